import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareReply } from '../../../schema/contract/replies/comparison.ts'
import { peersReply } from '../../../schema/contract/replies/groups.ts'
import { indicatorsReply } from '../../../schema/contract/replies/indicators.ts'
import { kommunerReply } from '../../../schema/contract/replies/kommuner.ts'
import { answerTo, get, problemOf } from '../../support/api.ts'

const peers = (question: Record<string, string | number>) => answerTo(peersReply, '/v1/peers', question)

/** The group that a comparison is made in by default, with its members. */
async function defaultOf(question: Record<string, string | number>) {
  const reply = await peers(question)
  const group = reply.groups.find(({ id }) => id === reply.default)
  if (group === undefined) throw new Error(`${reply.default} is not among the groups`)
  return group
}

const names = ({ members }: { members: { name: string }[] }) => members.map(({ name }) => name)

const MATTBANDET_IN_ALDREOMSORG = [
  'Sundsvall',
  'Sollefteå',
  'Örnsköldsvik',
  'Umeå',
  'Skellefteå',
  'Luleå',
  'Piteå',
]

describe('GET /v1/peers', () => {
  it('lists the groups of a kommun with their members on the occasion', async () => {
    const reply = await peers({ kommun: 'Luleå', area: 'äldreomsorg', year: 2010 })
    expect(reply).toMatchObject({ area: 'aldreomsorg', year: 2010, default: 'mattbandet', reason: null })
    const mattbandet = reply.groups.filter(({ id }) => id === 'mattbandet')
    expect(mattbandet.map(names)).toEqual([MATTBANDET_IN_ALDREOMSORG])
    expect(reply.groups.map(({ kind }) => kind)).toEqual(['lan', 'skr', 'storlek', 'network', 'liknande'])
  })

  it('lists every group that a kommun has belonged to where no occasion is given', async () => {
    const { groups } = await peers({ kommun: 'Örnsköldsvik' })
    expect(groups.map(({ id }) => id)).toContain('mattbandet')
    expect(groups.filter(({ kind }) => kind === 'liknande')).toHaveLength(12)
  })

  it('has the kommun itself in every group, also among those like it', async () => {
    const { groups } = await peers({ kommun: 'Luleå' })
    for (const group of groups)
      expect([group.id, names(group)]).toEqual([group.id, expect.arrayContaining(['Luleå'])])
  })

  it('says so of riket, which is in no group', async () => {
    expect(await peers({ kommun: 'riket' })).toMatchObject({
      groups: [],
      default: null,
      reason: expect.stringContaining('Riket ingår inte i någon grupp'),
    })
  })
})

describe('GET /v1/peers: the default', () => {
  it.each([
    ['Luleå', 'lss', 2010, 'mattbandet'],
    ['Luleå', 'äldreomsorg', 2011, 'liknande-aldreomsorg-2580-2024'],
    ['Östersund', 'äldreomsorg', 2010, 'liknande-aldreomsorg-2380-2024'],
    ['Luleå', 'barn_unga', 2019, 'liknande-ifo-2580-2024'],
    ['Eslöv', 'äldreomsorg', 2017, 'kpb-pilot'],
    ['Orsa', 'lss', 2019, 'matten-gas'],
  ])('of %s in %s %i is %s', async (kommun, area, year, id) => {
    expect((await defaultOf({ kommun, area, year })).id).toBe(id)
  })

  it('without area is that of the kommun as a whole, without year that of the release', async () => {
    const open = await peers({ kommun: 'Luleå' })
    expect(open).toMatchObject({ area: null, year: null, default: 'liknande-overgripande-2580-2025' })
    const closed = await peers({ kommun: 'Luleå', area: 'övergripande', year: 2024 })
    expect(closed.default).toBe(open.default)
  })

  it('stands in groups as it was on its own occasion, not with whoever was ever in', async () => {
    const inAll = ['Sundsvall', 'Sollefteå', 'Östersund', 'Umeå', 'Skellefteå', 'Luleå', 'Piteå']
    const mattbandet = await defaultOf({ kommun: 'Luleå', year: 2010 })
    expect(mattbandet).toMatchObject({ id: 'mattbandet', year: 2010 })
    expect(names(mattbandet)).toEqual(inAll)
  })

  it('of a region is all regions, which stand in groups for it', async () => {
    const reply = await peers({ kommun: 'Region Norrbotten' })
    expect(reply).toMatchObject({ default: 'alla', reason: null })
    expect(reply.groups.map(({ id, kind, name }) => [id, kind, name])).toEqual([
      ['alla', 'alla', 'Alla regioner'],
    ])
    expect(reply.groups[0]?.members).toHaveLength(21)
  })

  it('is the group that compare takes, with the same members, whoever, whatever and whenever', async () => {
    const { indicators } = await answerTo(indicatorsReply, '/v1/indicators')
    const { kommuner } = await answerTo(kommunerReply, '/v1/kommuner')
    const question = fc.record({
      kommun: fc.constantFrom(...kommuner.filter(({ kind }) => kind !== 'riket')),
      indicator: fc.constantFrom(...indicators),
      // Most networks have held for a year or two only.
      year: fc.constantFrom(2009, 2010, 2017, 2019, 2022),
    })
    const inNetwork = fc.constantFrom('2580', '2380', '2284', '1285', '0685', '2034')
    await fc.assert(
      fc.asyncProperty(
        question,
        fc.option(inNetwork, { freq: 1 }),
        async ({ kommun, indicator, year }, member) => {
          const code = member ?? kommun.code
          const compared = await answerTo(compareReply, '/v1/compare', {
            kommun: code,
            indicator: indicator.id,
            year,
          })
          const { members, ...group } = await defaultOf({ kommun: code, area: indicator.area.id, year })
          expect(group).toEqual(compared.group)
          expect(members.map(({ code }) => code)).toEqual(compared.members.map(({ code }) => code).sort())
        },
      ),
    )
  })
})

describe('GET /v1/peers with peers', () => {
  it.each([
    ['Måttbandet', 'äldreomsorg', 2010, 'mattbandet', 'network', 7],
    ['liknande', 'lss', 2019, 'liknande-lss-2580-2024', 'liknande', 8],
    ['lan', 'lss', 2019, 'lan-25', 'lan', 14],
    ['skr', 'lss', 2019, 'skr-b3', 'skr', 23],
    ['alla', 'lss', 2019, 'alla', 'alla', 290],
    ['Piteå,Boden', 'lss', 2019, '2581,2582', 'list', 3],
    ['liknande-lss-2581-2024', 'lss', 2019, 'liknande-lss-2581-2024', 'liknande', 8],
  ])('holds %s only', async (named, area, year, id, kind, count) => {
    const { groups, default: byDefault } = await peers({ kommun: 'Luleå', peers: named, area, year })
    expect(groups.map((group) => [group.id, group.kind, group.members.length])).toEqual([[id, kind, count]])
    expect(byDefault).toBe(year === 2010 ? 'mattbandet' : 'liknande-lss-2580-2024')
  })

  it('gives the members in the order of lists, the kommun itself among them', async () => {
    const { groups } = await peers({ kommun: 'Luleå', peers: 'Boden, Umeå' })
    expect(groups.map(names)).toEqual([['Umeå', 'Luleå', 'Boden']])
  })

  it('takes liknande of the kommun as a whole where no area is given', async () => {
    const { groups } = await peers({ kommun: 'Luleå', peers: 'liknande' })
    expect(groups.map(({ id }) => id)).toEqual(['liknande-overgripande-2580-2025'])
  })

  it.each([
    ['Luleå', 'Mattbandt', 404, 'unknown_group', 'Måttbandet'],
    ['Luleå', 'Måttbandet', 400, 'invalid_parameter', '2009–2010'], // and not in the year of the release
    ['Luleå', 'Piteå,Bodn', 404, 'unknown_kommun', 'Boden'],
    ['Luleå', 'Luleå', 400, 'invalid_parameter', 'ingen annan än Luleå'],
    ['Region Norrbotten', 'lan', 404, 'unknown_group', 'Region Norrbotten'],
    ['Riket', 'alla', 400, 'invalid_parameter', 'Riket har inga jämförbara'],
  ])('of %s, %j is refused with %i %s', async (kommun, named, status, code, detail) => {
    const problem = await problemOf(get('/v1/peers', { kommun, peers: named }))
    expect(problem).toMatchObject({ status, code })
    expect(problem.detail).toContain(detail)
  })
})
