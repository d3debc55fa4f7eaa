import { describe, expect, it } from 'vitest'
import type { Replies } from '../../../../addin/taskpane/api.ts'
import { inOrder } from '../../../../addin/taskpane/find/area-order.ts'
import { sparkPoints } from '../../../../addin/taskpane/find/spark-points.ts'
import { nextStep } from '../../../../addin/taskpane/find/use-steps.ts'

describe('the verksamhetsområden to choose among', () => {
  const area = (id: string, parent: string | null, count: number) => ({ id, name: id, parent, count })

  it('are those that something is found in, each followed by its parts', () => {
    const areas = [
      area('ekonomiskt_bistand', 'ifo', 9),
      area('lss', null, 16),
      area('ifo', null, 16),
      area('skola', null, 0),
      area('missbruk', 'ifo', 2),
    ]
    expect(inOrder(areas).map(({ id, depth }) => [id, depth])).toEqual([
      ['lss', 0],
      ['ifo', 0],
      ['ekonomiskt_bistand', 1],
      ['missbruk', 1],
    ])
  })

  it('are among them also the chosen one where nothing is found, and a part whose whole is not', () => {
    expect(
      inOrder([area('skola', null, 0), area('missbruk', 'ifo', 2)], 'skola').map(({ id }) => id),
    ).toEqual(['skola', 'missbruk'])
  })
})

describe('the sparkline of an indicator', () => {
  /** Luleå's figures of N28013 and LSS_vantetid, 2009–2022. */
  const table = {
    kommuner: [{ code: '2580', name: 'Luleå' }],
    indicators: [{ id: 'N28013' }, { id: 'LSS_vantetid' }, { id: 'U1' }],
    rows: [
      ['2580', 'N28013', 2012, 'T', 1, 'final'],
      ['2580', 'N28013', 2013, 'T', null, 'not_published'],
      ['2580', 'N28013', 2014, 'T', 883358.139534, 'final'],
      ['2580', 'N28013', 2015, 'T', 864624.434389, 'final'],
      ['2580', 'N28013', 2022, 'T', null, 'missing'],
      ['2580', 'LSS_vantetid', 2009, 'T', 62, 'example'],
      ['2580', 'LSS_vantetid', 2010, 'T', 57, 'example'],
      ['2580', 'LSS_vantetid', 2011, 'T', null, 'not_published'],
      ['2580', 'U1', 2010, 'T', null, 'missing'],
    ],
  } as unknown as Replies['/v1/table']

  it('is its own last ten years, from the first with a value to its latest, with or without one', () => {
    expect(sparkPoints(table, '2580', { id: 'N28013', latestYear: 2022 })).toEqual([
      { year: 2014, value: 883358.139534 },
      { year: 2015, value: 864624.434389 },
      { year: 2022, value: null },
    ])
    expect(sparkPoints(table, '2580', { id: 'LSS_vantetid', latestYear: 2010 })).toEqual([
      { year: 2009, value: 62 },
      { year: 2010, value: 57 },
    ])
  })

  it('is empty where the kommun has no value or nothing is published', () => {
    expect(sparkPoints(table, '2580', { id: 'U1', latestYear: 2010 })).toEqual([])
    expect(sparkPoints(undefined, '2580', { id: 'U2', latestYear: null })).toEqual([])
  })

  it('is not here yet where the table is of another kommun or other indicators, or has not come', () => {
    expect(sparkPoints(table, '0114', { id: 'N28013', latestYear: 2022 })).toBeUndefined()
    expect(sparkPoints(table, '2580', { id: 'N1', latestYear: 2022 })).toBeUndefined()
    expect(sparkPoints(undefined, '2580', { id: 'N28013', latestYear: 2022 })).toBeUndefined()
  })
})

describe('the keys among what is found', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['Enter', 0, 1],
    ['ArrowDown', 3, 3],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 0],
    ['End', 1, 3],
    ['Home', 3, 0],
  ])('%s leads from place %i to %i of four', (key, at, to) => {
    expect(nextStep(key, at, 4)).toBe(to)
  })

  it.each([
    ['Home', 0],
    ['End', 0],
    ['a', 0],
    ['Enter', 2],
    ['Tab', 2],
  ])('%s at place %i is left to the browser', (key, at) => {
    expect(nextStep(key, at, 4)).toBeNull()
  })
})
