import { describe, expect, it } from 'vitest'
import { indicatorsReply } from '../../../schema/contract/replies/indicators.ts'
import { QUALITIES } from '../../../schema/words.ts'
import { answerTo } from '../../support/api.ts'

type Question = Record<string, string | number>

const list = (question: Question = {}, language = 'sv') =>
  answerTo(indicatorsReply, '/v1/indicators', question, { headers: { 'Accept-Language': language } })
const yearsOf = ({ indicators }: Awaited<ReturnType<typeof list>>) =>
  Object.fromEntries(indicators.map(({ id, kommunYear }) => [id, kommunYear]))

describe('the indicators that a kommun has figures for', () => {
  it('are those with a value in any year, each with the newest', async () => {
    const reply = await list({ kommun: 'Bjurholm' })
    expect(reply.count).toBe(43)
    const years = yearsOf(reply)
    expect(Object.values(years)).toHaveLength(43)
    expect(Object.fromEntries(Object.entries(years).filter(([, year]) => year !== 2022))).toEqual({
      ...{ N28015: 2015, N28804: 2019, N28819: 2019, N33802: 2021 },
      ...{ U21468: 2020, U31402: 2021, U31463: 2021 },
    })
  })

  it.each([
    ['Luleå', 48],
    ['Simrishamn', 47],
    ['Boden', 39],
    ['riket', 34],
    ['Region Norrbotten', 3],
  ])('%s: %i', async (kommun, count) => {
    expect((await list({ kommun })).count).toBe(count)
  })

  it('are searched and filtered like all, and tell of no year where no kommun is given', async () => {
    const reply = await list({ kommun: '2580', q: 'väntetid' })
    expect(yearsOf(reply).LSS_vantetid).toBe(2010)
    const [first] = (await list({ q: 'väntetid' })).indicators
    expect(first).not.toHaveProperty('kommunYear')
    expect((await list({ kommun: 'Boden', q: 'LSS_vantetid' })).count).toBe(0)
  })
})

describe('a limit', () => {
  it('leaves out the last, and never how many there are', async () => {
    const all = await list({ q: 'kostnad' })
    const some = await list({ q: 'kostnad', limit: 5 })
    expect(all.count).toBe(all.indicators.length)
    expect(some).toEqual({ ...all, indicators: all.indicators.slice(0, 5) })
    expect((await list({ limit: 500 })).indicators).toHaveLength(48)
  })
})

describe('the counts of each choice', () => {
  const FILTERS: Question[] = [
    {},
    { q: 'kostnad' },
    { kommun: 'Boden' },
    { q: 'andel', quality: 'resultat' },
    { area: 'IFO' },
    { area: 'lss', quality: 'kostnad', kommun: 'Luleå', q: 'boende' },
    { q: 'kostnad', area: 'missbruk', limit: 1 },
  ]

  it.each(FILTERS)('are what choosing it would leave: %j', async (asked) => {
    const { areas, qualities } = await list(asked)
    for (const { id, count } of areas)
      expect([id, (await list({ ...asked, area: id })).count]).toEqual([id, count])
    for (const { id, count } of qualities)
      expect([id, (await list({ ...asked, quality: id })).count]).toEqual([id, count])
    // A choice that is not there would leave nothing.
    for (const quality of QUALITIES.filter((one) => !qualities.some(({ id }) => id === one)))
      expect((await list({ ...asked, quality })).count).toBe(0)
  })

  it('are of the whole catalogue where nothing is asked for', async () => {
    const { areas, qualities } = await list()
    expect(areas.find(({ id }) => id === 'ifo')).toEqual({
      id: 'ifo',
      name: 'Individ- och familjeomsorg',
      parent: null,
      count: (await list({ area: 'ifo' })).indicators.length,
    })
    expect(areas.find(({ id }) => id === 'missbruk')?.parent).toBe('ifo')
    expect(qualities.reduce((sum, { count }) => sum + count, 0)).toBe(48)
  })
})

describe('a listing of nothing', () => {
  it('says of what, and what to do', async () => {
    const asked = { q: 'LSS_vantetid', area: 'lss', quality: 'process', kommun: 'Boden' }
    expect(await list(asked)).toMatchObject({
      count: 0,
      indicators: [],
      reason:
        'Ingen indikator träffas av "LSS_vantetid" inom Funktionsnedsättning (LSS) av slaget process med värde för Boden. Ta bort ett filter, eller pröva andra ord.',
      suggestions: [],
    })
    expect((await list(asked, 'en')).reason).toBe(
      'No indicator matches "LSS_vantetid" in Funktionsnedsättning (LSS) of the kind process with a value for Boden. Take a filter away, or try other words.',
    )
    expect((await list({ area: 'lss', quality: 'okand' })).reason).toBe(
      'Ingen indikator finns inom Funktionsnedsättning (LSS) av slaget okand. Ta bort ett filter, eller pröva andra ord.',
    )
  })

  it('proposes a name only where the words fit nothing at all', async () => {
    expect((await list({ q: 'LSS_vantetd', area: 'lss' })).suggestions).toEqual(['LSS_vantetid'])
    expect((await list({ q: 'LSS_vantetid', area: 'ifo' })).suggestions).toEqual([])
  })
})
