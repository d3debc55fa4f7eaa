import type { IndicatorMetadata } from '../../schema/staged.ts'
import type { Bringing } from '../../worker/imports/bring.ts'
import { metadataOf, type NewFigure, revision } from './revision.ts'

/** An indicator that Måttbandet collects for itself. Whatever it says beyond its names is found nowhere else. */
export const OWN: IndicatorMetadata = {
  ...metadataOf('N28013'),
  id: 'MB_dagar',
  code: 'MB_dagar_till_boende',
  title: 'Måttbandets dagar till boende',
  unit: 'kvartsdygn',
  omrade: 'lss',
  quality: 'process',
  direction: 'lower',
  definition: 'Omkastad väntan från beslut, räknad i kvartsdygn.',
  purpose: 'Att skymta köbildningen.',
  source: 'Källa: Måttbandets egen tidtagning',
  dataSource: 'Enkät till enhetscheferna',
  pitfalls: ['Helgdygnen räknas dubbelt.'],
  breaks: [{ year: 2023, text: 'Stoppuret byttes.' }],
  genders: ['T', 'K', 'M'],
  levels: ['kommun'],
  nextYear: 2031,
  nextPreliminary: '2031-05-17',
  nextFinal: null,
  statedOn: '2026-01',
  sight: 'mattbandet',
}

/** What Måttbandet has found: a figure a member, year and gender. */
export const OWN_FIGURES: readonly NewFigure[] = [2021, 2022, 2023, 2024].flatMap((year) =>
  ['Luleå', 'Piteå', 'Skellefteå', 'Sundsvall', 'Umeå'].flatMap((kommun, i) =>
    (['T', 'K'] as const).map((gender, g) => ({
      indicator: OWN.id,
      kommun,
      year,
      gender,
      value: 7713.25 + 1000 * (year - 2021) + 100 * i + 10 * g,
    })),
  ),
)

/** A release of what Måttbandet keeps to itself. */
export function ownRelease(
  date: string,
  figures: readonly NewFigure[],
  description: IndicatorMetadata = OWN,
): Bringing {
  return {
    ...revision(date, figures, { describes: { indicators: [description] } }),
    words: { date, source: 'Stoppursfilen', note: 'Insänd av samordnaren' },
  }
}

/** Questions that name {@link OWN}: one or more for each path that can. */
export const NAMING_IT = [
  '/v1/value?kommun=Luleå&indicator=MB_dagar&year=2024',
  '/v1/value?kommun=Umeå&indicator=mb_dagar_till_boende',
  '/v1/value?kommun=Umeå&indicator=MB_dagar&release=2&gender=K',
  '/v1/value.txt?kommun=Luleå&indicator=MB_dagar&year=2024',
  '/v1/series?kommun=Luleå&indicator=MB_dagar',
  '/v1/table?kommuner=Luleå,Piteå&indicators=N28013,MB_dagar&years=2019-2024',
  '/v1/compare?kommun=Luleå&indicator=MB_dagar&year=2024&peers=Umeå,Piteå',
  '/v1/trend?kommun=Luleå&indicator=MB_dagar&peers=Umeå,Piteå',
  '/v1/indicators/MB_dagar',
  '/v1/indicators/MB_dagar_till_boende?release=2',
  '/v1/releases/2/changes?indicator=MB_dagar',
  '/v1/releases/2/findings?indicator=MB_dagar&kommun=Luleå',
]

/** Questions of something else: one or more for each GET that there is. */
export const NAMING_OTHERS = [
  '/v1/value?kommun=Luleå&indicator=N28013&year=2019',
  '/v1/value?kommun=Luleå&indicator=N28013&release=1',
  '/v1/value.txt?kommun=Luleå&indicator=N28013&year=2019',
  '/v1/series?kommun=Luleå&indicator=N28013',
  '/v1/table?kommuner=Luleå&indicators=N28013&years=2019',
  '/v1/compare?kommun=Luleå&indicator=N28013',
  '/v1/compare?kommun=Luleå&indicator=N30101&peers=Måttbandet&year=2010',
  '/v1/trend?kommun=Luleå&indicator=N28013',
  '/v1/trend?kommun=Luleå&indicator=N30101&to=2010',
  '/v1/peers?kommun=Luleå',
  '/v1/peers?kommun=Luleå&area=lss&year=2010',
  '/v1/groups',
  '/v1/groups?kommun=Luleå&kind=network',
  '/v1/groups/mattbandet',
  '/v1/indicators',
  '/v1/indicators?release=1',
  '/v1/indicators?area=lss',
  '/v1/indicators?area=aldreomsorg&q=dagar',
  '/v1/indicators?q=LSS boende',
  '/v1/indicators?kommun=Luleå',
  '/v1/indicators?kommun=Umeå&q=dagar&limit=500',
  '/v1/indicators?quality=process',
  '/v1/indicators?limit=1',
  '/v1/indicators?q=kvartsdygn',
  '/v1/indicators?q=omkastad väntan',
  '/v1/indicators?q=köbildningen',
  '/v1/indicators?q=tidtagning',
  '/v1/indicators/N28013',
  '/v1/kommuner',
  '/v1/kommuner?q=Lule',
  '/v1/kommuner/2580',
  '/v1/releases',
  '/v1/releases.atom',
  '/v1/releases/1/changes?kommun=Luleå&indicator=N28013',
  '/v1/releases/1/changes?after=999999999999',
  '/v1/releases/1/findings?after=999999999999',
  '/v1/status',
]
