import { distance } from 'fastest-levenshtein'
import { fold, letters } from './fold.ts'

export interface NameEntry<T> {
  item: T
  /** The names and codes that it goes by. */
  spellings: readonly string[]
  /** Other ways to write it that are understood, but that a misspelling is not measured against. */
  alsoWritten?: readonly string[]
  /** The spelling to propose to someone who wrote another. */
  proposal: string
}

/** The item, or the proposals that a name is torn between: none where it fits nothing. */
export type Finding<T> = { found: T } | { found?: never; between: string[] }

const MOST_SUGGESTIONS = 5

/** Finds an item by name. A name that fits several items, or none, finds nothing: never a guess. */
export class NameIndex<T> {
  readonly #bySpelling = new Map<string, T>()
  readonly #byFold = new Map<string, { item: T; spelling: string; proposal: string }[]>()
  readonly #proposals: { key: string; proposal: string }[] = []

  constructor(entries: Iterable<NameEntry<T>>) {
    for (const { item, spellings, alsoWritten = [], proposal } of entries) {
      for (const spelling of [...spellings, ...alsoWritten]) {
        this.#bySpelling.set(spelling, item)
        const key = fold(spelling)
        const alike = this.#byFold.get(key)
        if (alike === undefined) this.#byFold.set(key, [{ item, spelling, proposal }])
        else alike.push({ item, spelling, proposal })
      }
      for (const spelling of spellings) this.#proposals.push({ key: fold(spelling), proposal })
    }
  }

  find(text: string): Finding<T> {
    const exact = this.#bySpelling.get(text) ?? this.#bySpelling.get(text.normalize('NFC').trim())
    if (exact !== undefined) return { found: exact }
    const alike = this.#byFold.get(fold(text)) ?? []
    const [first] = alike
    if (first === undefined) return { between: [] }
    if (alike.every((one) => one.item === first.item)) return { found: first.item }

    // Håbo and Habo fold to one name. A letter written with its diacritic cannot be the other's;
    // "habo" and "HABO" may be either.
    const [candidate, ...others] = alike.filter(({ spelling }) => mayStandFor(text, spelling))
    if (candidate !== undefined && others.every((one) => one.item === candidate.item))
      return { found: candidate.item }
    return { between: [...new Set(alike.map(({ proposal }) => proposal))] }
  }

  /** The nearest names. */
  suggest(text: string): string[] {
    return nearest(fold(text), this.#proposals)
  }
}

/** Of some words, those that are nearest to a folded one. */
export function nearestOf(wanted: string, words: readonly string[]): string[] {
  return nearest(
    wanted,
    words.map((word) => ({ key: fold(word), proposal: word })),
  )
}

/** Those the fewest edits away, if not many; one that begins, or has a word that begins, with what is wanted is near. */
function nearest(text: string, proposals: readonly { key: string; proposal: string }[]): string[] {
  const wanted = text.slice(0, 80)
  if (wanted === '') return []
  let fewest = Math.ceil(wanted.length / 3)
  let near = new Set<string>()
  for (const { key, proposal } of proposals) {
    const begins = wanted.length > 1 && (key.startsWith(wanted) || key.includes(` ${wanted}`))
    if (!begins && Math.abs(key.length - wanted.length) > fewest) continue
    const edits = begins && key !== wanted ? 1 : distance(wanted, key)
    if (edits > fewest) continue
    if (edits < fewest) near = new Set()
    fewest = edits
    near.add(proposal)
  }
  return [...near].sort((a, b) => a.localeCompare(b, 'sv')).slice(0, MOST_SUGGESTIONS)
}

/** Whether each letter of `written` is the spelling's own or its plain form. Both fold to the same name. */
function mayStandFor(written: string, spelling: string): boolean {
  const own = [...letters(spelling.normalize('NFC'))]
  return [...letters(written.normalize('NFC'))].every(
    (letter, i) => letter === own[i] || letter === fold(own[i] ?? ''),
  )
}
