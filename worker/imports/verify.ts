import { entryAt, packKey } from '../../schema/slice.ts'
import type { Catalogue, Release } from '../domain/catalogue.ts'
import type { Drafts } from '../domain/drafts.ts'
import type { Store } from '../store/index.ts'

/** How a file's values stand against a release. */
export interface Verification {
  /** The same to the last bit. */
  agreed: number
  differed: number
  /** In the file and not in the release. */
  missing: number
  /** The first that do not agree. */
  examples: Disagreement[]
}

interface Disagreement {
  indicator: string
  kommun: string
  year: number
  gender: string
  file: number
  release: number | null
}

const MOST_EXAMPLES = 10

/** Reads each value of a file back from a release, and holds it against the file's. */
export async function verify(
  store: Store,
  release: Release,
  catalogue: Catalogue,
  drafts: Drafts,
): Promise<Verification> {
  const found: Verification = { agreed: 0, differed: 0, missing: 0, examples: [] }
  for (const id of drafts.ids()) {
    const number = catalogue.indicators.find((one) => one.id === id)?.number ?? -1
    const own = drafts.of(id).map((draft) => ({ draft, key: keyOf(number, draft) }))
    const slices = await store.slices.read(
      own.flatMap(({ key }) => key ?? []),
      release,
    )
    for (const { draft, key } of own) {
      const slice = key === null ? undefined : slices.get(key)
      for (const position of draft.said()) {
        const file = draft.at(position)?.value ?? null
        if (file === null) continue
        const read = slice === undefined ? null : entryAt(slice, position).value
        if (read === file) found.agreed++
        else if (read === null) found.missing++
        else found.differed++
        if (read === file || found.examples.length >= MOST_EXAMPLES) continue
        const kommun = catalogue.areas[position]?.name ?? String(position)
        found.examples.push({
          indicator: id,
          kommun,
          year: draft.year,
          gender: draft.gender,
          file,
          release: read,
        })
      }
    }
  }
  return found
}

/** Null for an indicator that the release does not know. */
function keyOf(
  indicator: number,
  { gender, year }: { gender: 'T' | 'K' | 'M'; year: number },
): number | null {
  return indicator < 0 ? null : packKey({ indicator, gender, year })
}
