import { describe, expect, it } from 'vitest'
import { groupDetailReply, groupsReply } from '../../../schema/contract/replies/groups.ts'
import { answerTo } from '../../support/api.ts'

describe('GET /v1/groups', () => {
  it.each([
    ['network', 5],
    ['lan', 21],
    ['skr', 9],
    ['storlek', 9],
    ['samverkan', 45],
  ])('lists every group of the kind %s', async (kind, count) => {
    const reply = await answerTo(groupsReply, '/v1/groups', { kind })
    expect(reply).toMatchObject({ count, reason: null })
    expect(new Set(reply.groups.map((group) => group.kind))).toEqual(new Set([kind]))
  })

  it('says where those are that exist for each kommun', async () => {
    expect(await answerTo(groupsReply, '/v1/groups', { kind: 'liknande' })).toMatchObject({
      count: 0,
      reason: expect.stringContaining('kommun=Luleå'),
    })
    expect(await answerTo(groupsReply, '/v1/groups', { kind: 'liknande', kommun: 'Luleå' })).toMatchObject({
      count: 12,
    })
  })
})

describe('GET /v1/groups/{id}', () => {
  it.each([
    ['kpb-pilot', ['Gislaved', 'Eslöv', 'Kungsbacka', 'Härryda', 'Lerum', 'Kungälv']],
    ['matten-gas', ['Hammarö', 'Karlskoga', 'Arboga', 'Malung-Sälen', 'Rättvik', 'Orsa', 'Hedemora']],
    [
      'nordvastkommunerna',
      ['Upplands Väsby', 'Järfälla', 'Ekerö', 'Upplands-Bro', 'Sollentuna', 'Sundbyberg', 'Solna', 'Sigtuna'],
    ],
  ])('%s has the members of the field', async (id, members) => {
    const reply = await answerTo(groupDetailReply, `/v1/groups/${id}`)
    expect(reply.members.map(({ name }) => name).sort()).toEqual([...members].sort())
  })

  it('tells who is in when and in what', async () => {
    const reply = await answerTo(groupDetailReply, '/v1/groups/Måttbandet')
    expect(reply.members).toHaveLength(8)
    expect(reply.reason).toContain('ange area och year')
    expect(reply.rules).toEqual([
      { members: expect.arrayContaining(['Luleå', 'Östersund']), area: null, from: 2009, to: 2010, in: true },
      { members: ['Östersund'], area: 'aldreomsorg', from: 2010, to: 2010, in: false },
      { members: ['Örnsköldsvik'], area: 'aldreomsorg', from: 2010, to: 2010, in: true },
    ])
  })

  it('says so where nobody was in', async () => {
    const reply = await answerTo(groupDetailReply, '/v1/groups/mattbandet', { year: 2011 })
    expect(reply).toMatchObject({ members: [], reason: expect.stringContaining('inga medlemmar') })
  })

  it.each([
    ['Norrbottens län', null],
    ['mattbandet', 2010],
    ['liknande-lss-2580-2024', 2024],
  ])('tells the year of %s only where its members depend on it: %j', async (id, year) => {
    expect((await answerTo(groupDetailReply, `/v1/groups/${id}`, { year: 2010 })).year).toBe(year)
  })

  it('answers those like one kommun by the id', async () => {
    const reply = await answerTo(groupDetailReply, '/v1/groups/liknande-lss-2580-2024')
    expect(reply).toMatchObject({ kind: 'liknande', year: 2024, reason: null })
    expect(reply.members).toHaveLength(7)
  })
})
