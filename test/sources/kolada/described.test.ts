import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { listedArea } from '../../../worker/sources/kolada/areas.ts'
import { described } from '../../../worker/sources/kolada/described.ts'
import { kpi, municipality } from '../../../worker/sources/kolada/shapes.ts'
import { testKpi } from '../../support/kolada/seed.ts'
import { embedded } from '../../support/seed.ts'

const SHARED = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')

const TODAY = '2026-03-15'

const BOENDE = testKpi('N28013', {
  title: 'Kostnad funktionsnedsättning LSS  boende, kr/brukare',
  description: 'Vad boendet kostar per brukare.\\nAvser all regi. Källa: SCB och Socialstyrelsen.\\n',
  is_divided_by_gender: false,
  operating_area: 'Äldre och funktionshinder',
  prel_publication_date: '2026-03-31',
  publication_date: '2026-08-28',
  publ_period: '2025',
})

describe("an indicator of Kolada's", () => {
  it('is described in our words', () => {
    expect(described(BOENDE, TODAY)).toEqual({
      id: 'N28013',
      code: 'N28013',
      title: 'Kostnad funktionsnedsättning LSS boende, kr/brukare',
      unit: 'kr/brukare',
      omrade: 'lss',
      quality: 'kostnad',
      direction: 'none',
      definition: 'Vad boendet kostar per brukare. Avser all regi.',
      purpose: '',
      source: 'Källa: Kolada',
      dataSource: 'SCB och Socialstyrelsen',
      pitfalls: [],
      breaks: [],
      genders: ['T'],
      levels: ['riket', 'kommun'],
      nextYear: 2025,
      nextPreliminary: '2026-03-31',
      nextFinal: '2026-08-28',
      statedOn: TODAY,
      sight: null,
    })
  })

  it('without an announced publication says so, and not when it said it', () => {
    expect(described(testKpi('N1'), TODAY)).toMatchObject({
      nextYear: null,
      nextPreliminary: null,
      nextFinal: null,
      statedOn: null,
    })
  })

  it.each([
    ['K', ['riket', 'kommun']],
    ['L', ['riket', 'region']],
    ['A', ['riket', 'region', 'kommun']],
  ] as const)('of type %s is for %j', (municipality_type, levels) => {
    expect(described(testKpi('N1', { municipality_type }), TODAY).levels).toEqual(levels)
  })

  it.each([
    ['Äldre och funktionshinder', 'N28013', 'lss'],
    ['Äldre och funktionshinder', 'U21468', 'aldreomsorg'],
    ['Hälso- och sjukvård', 'N20048', 'aldreomsorg'],
    ['Hälso- och sjukvård', 'N70404', 'overgripande'],
    ['Individ- och familjeomsorg', 'N30101', 'ifo'],
    ['Individ- och familjeomsorg', 'U31402', 'ekonomiskt_bistand'],
    ['Individ- och familjeomsorg', 'N33001', 'barn_unga'],
    ['Individ- och familjeomsorg', 'N35001', 'missbruk'],
    ['Kommunen, övergripande', 'U31401', 'ekonomiskt_bistand'],
    ['Kommunen, övergripande', 'N00090', 'overgripande'],
    ['Förskoleverksamhet', 'N13020', 'fritidshem'],
    ['Förskoleverksamhet', 'N13062', 'forskola'],
    ['Något nytt', 'N99999', 'overgripande'],
    [null, 'N99999', 'overgripande'],
  ])('of %s with id %s belongs to %s', (operating_area, id, omrade) => {
    expect(described({ ...testKpi(id), operating_area }, TODAY).omrade).toBe(omrade)
  })

  it('of räddningstjänst belongs there, wherever Kolada has it', () => {
    const title = 'Kostnad räddningstjänst, kr/inv'
    const operating_area = 'Infrastruktur, miljö- och hälsoskydd mm'
    expect(described(testKpi('N07009', { title, operating_area }), TODAY).omrade).toBe('raddningstjanst')
  })

  it.each([
    ['Resurser', 'Kostnad äldreomsorg, kr/inv 80+', 'kostnad'],
    ['Resurser', 'Nettokostnadsavvikelse LSS, (%)', 'kostnad'],
    ['Resurser', 'Sjukfrånvaro totalt bland anställda, andel (%)', 'resurs'],
    ['Volymer', 'Invånare totalt, antal', 'volym'],
    ['Kvalitet och resultat', 'Brukarbedömning - helhetssyn, andel (%)', 'resultat'],
    ['Kvalitet och resultat', 'Väntetid i antal dagar till beslut, medelvärde', 'process'],
    ['Övrigt', 'Demografisk försörjningskvot', 'struktur'],
    [null, 'Patientupplevd kvalitet, medelvärde', 'resultat'],
  ])('of perspective %s called %s measures %s', (perspective, title, quality) => {
    expect(described({ ...testKpi('N1'), perspective, title }, TODAY).quality).toBe(quality)
  })

  it.each([
    [
      'Antal insatser. Källa SKR:s personalstatistik (novemberstatistiken)',
      'Antal insatser.',
      'SKR:s personalstatistik (novemberstatistiken)',
    ],
    ['Ja=1, Nej=0Källa:Socialstyrelsen', 'Ja=1, Nej=0', 'Socialstyrelsen'],
    [
      'Antal elever. Källa: Skolverket.     Jämförs inte bakåt.',
      'Antal elever. Källa: Skolverket. Jämförs inte bakåt.',
      'Skolverket',
    ],
    ['Källa: SCB.', 'Källa: SCB.', 'SCB'],
    ['Vattnets källa är okänd.', 'Vattnets källa är okänd.', ''],
  ])('described as %j is defined as %j by %j', (description, definition, dataSource) => {
    expect(described(testKpi('N1', { description }), TODAY)).toMatchObject({ definition, dataSource })
  })

  it.skipIf(!existsSync(SHARED))('is understood, all 6,099 of them (skips where ../shared is absent)', () => {
    const file = gunzipSync(readFileSync(join(SHARED, 'kolada-v3-kpi.json.gz'))).toString()
    const all = z
      .array(kpi)
      .parse(JSON.parse(file))
      .map((one) => described(one, TODAY))
    expect(all).toHaveLength(6099)
    const omraden = new Set(embedded().omraden.map(({ id }) => id))
    expect(all.filter(({ omrade }) => !omraden.has(omrade))).toEqual([])
    expect(all.filter(({ definition }) => definition === '')).toEqual([])
    expect(all.filter(({ dataSource }) => dataSource === '')).toHaveLength(5)
    const lss = all.filter(({ omrade }) => omrade === 'lss')
    expect(lss).toHaveLength(449)
  })
})

describe("an area of Kolada's", () => {
  it.each([
    [
      { id: '0000', title: 'Riket', type: 'L' },
      { code: '0000', name: 'Riket', kind: 'riket', lan: null },
    ],
    [
      { id: '0001', title: 'Region Stockholm', type: 'L' },
      { code: '0001', name: 'Region Stockholm', kind: 'region', lan: '01' },
    ],
    [
      { id: '2580', title: 'Luleå', type: 'K' },
      { code: '2580', name: 'Luleå', kind: 'kommun', lan: '25' },
    ],
  ] as const)('%j is %j', (listed, area) => {
    expect(listedArea(listed)).toEqual(area)
  })

  it.skipIf(!existsSync(SHARED))('is one of ours, all 312 of them (skips where ../shared is absent)', () => {
    const file = readFileSync(join(SHARED, 'kolada-v3-municipality.json'), 'utf8')
    const listed = z.array(municipality).parse(JSON.parse(file)).map(listedArea)
    const ours = embedded().areas.map(({ code, name, kind, lan }) => ({ code, name, kind, lan }))
    expect(listed.sort((a, b) => a.code.localeCompare(b.code))).toEqual(
      ours.sort((a, b) => a.code.localeCompare(b.code)),
    )
  })
})
