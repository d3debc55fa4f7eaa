import { describe, expect, it } from 'vitest'
import type { Group } from '../../../worker/domain/membership.ts'
import { networksOf } from '../../../worker/domain/sight.ts'

const OTHERS = { source: '', subject: null, omrade: null, year: null }
const GROUPS: Group[] = [
  { ...OTHERS, id: 'now', kind: 'network', name: 'Now', rules: [{ areas: [1, 2] }] },
  {
    ...OTHERS,
    ...{ id: 'once', kind: 'network', name: 'Once' },
    rules: [
      { areas: [2, 3], from: 2009, to: 2010 },
      { areas: [3], omrade: 'aldreomsorg', from: 2010, to: 2010, member: false },
      { areas: [4], omrade: 'aldreomsorg', from: 2010, to: 2010 },
    ],
  },
  {
    ...OTHERS,
    id: 'left',
    kind: 'network',
    name: 'Left',
    rules: [{ areas: [5] }, { areas: [5], member: false }],
  },
  { ...OTHERS, id: 'lan-25', kind: 'lan', name: 'Norrbotten', rules: [{ areas: [1, 2, 3] }] },
]

const opened = (kommun: number | null, network: string | null = null) => [
  ...networksOf({ kommun, network }, GROUPS),
]

describe('the networks whose own figures a key opens', () => {
  it('are those that its kommun is in, or was in some year or verksamhetsområde', () => {
    expect(opened(1)).toEqual(['now'])
    expect(opened(2)).toEqual(['now', 'once'])
    expect(opened(3)).toEqual(['once'])
    expect(opened(4)).toEqual(['once'])
  })

  it('are none where the kommun is in none, or was taken out of it altogether', () => {
    expect(opened(5)).toEqual([])
    expect(opened(6)).toEqual([])
  })

  it('are the one that it coordinates, if that is a network', () => {
    expect(opened(null, 'once')).toEqual(['once'])
    expect(opened(null, 'lan-25')).toEqual([])
    expect(opened(null, 'gone')).toEqual([])
    expect(opened(null)).toEqual([])
    expect(opened(1, 'once')).toEqual(['now', 'once'])
  })
})
