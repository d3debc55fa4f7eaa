import { describe, expect, it } from 'vitest'
import type { IndicatorMetadata } from '../../../schema/staged.ts'
import { described } from '../../../worker/sources/kolada/described.ts'
import { fullyUpdated, updated } from '../../../worker/sources/kolada/update.ts'
import { koladaOfSeed, testKpi } from '../../support/kolada/seed.ts'
import { embedded } from '../../support/seed.ts'

const { indicators } = embedded()

const known = (id: string): IndicatorMetadata => {
  const found = indicators.find((indicator) => indicator.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

const fetched = (id: string, more: Partial<IndicatorMetadata> = {}): IndicatorMetadata => ({
  ...known(id),
  ...more,
})

describe('what Kolada says of an indicator that is known', () => {
  it('changes nothing where it says the same', () => {
    const indicator = known('N28013')
    expect(updated(indicator, fetched('N28013'))).toEqual({ indicator, changed: [], unitChanged: null })
  })

  it("replaces what is Kolada's and leaves what is ours", () => {
    const [kpi] = koladaOfSeed('N28013').kpis
    if (kpi === undefined) throw new Error('no N28013')
    const title = 'Kostnad LSS boende, kr/brukare'
    const description = 'Nya ord. Källa: SCB.'
    const { indicator, changed } = updated(
      known('N28013'),
      described(
        { ...kpi, title, description, operating_area: 'Demokrati', publication_date: '2026-09-04' },
        '2026-04-02',
      ),
    )
    expect(indicator).toEqual({
      ...known('N28013'),
      title,
      definition: 'Nya ord.',
      dataSource: 'SCB',
      nextFinal: '2026-09-04',
      statedOn: '2026-04-02',
    })
    expect(changed).toEqual(['title', 'definition', 'dataSource', 'nextFinal', 'statedOn'])
  })

  it('is no news where only the day that it is said is another', () => {
    expect(updated(known('N28013'), fetched('N28013', { statedOn: '2026-04-02' })).changed).toEqual([])
  })

  it('is never laid over figures in another unit: N28892 was a share, and is per 10,000 inhabitants', () => {
    const indicator = known('N28892')
    const title = 'Invånare med insatser enl. LSS, antal/10 000 inv'
    expect(
      updated(indicator, fetched('N28892', { title, unit: 'antal/10 000 inv', definition: 'Nya ord.' })),
    ).toEqual({
      indicator,
      changed: [],
      unitChanged: { before: '%', now: 'antal/10 000 inv' },
    })
  })

  it('takes its unit along where all figures are fetched anew', () => {
    const title = 'Invånare med insatser enl. LSS, antal/10 000 inv'
    const anew = fetched('N28892', { title, unit: 'antal/10 000 inv', code: 'N28892', purpose: '' })
    expect(fullyUpdated(known('N28892'), anew)).toEqual({
      ...known('N28892'),
      title,
      unit: 'antal/10 000 inv',
      pitfalls: [
        'Kolada har bytt enhet, från % till antal/10 000 inv. Det övriga som står här skrevs när värdena var i %.',
        ...known('N28892').pitfalls,
      ],
    })
    expect(fullyUpdated(known('U28900'), fetched('U28900', { unit: 'index' })).unit).toBe('index 0–100')
  })

  it('may spell its unit in another way', () => {
    const before = { ...known('N28013'), title: 'Kostnad boende, kr/inv' }
    expect(updated(before, { ...before, title: 'Kostnad boende, kr/invånare (-2025)' })).toMatchObject({
      changed: ['title'],
      unitChanged: null,
    })
  })

  it('may cease to name a unit, which then stays', () => {
    const { indicator, unitChanged } = updated(
      known('N28013'),
      fetched('N28013', { title: 'Kostnad boende', unit: '' }),
    )
    expect([indicator.unit, unitChanged]).toEqual(['kr/brukare', null])
  })

  it('adds genders and takes none away: N28892 has figures for kvinnor although it is called undivided', () => {
    expect(updated(known('N28892'), fetched('N28892', { genders: ['T'] })).changed).toEqual([])
    expect(
      updated(known('N31807'), fetched('N31807', { genders: ['T', 'K', 'M'] })).indicator.genders,
    ).toEqual(['T', 'K', 'M'])
  })

  it('says of regions and kommuner but not of riket, which the values tell', () => {
    const levelsOf = (id: string, levels: IndicatorMetadata['levels']) =>
      updated(known(id), fetched(id, { levels })).indicator.levels
    expect(levelsOf('U23401', ['riket', 'kommun'])).toEqual(['kommun'])
    expect(levelsOf('N28013', ['riket', 'region', 'kommun'])).toEqual(['riket', 'region', 'kommun'])
  })

  it('describes in full what came in a file with nothing but its id', () => {
    const unheard = {
      ...described(testKpi('N12345', { title: 'N12345', description: '' }), ''),
      omrade: 'overgripande',
    }
    const now = described(testKpi('N12345'), '2026-04-02')
    const { indicator, changed } = updated({ ...unheard, code: 'MITT', sight: 'mattbandet' }, now)
    expect(indicator).toEqual({ ...now, code: 'MITT', sight: 'mattbandet' })
    expect(changed).toEqual(['title', 'unit', 'omrade', 'quality', 'definition', 'dataSource'])
  })
})
