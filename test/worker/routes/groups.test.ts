import { describe, expect, it } from 'vitest'
import { groupDetailReply, groupsReply, peersReply } from '../../../schema/contract/replies/groups.ts'
import { answerTo } from '../../support/api.ts'

describe('GET /v1/peers', () => {
  it('lists the groups of a kommun with their members on the occasion', async () => {
    const reply = await answerTo(peersReply, '/v1/peers', {
      kommun: 'Luleå',
      area: 'äldreomsorg',
      year: 2010,
    })
    expect(reply).toMatchObject({ area: 'aldreomsorg', year: 2010 })
    const mattbandet = reply.groups.find(({ id }) => id === 'mattbandet')
    expect(mattbandet?.members.map(({ name }) => name)).toEqual([
      'Sundsvall',
      'Sollefteå',
      'Örnsköldsvik',
      'Umeå',
      'Skellefteå',
      'Luleå',
      'Piteå',
    ])
    expect(reply.groups.map(({ kind }) => kind)).toEqual(['lan', 'skr', 'storlek', 'network', 'liknande'])
  })

  it('lists every group that a kommun has belonged to where no occasion is given', async () => {
    const { groups } = await answerTo(peersReply, '/v1/peers', { kommun: 'Örnsköldsvik' })
    expect(groups.map(({ id }) => id)).toContain('mattbandet')
    expect(groups.filter(({ kind }) => kind === 'liknande')).toHaveLength(12)
  })
})

describe('GET /v1/peers of an area that is in no group', () => {
  it.each(['riket', 'Region Norrbotten'])('says so: %s', async (kommun) => {
    const reply = await answerTo(peersReply, '/v1/peers', { kommun })
    expect(reply).toMatchObject({ groups: [], reason: expect.stringContaining('ingår inte i någon grupp') })
  })
})

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

  it('answers those like one kommun by the id', async () => {
    const reply = await answerTo(groupDetailReply, '/v1/groups/liknande-lss-2580-2024')
    expect(reply).toMatchObject({ kind: 'liknande', year: 2024, reason: null })
    expect(reply.members).toHaveLength(7)
  })
})
