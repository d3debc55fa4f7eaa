import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIRECTIONS, type Direction } from '../../../schema/words.ts'
import { compare } from '../../../worker/domain/compare.ts'

function member(value: number | null) {
  return { entry: { value, status: value === null ? ('missing' as const) : ('final' as const) } }
}

function place(own: number | null, peers: (number | null)[], direction: Direction) {
  return compare(member(own), peers.map(member), direction)
}

describe('a comparison', () => {
  it('ranks the highest first where higher is better, and the lowest where lower is', () => {
    expect(place(8, [1, 5, 9], 'higher').own.rank).toBe(2)
    expect(place(8, [1, 5, 9], 'lower').own.rank).toBe(3)
    expect(place(8, [1, 5, 9], 'none').own.rank).toBe(2)
  })

  it('lets those alike share a rank and leaves the next one empty, as RANK.EQ does', () => {
    expect(place(5, [5, 9, 1], 'higher').members.map(({ rank }) => rank)).toEqual([1, 2, 2, 4])
  })

  it('summarises the peers without the kommun', () => {
    expect(place(1000, [1, 2, 4, 7, 8, 9, 10, 12, null], 'none').summary).toEqual({
      n: 8,
      missing: 1,
      mean: 6.625,
      median: 7.5,
      min: 1,
      q1: 3.5,
      q3: 9.25,
      max: 12,
    })
  })

  it('tells how far the kommun is from the mean and the median of its peers', () => {
    expect(place(10, [1, 2, 6], 'none').own.difference).toEqual({ mean: 7, median: 8 })
  })

  it('colours the best quarter green, the middle yellow, the worst red, and grey where there is no value', () => {
    const { members, cuts } = place(1, [2, 3, 4, null], 'higher')
    expect(cuts).toEqual({ green: 3.25, red: 1.75 })
    expect(members.map(({ value, colour }) => [value, colour])).toEqual([
      [4, 'green'],
      [3, 'yellow'],
      [2, 'yellow'],
      [1, 'red'],
      [null, 'grey'],
    ])
  })

  it('turns the colours where lower is better', () => {
    expect(place(1, [2, 3, 4], 'lower').own).toMatchObject({ colour: 'green', quartile: 1, percentile: 100 })
    expect(place(4, [1, 2, 3], 'lower').own).toMatchObject({ colour: 'red', quartile: 4, percentile: 0 })
  })

  it('never colours a cost or a volume, not even a missing one', () => {
    const { members, cuts, own } = place(1, [2, 3, 4, null], 'none')
    expect(new Set(members.map(({ colour }) => colour))).toEqual(new Set([null]))
    expect(cuts).toBeNull()
    expect(own.quartile).toBe(4)
  })

  it('calls nobody best or worst where all are alike', () => {
    expect(place(5, [5, 5, 5], 'higher').members.map(({ colour }) => colour)).toEqual(Array(4).fill('yellow'))
  })

  it('still tells the one who stands out from a crowd that is alike', () => {
    const { members } = place(5, [5, 5, 5, 5, 9, 1], 'higher')
    expect(members.map(({ value, colour }) => [value, colour])).toEqual([
      [9, 'green'],
      ...Array(5).fill([5, 'yellow']),
      [1, 'red'],
    ])
  })

  it('has no place for a kommun without a value, but still the others', () => {
    const { own, members, summary } = place(null, [1, 3], 'lower')
    expect(own).toEqual({
      value: null,
      rank: null,
      of: 2,
      percentile: null,
      quartile: null,
      colour: 'grey',
      difference: { mean: null, median: null },
    })
    expect(members.map(({ rank }) => rank)).toEqual([1, 2, null])
    expect(summary.mean).toBe(2)
  })

  it('has no quarter for a kommun that is alone', () => {
    expect(place(3, [null], 'lower').own).toMatchObject({
      rank: 1,
      of: 1,
      percentile: null,
      quartile: null,
      colour: null,
    })
  })

  it('never places a worse value before a better one', () => {
    const value = fc.option(fc.integer({ min: -20, max: 20 }), { nil: null })
    const worth = { green: 0, yellow: 1, red: 2, grey: 3 }
    fc.assert(
      fc.property(value, fc.array(value), fc.constantFrom(...DIRECTIONS), (own, peers, direction) => {
        const { members, own: standing, summary } = place(own, peers, direction)
        const ranks = members.flatMap(({ rank }) => (rank === null ? [] : [rank]))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        expect(ranks).toHaveLength(standing.of)
        expect(summary.n + summary.missing).toBe(peers.length)
        const colours = members.flatMap(({ colour }) => (colour === null ? [] : [worth[colour]]))
        expect(colours).toEqual([...colours].sort((a, b) => a - b))
      }),
    )
  })
})
