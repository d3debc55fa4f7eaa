import type { Described, IndicatorMetadata } from '../../schema/staged.ts'
import { type Catalogue, type Indicator, Catalogue as NewCatalogue } from '../domain/catalogue.ts'
import type { Group } from '../domain/membership.ts'
import { anyOf, quote, say, type Text } from '../domain/text.ts'
import type { IndicatorRow } from '../sources/files/lists.ts'
import { described } from '../sources/kolada/described.ts'
import type { Kpi } from '../sources/kolada/shapes.ts'
import { fullyUpdated, updated } from '../sources/kolada/update.ts'

/** The catalogue that an empty database starts from, before it is there. */
export function catalogueOf({ areas, omraden, indicators }: Described): Catalogue {
  return new NewCatalogue(
    0,
    areas,
    indicators.map((metadata, i) => ({
      ...metadata,
      number: i + 1,
      release: 0,
      years: {},
      figures: 0,
      coverageRelease: null,
      taken: null,
    })),
    omraden,
  )
}

/** An indicator's description, without what a release adds to it. */
export function metadataOf(indicator: Indicator): IndicatorMetadata {
  const { number, release, years, figures, coverageRelease, taken, ...metadata } = indicator
  return metadata
}

/** What is known of an indicator of Kolada's whose figures came in a file: its id. The source's catalogue tells the rest. */
export function undescribed(id: string): IndicatorMetadata {
  return {
    id,
    code: id,
    title: id,
    unit: '',
    omrade: 'overgripande',
    quality: 'okand',
    direction: 'none',
    definition: '',
    purpose: '',
    source: 'Källa: Kolada',
    dataSource: '',
    pitfalls: [
      'Värdena togs in från en fil, och indikatorn är inte beskriven ännu: titel, enhet och riktning är okända.',
    ],
    breaks: [],
    genders: ['T', 'K', 'M'],
    levels: ['riket', 'region', 'kommun'],
    nextYear: null,
    nextPreliminary: null,
    nextFinal: null,
    statedOn: null,
    sight: null,
  }
}

/** What a list says of an indicator, over what is known of it. */
export function listed(
  row: IndicatorRow,
  catalogue: Catalogue,
  groups: readonly Group[],
): IndicatorMetadata | Text {
  const known = catalogue.indicators.find(({ id }) => id === row.id)
  const { row: at, sight, ...said } = row
  const before = known === undefined ? ownDefaults(row) : metadataOf(known)
  const network = sight == null ? sight : networkCalled(sight, groups)
  if (sight != null && network === undefined) return noNetwork(sight, groups)
  return { ...before, ...said, ...(network === undefined ? {} : { sight: network }) }
}

function ownDefaults({ id }: IndicatorRow): IndicatorMetadata {
  return { ...undescribed(id), source: 'Källa: egen insamling', pitfalls: [] }
}

function networkCalled(name: string, groups: readonly Group[]): string | undefined {
  const wanted = name.trim().toLowerCase()
  return groups.find(
    (group) => group.kind === 'network' && [group.id, group.name].some((one) => one.toLowerCase() === wanted),
  )?.id
}

function noNetwork(name: string, groups: readonly Group[]): Text {
  const known = groups.filter(({ kind }) => kind === 'network').map((group) => group.name)
  return say(
    `Inget nätverk heter ${quote(name)}. De som finns är ${anyOf(known, 'och')}; skriv publik om alla får läsa.`,
    `No network is called ${quote(name)}. There are ${anyOf(known, 'and')}; write public if everybody may read.`,
  )
}

/** What Kolada's catalogue, as it stood on a day (ISO), makes of the descriptions that there are. */
export function fromKpis(
  kpis: readonly Kpi[],
  catalogue: Catalogue,
  date: string,
): { indicators: IndicatorMetadata[]; left: Text[] } {
  const known = new Map(catalogue.indicators.map((one) => [one.id, one]))
  const indicators: IndicatorMetadata[] = []
  const left: Text[] = []
  for (const kpi of kpis) {
    const fetched = described(kpi, date)
    const old = known.get(kpi.id)
    if (old === undefined) indicators.push(fetched)
    else if (old.figures === 0) indicators.push(fullyUpdated(metadataOf(old), fetched))
    else {
      const { indicator, changed, unitChanged } = updated(metadataOf(old), fetched)
      if (unitChanged !== null) left.push(anotherUnit(kpi.id, unitChanged))
      else if (changed.length > 0) indicators.push(indicator)
    }
  }
  return { indicators, left }
}

function anotherUnit(id: string, { before, now }: { before: string; now: string }): Text {
  return say(
    `${id} beskrivs i ${now}, men värdena här är i ${before}: beskrivningen lämnas som den är. npm run sync -- --indicators ${id} hämtar båda.`,
    `${id} is described in ${now}, but the figures here are in ${before}: the description is left as it is. npm run sync -- --indicators ${id} fetches both.`,
  )
}
