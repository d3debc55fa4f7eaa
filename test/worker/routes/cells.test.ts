import { describe, expect, it } from 'vitest'
import { cellsReply } from '../../../schema/contract/replies/cells.ts'
import { post, postRaw, problemOf } from '../../support/api.ts'

const PATH = '/v1/cells'
const LULEA = { kommuner: ['Luleå'], indicators: ['N28013'] }

function refused(body: unknown) {
  return problemOf(postRaw(PATH, JSON.stringify(body)))
}

describe('POST /v1/cells', () => {
  it('answers every cell in its order, from names, codes and numbers', async () => {
    const reply = await post(cellsReply, PATH, {
      kommuner: ['Luleå', 114, '0114'],
      indicators: ['N28013', 'LSS_vantetid', 'N00090'],
      cells: [0, 0, 2019, 0, 1, 2, 2022, 0, 2, 2, 2022, 0, 0, 1, 2010, 0],
    })
    expect(reply).toMatchObject({
      release: 1,
      date: '2024-08-30',
      values: [928567.346938, 8, 8, 57],
      years: [2019, 2022, 2022, 2010],
      notes: [[3, 'example', 'Exempeldata – inte ett verkligt värde.']],
      unknown: { kommuner: {}, indicators: {} },
    })
  })

  it('tells what every name stands for, what to cite, and which figures are invented', async () => {
    const { names } = await post(cellsReply, PATH, {
      kommuner: ['luleå kommun', 114, 'Lula', 'riket'],
      indicators: ['n28013', 'N2801', 'LSS_vantetid'],
      cells: [],
    })
    expect(names).toEqual({
      kommuner: [
        { code: '2580', name: 'Luleå' },
        { code: '0114', name: 'Upplands Väsby' },
        null,
        { code: '0000', name: 'Riket' },
      ],
      indicators: [
        {
          id: 'N28013',
          code: 'LSS_boende_kr_brukare',
          title: 'Kostnad funktionsnedsättning LSS boende, kr/brukare',
          unit: 'kr/brukare',
          direction: 'none',
          source: 'Källa: Kolada',
          example: false,
        },
        null,
        {
          id: 'LSS_vantetid',
          code: 'LSS_vantetid',
          title: expect.any(String),
          unit: 'dagar',
          direction: 'lower',
          source: 'Exempeldata – inte verkliga värden',
          example: true,
        },
      ],
    })
  })

  it('reads year 0 as the latest with a value, and -1 as the one before', async () => {
    const { values, years } = await post(cellsReply, PATH, {
      kommuner: ['Luleå'],
      indicators: ['N00090', 'LSS_vantetid'],
      cells: [0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 2022, 0, 0, 0, 2020, 0, 0, 1, 0, 0, 0, 1, -1, 0],
    })
    expect(years).toEqual([2022, 2020, 2022, 2020, 2010, 2009]) // Luleå has none for 2021
    expect(values.slice(0, 2)).toEqual(values.slice(2, 4))
    expect(values.slice(4)).toEqual([57, 62])
  })

  it('says why a cell is empty', async () => {
    const { values, years, notes } = await post(cellsReply, PATH, {
      kommuner: ['Luleå', 'Riket', 'Boden'],
      indicators: ['U23401', 'LSS_vantetid'],
      cells: [0, 0, 2010, 0, 1, 0, 0, 0, 2, 1, 0, 0, 0, 0, 2050, 0, 0, 1, 2010, 2],
    })
    expect(values).toEqual([null, null, null, null, null])
    expect(years).toEqual([2010, null, null, 2050, 2010])
    expect(notes.map(([cell, status]) => [cell, status])).toEqual([
      [0, 'missing'],
      [1, 'not_applicable'],
      [2, 'missing'],
      [3, 'not_published'],
      [4, 'not_applicable'],
    ])
  })

  it('lets no bad name hurt the others', async () => {
    const reply = await post(cellsReply, PATH, {
      kommuner: ['Lula', 'Luleå', 'habo', ''],
      indicators: ['N2801', 'N28013'],
      cells: [0, 1, 2019, 0, 1, 1, 2019, 0, 1, 0, 2019, 0, 2, 1, 2019, 0, 3, 1, 2019, 0],
    })
    expect(reply.values).toEqual([null, 928567.346938, null, null, null])
    expect(reply.unknown.kommuner).toMatchObject({
      0: { suggestions: ['Luleå'] },
      2: { detail: expect.stringContaining('Håbo eller Habo'), suggestions: ['Håbo', 'Habo'] },
      3: { suggestions: [] },
    })
    expect(reply.unknown.indicators[0]?.detail).toContain('Menade du')
  })

  it('still finds the right names after very many wrong ones', async () => {
    const kommuner = [...Array.from({ length: 500 }, (_, i) => `Lule${i}`), 'Luleå']
    const reply = await post(cellsReply, PATH, { kommuner, indicators: ['N28013'], cells: [500, 0, 2019, 0] })
    expect(reply.values).toEqual([928567.346938])
    expect(Object.keys(reply.unknown.kommuner)).toHaveLength(500)
  })

  it('answers nothing for no cells', async () => {
    const reply = await post(cellsReply, PATH, { ...LULEA, cells: [] })
    expect(reply.values).toEqual([])
  })

  it('answers 20,000 cells, and refuses one more', async () => {
    const cell = [0, 0, 2019, 0]
    const most = await post(cellsReply, PATH, { ...LULEA, cells: Array(20_000).fill(cell).flat() })
    expect(new Set(most.values)).toEqual(new Set([928567.346938]))
    const problem = await refused({ ...LULEA, cells: Array(20_001).fill(cell).flat() })
    expect(problem).toMatchObject({ status: 413, code: 'too_many_cells' })
    expect(problem.detail).toContain('20001')
  })

  it.each([
    [1, 1],
    ['1', 1],
    ['2024-12-31', 1],
  ])('answers as of release %j', async (release, number) => {
    expect(await post(cellsReply, PATH, { ...LULEA, release, cells: [0, 0, 2019, 0] })).toMatchObject({
      release: number,
    })
  })

  it.each([
    ['a length that is not four a cell', { ...LULEA, cells: [0, 0, 2019] }, '(3)'],
    ['a kommun out of range', { ...LULEA, cells: [1, 0, 2019, 0] }, 'kommun 1, men listan har 1'],
    ['a negative index', { ...LULEA, cells: [0, -1, 2019, 0] }, 'indikator -1'],
    ['a gender out of range', { ...LULEA, cells: [0, 0, 2019, 3] }, 'kön 3'],
    ['the year 1', { ...LULEA, cells: [0, 0, 2019, 0, 0, 0, 1, 0] }, 'cell 1 har år 1'],
    ['the year 9999', { ...LULEA, cells: [0, 0, 9999, 0] }, 'år 9999'],
    ['the year -2', { ...LULEA, cells: [0, 0, -2, 0] }, 'år -2'],
    ['a fraction', { ...LULEA, cells: [0, 0, 2019.5, 0] }, 'cells'],
    ['a text among the integers', { ...LULEA, cells: [0, 0, '2019', 0] }, 'cells'],
    ['cells that are no list', { ...LULEA, cells: 4 }, 'cells'],
    ['a name that is no name', { kommuner: [null], indicators: [], cells: [] }, 'kommuner.0'],
    ['a name of 101 characters', { kommuner: ['a'.repeat(101)], indicators: [], cells: [] }, 'kommuner.0'],
    ['a release that is none', { ...LULEA, release: 'i fjol', cells: [] }, 'release'],
    ['an unknown field', { ...LULEA, cells: [], cell: [] }, '"cell"'],
    ['no cells', LULEA, 'cells'],
    ['null', null, 'JSON'],
    ['a list', [], 'JSON'],
  ])('refuses %s', async (_, body, detail) => {
    const problem = await refused(body)
    expect(problem).toMatchObject({ status: 400, code: 'invalid_parameter' })
    expect(problem.detail).toContain(detail)
  })

  it('refuses an unknown release', async () => {
    expect(await refused({ ...LULEA, release: 99, cells: [0, 0, 2019, 0] })).toMatchObject({
      status: 404,
      code: 'unknown_release',
    })
  })

  it.each(['', '{', '"', '{"kommuner":["Lule', '\u0000'])('refuses what is not JSON: %j', async (body) => {
    expect(await problemOf(postRaw(PATH, body))).toMatchObject({
      status: 400,
      code: 'invalid_parameter',
      parameter: 'body',
    })
  })

  it('refuses what does not say that it is JSON', async () => {
    const problem = await problemOf(
      postRaw(PATH, JSON.stringify({ ...LULEA, cells: [] }), { 'Content-Type': 'text/plain' }),
    )
    expect(problem).toMatchObject({ status: 415, code: 'unsupported_media_type' })
  })

  it('refuses 10 MB', async () => {
    expect(await problemOf(postRaw(PATH, `"${'a'.repeat(10_000_000)}"`))).toMatchObject({
      status: 413,
      code: 'body_too_large',
    })
  })
})
