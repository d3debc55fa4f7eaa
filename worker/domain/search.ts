import type { Years } from '../../schema/tables.ts'
import { fold, letters } from './fold.ts'
import { nearestOf } from './names.ts'
import { latestYearOf } from './years.ts'

/**
 * What a Swedish noun ends with in all its forms, "väntetiderna" and "kvinnors", and on the way there: while it is typed,
 * "väntetide" must find what "väntetid" and "väntetider" do. Four letters are always left.
 */
const ENDING = /(?<=.{4})(?:a(?:r(?:na?)?|n)?|e(?:r(?:na?)?|na?|t)?|o(?:r(?:na?)?)?)?s?$/

/** What a word is worth by where it stands: in the id, code or title, … */
const A_WORD = 5
const BEGINS_A_WORD = 4
const WITHIN_A_WORD = 3
/** … in a name of the verksamhetsområde, or in the running text. */
const IN_OMRADE = 2
const IN_TEXT = 1
/** More where a name has it as it is written, and not only in another form. */
const AS_WRITTEN = 1
/** Before everything else: the one whose id or code it is. */
const EXACT = 1000

/** Shorter words are near everything. */
const SHORTEST_MEANT = 4

/** What is searched of an indicator. */
interface Searched {
  id: string
  code: string
  title: string
  omrade: string
  definition: string
  purpose: string
  years: Years
  figures: number
}

/** Folded, so that a search only looks: the text begins with the names, each word of them between spaces. */
interface Entry<I> {
  indicator: I
  id: string
  code: string
  names: string
  text: string
}

interface Word {
  written: string
  stem: string
  /** Ids of the verksamhetsområden whose names it stands in. */
  omraden: ReadonlySet<string>
}

/** Finds indicators by words. Everything is folded at the first search, once for all of them. */
export class SearchIndex<I extends Searched> {
  readonly #indicators: readonly I[]
  readonly #omraden: readonly { id: string; names: string }[]
  readonly #omradeNames: readonly string[]
  #folded: Entry<I>[] | undefined
  #written: readonly string[] | undefined

  constructor(
    indicators: readonly I[],
    omraden: readonly { id: string; name: string; aliases: readonly string[] }[],
  ) {
    this.#indicators = indicators
    this.#omradeNames = omraden.map(({ name }) => name)
    this.#omraden = omraden.map(({ id, name, aliases }) => ({
      id,
      names: fold([name, ...aliases].join(' ')),
    }))
  }

  /**
   * The indicators in which every word of `q` occurs, best first: by where the words stand, and among those alike what
   * is followed now and most before what is not.
   */
  find(q: string): I[] {
    const wanted = fold(q)
    if (wanted === '') return []
    const words = this.#wordsOf(wanted)
    const hits: { indicator: I; worth: number }[] = []
    for (const entry of this.#entries) {
      const worth = worthOfAll(entry, words)
      if (worth === 0) continue
      const isIt = entry.id === wanted || entry.code === wanted
      hits.push({ indicator: entry.indicator, worth: isIt ? EXACT : worth })
    }
    return hits.sort((a, b) => b.worth - a.worth).map(({ indicator }) => indicator)
  }

  /**
   * What may have been meant by a search that finds nothing: the same with a near word in place of each that stands
   * nowhere. Only what `isFound` is proposed.
   */
  suggest(q: string, isFound: (q: string) => boolean): string[] {
    const words = letters(q).split(' ')
    const near = words.map((word) => (isFound(word) ? [word] : nearestOf(fold(word), this.#vocabulary)))
    const [first = []] = near.filter((meant, i) => meant[0] !== words[i])
    return first.map((meant) => near.map((one) => (one === first ? meant : one[0])).join(' ')).filter(isFound)
  }

  /** The words of the titles and of the verksamhetsområden, as they are written. */
  get #vocabulary(): readonly string[] {
    this.#written ??= [
      ...new Set(
        [...this.#indicators.map(({ title }) => title), ...this.#omradeNames]
          .flatMap((text) => letters(text).split(' '))
          .filter((word) => word.length >= SHORTEST_MEANT),
      ),
    ]
    return this.#written
  }

  get #entries(): readonly Entry<I>[] {
    this.#folded ??= [...this.#indicators].sort(byUse).map(entryOf)
    return this.#folded
  }

  /** The longest first: the fewest have it, and the others need not be looked for where it is not. */
  #wordsOf(wanted: string): Word[] {
    return [...new Set(wanted.split(' '))]
      .sort((a, b) => b.length - a.length)
      .map((written) => {
        const stem = written.replace(ENDING, '')
        const named = this.#omraden.filter(({ names }) => names.includes(stem))
        return { written, stem, omraden: new Set(named.map(({ id }) => id)) }
      })
  }
}

/** Those with figures of a newer year first, then those with more figures: of more kommuner, for longer. */
function byUse(a: Searched, b: Searched): number {
  return (latestYearOf(b) ?? 0) - (latestYearOf(a) ?? 0) || b.figures - a.figures
}

function entryOf<I extends Searched>(indicator: I): Entry<I> {
  const { id, code, title, definition, purpose } = indicator
  const names = ` ${fold(`${id} ${code} ${title}`)} `
  return {
    indicator,
    id: fold(id),
    code: fold(code),
    names,
    text: names + fold(`${definition} ${purpose}`),
  }
}

/** 0 where the indicator lacks any of the words. */
function worthOfAll<I extends Searched>(entry: Entry<I>, words: readonly Word[]): number {
  let all = 0
  for (const word of words) {
    const worth = worthOf(entry, word)
    if (worth === 0) return 0
    all += worth
  }
  return all
}

/** 0 where the indicator does not have the word. */
function worthOf<I extends Searched>(
  { indicator, names, text }: Entry<I>,
  { written, stem, omraden }: Word,
): number {
  const at = text.indexOf(stem)
  if (at === -1 || at >= names.length)
    return omraden.has(indicator.omrade) ? IN_OMRADE : at === -1 ? 0 : IN_TEXT
  const isAsWritten = names.includes(written)
  const form = isAsWritten ? written : stem
  const place = names.includes(` ${form} `)
    ? A_WORD
    : names.includes(` ${form}`)
      ? BEGINS_A_WORD
      : WITHIN_A_WORD
  return place + (isAsWritten ? AS_WRITTEN : 0)
}

/** The areas whose name or code contains `q`, those that begin with it first. */
export function searchAreas<A extends { name: string; code: string }>(areas: readonly A[], q: string): A[] {
  const wanted = fold(q)
  if (wanted === '') return []
  const at = (area: A) => fold(`${area.name} ${area.code}`).indexOf(wanted)
  return areas.filter((area) => at(area) !== -1).sort((a, b) => Number(at(a) > 0) - Number(at(b) > 0))
}
