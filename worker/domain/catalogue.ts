import type { SeriesBreak, Years } from '../../schema/tables.ts'
import type { AreaKind, Direction, Gender, Quality } from '../../schema/words.ts'
import { type Finding, NameIndex } from './names.ts'
import { invalidParameter, Refusal } from './refusal.ts'
import { SearchIndex } from './search.ts'
import { say } from './text.ts'
import { type NothingCalled, unknownName } from './unknown.ts'

export interface Area {
  position: number
  code: string
  name: string
  kind: AreaKind
  lan: string | null
}

export interface Omrade {
  id: string
  name: string
  parent: string | null
  aliases: string[]
}

export interface Indicator {
  number: number
  id: string
  code: string
  title: string
  unit: string
  omrade: string
  quality: Quality
  direction: Direction
  definition: string
  purpose: string
  source: string
  dataSource: string
  pitfalls: string[]
  breaks: SeriesBreak[]
  genders: Gender[]
  levels: AreaKind[]
  nextYear: number | null
  nextPreliminary: string | null
  nextFinal: string | null
  statedOn: string | null
  /** The release from which this description holds. */
  release: number
  /** The network whose members alone may read the figures, as this version has it; the newest one decides. */
  sight: string | null
  /** Rising years with figures, for each gender that has them. */
  years: Years
  /** How many values there are, of all areas, years and genders. */
  figures: number
  /** The release that last brought figures; null where nothing has been published. */
  coverageRelease: number | null
  /** The day (ISO) that the source was last asked for all that is new; null where it never was. */
  taken: string | null
}

/** One published state of all data. */
export interface Release {
  number: number
  /** The day (ISO) that the figures were as they are in it. */
  date: string
  source: string
  note: string
  /** How many slices, and values in them, it brought, of those that everybody may read. */
  slices: number
  figures: number
  /** The network whose members alone may know of it; null where everybody may. */
  sight: string | null
  /** ISO time. */
  publishedOn: string
  /** The lower numbers that nothing is read of: withdrawn, or never published. */
  without: readonly number[]
}

export const EXAMPLE_SOURCE = 'Exempeldata – inte verkliga värden'

/** Everything, to be found by its name or by words. */
interface Names {
  areas: NameIndex<Area>
  indicators: NameIndex<Indicator>
  omraden: NameIndex<Omrade>
  search: SearchIndex<Indicator>
}

/** An indicator that a reader may know of, and no more: its figures are a network's own. */
export interface LimitedIndicator {
  id: string
  code: string
  title: string
  /** The network's id. */
  network: string
}

/** Everything that is named, as of one release. */
export class Catalogue {
  readonly release: number
  readonly areas: readonly Area[]
  readonly indicators: readonly Indicator[]
  readonly omraden: readonly Omrade[]
  /** Those that are kept from the reader. */
  readonly limited: readonly LimitedIndicator[]
  readonly #names: Names
  readonly #keptFrom: ReadonlyMap<number, string>
  /** What {@link without} made: everybody without a key is kept from the same. */
  readonly #made = new WeakMap<ReadonlyMap<number, string>, Catalogue>()

  /** `keptFrom` is by indicator number, with the network that keeps it; see {@link without}. */
  constructor(
    release: number,
    areas: readonly Area[],
    indicators: readonly Indicator[],
    omraden: readonly Omrade[],
    names: Names = namesOf(areas, indicators, omraden),
    keptFrom: ReadonlyMap<number, string> = new Map(),
  ) {
    this.release = release
    this.areas = [...areas].sort((a, b) => a.position - b.position)
    this.indicators = indicators.filter(({ number }) => !keptFrom.has(number))
    this.omraden = omraden
    this.limited = indicators.flatMap(({ number, id, code, title }) => {
      const network = keptFrom.get(number)
      return network === undefined ? [] : { id, code, title, network }
    })
    this.#names = names
    this.#keptFrom = keptFrom
  }

  /**
   * The catalogue as a reader has it who is kept from some indicators (by number, with the network that keeps them): they
   * are known to exist, and are refused with who may read them.
   */
  without(keptFrom: ReadonlyMap<number, string>): Catalogue {
    if (keptFrom.size === 0) return this
    const known = this.#made.get(keptFrom)
    if (known !== undefined) return known
    const { release, areas, indicators, omraden } = this
    const made = new Catalogue(release, areas, indicators, omraden, this.#names, keptFrom)
    this.#made.set(keptFrom, made)
    return made
  }

  /**
   * The area with a code or name; a code may have lost its leading zeros in a spreadsheet ("114" is 0114).
   * Refuses an unknown name with the nearest ones, or without where `suggest` is false.
   */
  area(text: string, suggest = true): Area {
    const finding = this.#findArea(text)
    if (finding.found !== undefined) return finding.found
    // The code nearest to a wrong one is another kommun altogether, not a misspelling.
    const nearest = suggest && !isCode(text) ? this.suggestAreas(text) : []
    throw new Refusal('unknown_kommun', unknownName(text, finding.between, nearest, NO_KOMMUN), {
      suggestions: finding.between.length > 0 ? finding.between : nearest,
    })
  }

  /** Whether the text names an area, or is torn between some. */
  mayBeArea(text: string): boolean {
    const finding = this.#findArea(text)
    return finding.found !== undefined || finding.between.length > 0
  }

  #findArea(text: string): Finding<Area> {
    return this.#names.areas.find(isCode(text) ? text.trim().padStart(4, '0') : text)
  }

  /** The indicator with an id or code; refuses as {@link area} does. */
  indicator(text: string, suggest = true): Indicator {
    const finding = this.#names.indicators.find(text)
    if (finding.found !== undefined) {
      const network = this.#keptFrom.get(finding.found.number)
      if (network !== undefined) throw networkOnly(finding.found, network)
      return finding.found
    }
    const nearest = suggest ? this.suggestIndicators(text) : []
    throw new Refusal('unknown_indicator', unknownName(text, finding.between, nearest, NO_INDICATOR), {
      suggestions: finding.between.length > 0 ? finding.between : nearest,
    })
  }

  get riket(): Area | undefined {
    return this.areas.find(({ kind }) => kind === 'riket')
  }

  omrade(text: string): Omrade {
    const finding = this.#names.omraden.find(text)
    if (finding.found !== undefined) return finding.found
    throw invalidParameter(
      'area',
      text,
      this.omraden.map(({ id }) => id),
    )
  }

  /** The indicators in which every word of `q` occurs, best first. */
  search(q: string): Indicator[] {
    return this.#names.search.find(q).filter(({ number }) => !this.#keptFrom.has(number))
  }

  /** What may have been meant by a search that finds nothing. */
  suggestWords(q: string): string[] {
    return this.#names.search.suggest(q, (words) => this.search(words).length > 0)
  }

  suggestAreas(text: string): string[] {
    return this.#names.areas.suggest(text.replace(/\s+kommuns?\s*$/i, ''))
  }

  suggestIndicators(text: string): string[] {
    return this.#names.indicators.suggest(text)
  }

  /** The verksamhetsområde and those that it is part of, nearest first. */
  omradeChain(id: string): string[] {
    const chain: string[] = []
    let next: string | null = id
    while (next !== null && !chain.includes(next)) {
      chain.push(next)
      const current: string = next
      next = this.omraden.find((omrade) => omrade.id === current)?.parent ?? null
    }
    return chain
  }
}

function namesOf(
  areas: readonly Area[],
  indicators: readonly Indicator[],
  omraden: readonly Omrade[],
): Names {
  return {
    areas: new NameIndex(
      areas.map((area) => ({
        item: area,
        spellings: [area.code, area.name],
        alsoWritten: area.kind === 'kommun' ? kommunForms(area.name) : [],
        proposal: area.name,
      })),
    ),
    indicators: new NameIndex(
      indicators.map((indicator) => ({
        item: indicator,
        spellings: [indicator.id, indicator.code],
        proposal: indicator.code,
      })),
    ),
    omraden: new NameIndex(
      omraden.map((omrade) => ({
        item: omrade,
        spellings: [omrade.id, omrade.name, ...omrade.aliases],
        proposal: omrade.id,
      })),
    ),
    search: new SearchIndex(indicators, omraden),
  }
}

/** Tells that the indicator exists, and nothing else of it. */
function networkOnly({ code }: Indicator, network: string): Refusal {
  return new Refusal(
    'network_only',
    say(
      `Värdena för ${code} delas bara inom nätverket ${network}. Ange en nyckel som hör till en medlem; nätverkets samordnare ger ut dem.`,
      `The figures of ${code} are shared only within the network ${network}. Give a key of one of its members; the network's coordinator hands them out.`,
    ),
    { parameter: 'indicator' },
  )
}

function isCode(text: string): boolean {
  return /^\s*\d+\s*$/.test(text)
}

/** "Lund kommun", "Lund kommuns", "Lunds kommun"…: the forms that letters and tables use. */
function kommunForms(name: string): string[] {
  return [name, `${name}s`].flatMap((form) => [`${form} kommun`, `${form} kommuns`])
}

const NO_KOMMUN: NothingCalled = {
  nothing: say('Ingen kommun heter', 'No kommun is called'),
  instead: say(
    'Skriv namnet eller den fyrsiffriga koden; alla finns i /v1/kommuner.',
    'Write its name or four-digit code; all are in /v1/kommuner.',
  ),
}

const NO_INDICATOR: NothingCalled = {
  nothing: say('Ingen indikator heter', 'No indicator is called'),
  instead: say('Sök bland dem i /v1/indicators?q=…', 'Search among them in /v1/indicators?q=…'),
}
