import type { Whole } from '../../schema/staged.ts'
import { bring, type Outcome } from './bring.ts'
import type { Part, SaidOfOne } from './merger.ts'

/** Indicators to a part: some thousand slices, which a statement or two hold. */
const AT_A_TIME = 50

/** Brings a source that has it all into a database, as its next release. */
export function bringWhole(db: D1Database, { release, figures, ...describes }: Whole): Promise<Outcome> {
  return bring(db, {
    words: release,
    key: `whole ${release.source} ${release.date}`,
    describes,
    parts: (wanted) =>
      partsOf(
        [...figures].map(([id, drafts]) => [id, { drafts, whole: false }]),
        wanted,
      ),
  })
}

/** Cuts what is said of many indicators into parts. */
export function* partsOf(
  said: readonly (readonly [id: string, said: SaidOfOne])[],
  wanted: (name: string) => boolean,
): Generator<Part> {
  for (let at = 0; at < said.length; at += AT_A_TIME) {
    const name = `indicators from ${at}`
    if (wanted(name)) yield { name, said: new Map(said.slice(at, at + AT_A_TIME)) }
  }
}
