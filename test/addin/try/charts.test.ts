import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { expect, it } from 'vitest'
import { chartData } from '../../../addin/try/charts/data.ts'
import { Drawing } from '../../../addin/try/charts/drawing.tsx'
import { pointsOf } from '../../../addin/try/charts/points.tsx'
import { CellError } from '../../../addin/try/custom-functions.ts'
import { sheetWorkbook } from '../../../addin/try/workbook.ts'
import type { Chart } from '../../../addin/workbook/workbook.ts'
import { type OpenSheet, openSheet, settled } from './sheet.ts'

const AT = { row: 0, column: 5, rows: 12, columns: 5 }

/** Makes a chart on a sheet; what it shows is read by what it returns. */
async function charted(sheet: OpenSheet, chart: Omit<Chart, 'sheet' | 'at' | 'title'>) {
  const { model, forget } = sheet
  const id = model.getters.getActiveSheetId()
  const workbook = sheetWorkbook(model, { language: 'sv', forget, isEditing: () => false })
  await workbook.addChart({ ...chart, sheet: id, title: 'Boende', at: AT })
  const [made = ''] = (model.getters as unknown as { getChartIds(sheet: string): string[] }).getChartIds(id)
  return () => chartData(model.getters, made)
}

/** The texts of a drawing, and how many there are of each mark. */
function drawn(data: ReturnType<typeof chartData>, size = { width: 480, height: 276 }) {
  const { document } = new JSDOM('<div></div>').window
  const root = document.querySelector('div')
  if (root === null) throw new Error('no div')
  const before = globalThis.document
  Object.assign(globalThis, { document })
  render(h(Drawing, { data, size, language: 'sv' }), root)
  Object.assign(globalThis, { document: before })
  return {
    label: root.querySelector('svg')?.getAttribute('aria-label'),
    texts: [...root.querySelectorAll('text')].map((text) => text.textContent),
    count: (selector: string) => root.querySelectorAll(selector).length,
  }
}

it('shows what a formula spills, as it comes and as it grows', async () => {
  let rows: unknown[][] = [
    ['År', 'Luleå'],
    [2018, 929987.447698],
    [2019, new CellError('#N/A', 'Inte publicerat.')],
  ]
  const sheet = openSheet({ A1: '=OJ.SERIES("Luleå","N28013")' }, { SERIES: async () => rows })
  const data = await charted(sheet, {
    kind: 'line',
    of: { row: 0, column: 0, rows: 3, columns: 2, spill: true },
  })
  expect(drawn(data()).texts).toEqual(['Boende', 'Hämtas …'])
  await settled()
  expect(data()).toMatchObject({
    labels: [{ text: '2018' }, { text: '2019' }],
    series: [{ name: 'Luleå', values: [929987.447698, null] }],
    cells: 'A1:B3',
  })
  rows = [...rows, [2020, 782312.252964]]
  sheet.forget()
  sheet.model.dispatch('EVALUATE_CELLS')
  await settled()
  expect(data()).toMatchObject({ series: [{ values: [929987.447698, null, 782312.252964] }], cells: 'A1:B4' })
})

it('shows as many of the spilled columns as were asked for', async () => {
  const table = [
    ['Kommun', '2010', 'Rang', 'Färg'],
    ['Umeå', 4112.66703, 1, ''],
    ['Luleå', 3283.02192, 4, ''],
  ]
  const sheet = openSheet({ B3: '=OJ.COMPARE("Luleå","N30101",2010)' }, { COMPARE: () => table })
  const data = await charted(sheet, {
    kind: 'bar',
    of: { row: 2, column: 1, rows: 8, columns: 2, spill: true },
  })
  expect(data()).toMatchObject({
    labels: [{ text: 'Umeå' }, { text: 'Luleå' }],
    series: [{ name: '2010', values: [4112.66703, 3283.02192] }],
    cells: 'B3:C5',
  })
})

it('says that its figures are examples where they are', async () => {
  const example = (basicValue: number) => ({
    type: 'FormattedNumber',
    basicValue,
    numberFormat: 'General" (exempel)"',
  })
  const table = [
    ['Kommun', '2010'],
    ['Piteå', example(47)],
    ['Luleå', example(57)],
  ]
  const sheet = openSheet({ A1: '=OJ.COMPARE("Luleå","LSS_vantetid",2010)' }, { COMPARE: () => table })
  const data = await charted(sheet, {
    kind: 'bar',
    of: { row: 0, column: 0, rows: 3, columns: 2, spill: true },
  })
  const { label, texts } = drawn(data())
  expect([label, texts[0]]).toEqual(['Boende (exempel). Diagram över cellerna A1:B3.', 'Boende (exempel)'])
})

it('says why where a formula has nothing to show', async () => {
  const failing = () => {
    throw new CellError('#VALUE!', 'Ingen kommun heter ”Lueå”.')
  }
  const sheet = openSheet({ A1: '=OJ.SERIES("Lueå","N28013")' }, { SERIES: failing })
  const data = await charted(sheet, {
    kind: 'line',
    of: { row: 0, column: 0, rows: 1, columns: 2, spill: true },
  })
  expect(drawn(data()).texts).toEqual(['Boende', 'Ingen kommun heter ”Lueå”.'])
})

const GRID = {
  A1: 'År',
  B1: 'Luleå',
  C1: 'Umeå',
  A2: 2018,
  B2: 10,
  C2: 12,
  A3: 2019,
  C3: 13,
  A4: 2020,
  B4: 11,
  C4: 9,
}
const OF = { row: 0, column: 0, rows: 4, columns: 3 }

it('draws a line for each series, that stops where there is no figure, with its name', async () => {
  const data = await charted(openSheet(GRID), { kind: 'line', of: OF, axes: { y: 'dagar' } })
  const { label, texts, count } = drawn(data())
  expect(label).toBe('Boende. Diagram över cellerna A1:C4.')
  expect([count('path.mark'), count('g.series-0 path'), count('g.series-1 path')]).toEqual([0, 2, 1])
  expect([count('g.series-0 circle'), count('g.series-1 circle')]).toEqual([2, 3])
  expect(texts).toEqual(expect.arrayContaining(['Boende', 'Luleå', 'Umeå', '2018', '2019', '2020']))
  expect(texts).toContain('dagar, börjar inte på 0')
})

it('draws bars from 0, one in a row for each series that has a figure there', async () => {
  const data = await charted(openSheet(GRID), { kind: 'bar', of: OF, axes: { y: 'dagar' } })
  const { texts, count } = drawn(data())
  expect([count('g > rect.series-0'), count('g > rect.series-1')]).toEqual([2 + 1, 3 + 1])
  expect(texts).toEqual(expect.arrayContaining(['0', '5', '10', '2018', 'dagar']))
})

it('draws points by the first column, each series with its own mark', async () => {
  const data = await charted(openSheet(GRID), { kind: 'scatter', of: OF })
  expect(pointsOf(data())).toEqual([
    { of: 0, row: 0, x: 2018, y: 10 },
    { of: 0, row: 2, x: 2020, y: 11 },
    { of: 1, row: 0, x: 2018, y: 12 },
    { of: 1, row: 1, x: 2019, y: 13 },
    { of: 1, row: 2, x: 2020, y: 9 },
  ])
  const { count } = drawn(data())
  expect([count('.mark.series-0'), count('.mark.series-1')]).toEqual([2 + 1, 3 + 1])
})

it.each(['line', 'bar', 'scatter'] as const)('of no figures says so, and needs no room: %s', async (kind) => {
  const data = await charted(openSheet({ A1: 'År', B1: 'Luleå', A2: 2018 }), {
    kind,
    of: { row: 0, column: 0, rows: 2, columns: 2 },
  })
  expect(drawn(data()).texts).toEqual(['Boende', 'Inga värden.'])
  expect(drawn(data(), { width: 0, height: 0 }).count('path, rect, circle')).toBe(0)
})
