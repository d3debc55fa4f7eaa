import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { unitOf } from '../../../worker/sources/kolada/unit.ts'
import { embedded } from '../../support/seed.ts'

const CATALOGUE = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'kolada-v3-kpi.json.gz')

describe('the unit in a title', () => {
  it.each([
    ['Kostnad funktionsnedsättning LSS boende, kr/brukare', 'kr/brukare'],
    ['Kostnad äldreomsorg, kr/inv 80+', 'kr/inv 80+'],
    ['Personer med boende enligt LSS, antal', 'antal'],
    ['Personer med boende enligt LSS, antal/10 000 inv', 'antal/10 000 inv'],
    ['Invånare 65+, andel (%)', '%'],
    ['Nettokostnadsavvikelse LSS (%)', '%'],
    ['Nettokostnadsavvikelse LSS, miljoner kronor', 'mkr'],
    ['Deltidsarbetande (75-99 %) månadsavlönade inom tandvård, antal', 'antal'],
    ['Solcellsanläggningar totalt, installerad effekt (MW)', 'MW'],
  ])('follows the last comma, or ends the title: %s', (title, unit) => {
    expect(unitOf(title)).toBe(unit)
  })

  it.each([
    ['Ej återaktualiserade vuxna personer ett år efter avslutat försörjningsstöd, andel (%) (- 2024)', '%'],
    ['Invånare som någon gång under året erhållit ekonomiskt bistånd, andel (%) av bef.', '%'],
    ['Operationer - Ljumskbråck, antal/100 000 invånare, ålderstandardiserade värden', 'antal/100 000 inv'],
    ['Gymnasieelever med examen inom 3 år, kommunala skolor, andel (%), modellberäknat värde (-2024)', '%'],
    ['El lokaler, köpt, kWh/kvm BRA  Källa: Egna uppgifter i regionen.', 'kWh/kvm BRA'],
  ])('is found although something comes after it: %s', (title, unit) => {
    expect(unitOf(title)).toBe(unit)
  })

  it.each([
    [
      'Väntetid i antal dagar från ansökan vid nybesök till beslut inom försörjningsstöd, medelvärde',
      'dagar',
    ],
    ['Effektivitetsindex LSS boende och daglig verksamhet', 'index'],
    ['Elever i åk. 9. betygspoäng i bild, lägeskommun, genomsnitt', 'poäng'],
  ])('is what the title mentions where it names none: %s', (title, unit) => {
    expect(unitOf(title)).toBe(unit)
  })

  it.each([
    ['Bruttoregionprodukt, kommun (BRP), 1000 kr/invånare', 'tkr/inv'],
    ['Antibiotikaförsäljning, recept/1000 inv', 'recept/1 000 inv'],
    ['Födda barn, antal  per 1000 kvinnor, 15-19 år', 'antal/1 000 kvinnor'],
    ['Väntetid för väntande på operation/åtgärd i specialiserad vård, antal dagar (median)', 'dagar'],
  ])('is spelt in one way: %s', (title, unit) => {
    expect(unitOf(title)).toBe(unit)
  })

  it('of an answer in code is the code', () => {
    expect(unitOf('Huvudmannaskap hemsjukvård?, (Ja=1, Nej = 0) (-2023)')).toBe('Ja=1, Nej=0')
    expect(unitOf('Kvalitetsindikatorer - Astma och KOL, index (max = 100)')).toBe('index')
  })

  it.each([
    'Födelsenetto',
    'Stor blödning vid vaginal förlossning - Målnivå ≤ 5,5',
    'Medelålder vid första barnet, kvinnor',
    '',
  ])('is empty where the title says nothing of it: %j', (title) => {
    expect(unitOf(title)).toBe('')
  })

  it('is the one that we ourselves gave each embedded indicator', () => {
    const otherwise = embedded()
      .indicators.filter(({ title, unit }) => unitOf(title) !== unit)
      .map(({ id, title, unit }) => [id, unitOf(title), unit])
    expect(otherwise).toEqual([
      ['U28900', 'index', 'index 0–100'],
      ['U31401', 'index', 'index 0–100'],
    ])
  })

  it.skipIf(!existsSync(CATALOGUE))(
    "is found in 6,042 of Kolada's 6,099 titles (skips where ../shared is absent)",
    () => {
      const kpis = z
        .array(z.object({ title: z.string() }))
        .parse(JSON.parse(gunzipSync(readFileSync(CATALOGUE)).toString()))
      expect(kpis).toHaveLength(6099)
      expect(kpis.filter(({ title }) => unitOf(title) !== '')).toHaveLength(6042)
    },
  )
})
