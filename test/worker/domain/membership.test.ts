import { describe, expect, it } from 'vitest'
import { type Group, membersAt } from '../../../worker/domain/membership.ts'

// Positions: 1 is in throughout; 2 is out of äldreomsorg in 2010, when 3 is in.
const network: Group = {
  id: 'n',
  kind: 'network',
  name: 'N',
  source: 's',
  subject: null,
  omrade: null,
  year: null,
  rules: [
    { areas: [1, 2], from: 2009, to: 2010 },
    { areas: [2], omrade: 'aldreomsorg', from: 2010, to: 2010, member: false },
    { areas: [3], omrade: 'aldreomsorg', from: 2010, to: 2010 },
  ],
}

describe('the members of a network', () => {
  it.each([
    ['lss', 2009, [1, 2]],
    ['lss', 2010, [1, 2]],
    ['aldreomsorg', 2009, [1, 2]],
    ['aldreomsorg', 2010, [1, 3]],
    ['aldreomsorg', 2011, []],
    ['lss', 2008, []],
  ])('in %s %i are %j', (omrade, year, members) => {
    expect(membersAt(network, { omrade: [omrade], year })).toEqual(members)
  })

  it('in a part of a verksamhetsområde are those of the whole', () => {
    expect(membersAt(network, { omrade: ['hemtjanst', 'aldreomsorg'], year: 2010 })).toEqual([1, 3])
  })

  it('are all who ever were in where nothing is asked', () => {
    expect(membersAt(network, {})).toEqual([1, 2, 3])
    expect(membersAt(network, { year: 2010 })).toEqual([1, 2, 3])
    expect(membersAt(network, { omrade: ['lss'] })).toEqual([1, 2])
  })
})
