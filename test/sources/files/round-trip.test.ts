import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GENDERS } from '../../../schema/words.ts'
import { catalogue } from './catalogue.ts'
import { figures, read } from './reading.ts'
import { workbook } from './workbooks.ts'

type Words = (string | number)[][]

/** One table of figures, and a way to write it. */
const table = fc.record({
  areas: fc.uniqueArray(fc.constantFrom(...catalogue.areas), { minLength: 1, maxLength: 5 }),
  ids: fc.uniqueArray(fc.constantFrom('N28013', 'N28015', 'U23401', 'N99999'), {
    minLength: 1,
    maxLength: 3,
  }),
  years: fc.uniqueArray(fc.integer({ min: 1900, max: 2100 }), { minLength: 1, maxLength: 4 }),
  genders: fc.uniqueArray(fc.constantFrom(...GENDERS), { minLength: 1 }),
  values: fc.array(
    fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -3000, max: 3000 }),
      fc.constantFrom('..', '.', '-'),
    ),
    { minLength: 5 * 3 * 4 * 3, maxLength: 5 * 3 * 4 * 3 },
  ),
  byCode: fc.boolean(),
})
const writing = fc.record({
  shape: fc.constantFrom('long', 'years', 'indicators', 'two rows'),
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  decimal: fc.constantFrom('.', ','),
  encoding: fc.constantFrom('utf8', 'utf16le', 'latin1', 'xlsx'),
  gzip: fc.boolean(),
  title: fc.boolean(),
  end: fc.constantFrom('\n', '\r\n'),
})

type Table = typeof table extends fc.Arbitrary<infer T> ? T : never
type Writing = typeof writing extends fc.Arbitrary<infer T> ? T : never

const STATUS: Record<string, string> = { '..': 'suppressed', '.': 'not_applicable', '-': 'missing' }

/** Every figure of the table with its value, in the order that `figures` tells them in but for sorting. */
function cellsOf({ areas, ids, years, genders, values }: Table) {
  return ids.flatMap((id, i) =>
    areas.flatMap((area, a) =>
      years.flatMap((year, y) =>
        genders.map((gender, g) => ({
          id,
          area,
          year,
          gender,
          value: values[((i * 5 + a) * 4 + y) * 3 + g] ?? 0,
        })),
      ),
    ),
  )
}

/** The rows of the table in a shape. */
function rowsOf(all: Table, shape: Writing['shape']): Words {
  const { areas, ids, years, genders, byCode } = all
  const cells = cellsOf(all)
  const name = (area: Table['areas'][number]) => (byCode ? area.code : area.name)
  const at = (code: string, id: string, year: number, gender: string) =>
    cells.find((one) => one.area.code === code && one.id === id && one.year === year && one.gender === gender)
      ?.value ?? ''
  if (shape === 'long') {
    return [
      ['kommun', 'indikator', 'kön', 'år', 'värde'],
      ...cells.map(({ id, area, year, gender, value }) => [name(area), id, gender, year, value]),
    ]
  }
  if (shape === 'years') {
    return [
      ['indikator', 'kommun', 'kön', ...years],
      ...ids.flatMap((id) =>
        areas.flatMap((area) =>
          genders.map((gender) => [
            id,
            name(area),
            gender,
            ...years.map((year) => at(area.code, id, year, gender)),
          ]),
        ),
      ),
    ]
  }
  if (shape === 'indicators') {
    return [
      ['kommun', 'år', 'kön', ...ids],
      ...areas.flatMap((area) =>
        years.flatMap((year) =>
          genders.map((gender) => [
            name(area),
            year,
            gender,
            ...ids.map((id) => at(area.code, id, year, gender)),
          ]),
        ),
      ),
    ]
  }
  const columns = ids.flatMap((id) =>
    years.flatMap((year) => genders.map((gender) => ({ id, year, gender }))),
  )
  return [
    // A merged cell says something in its first column only.
    ['', ...columns.map(({ id }, i) => (columns[i - 1]?.id === id ? '' : id))],
    ['Kommun', ...columns.map(({ year, gender }) => `${gender} ${year}`)],
    ...areas.map((area) => [
      name(area),
      ...columns.map(({ id, year, gender }) => at(area.code, id, year, gender)),
    ]),
  ]
}

function fileOf(rows: Words, { delimiter, decimal, encoding, gzip, end }: Writing): Uint8Array {
  if (encoding === 'xlsx') return workbook({ Blad1: rows })
  const text = rows
    .map((row) =>
      row
        .map((word) => (typeof word === 'number' ? String(word).replace('.', decimal) : word))
        .map((word) => (word.includes(delimiter) ? `"${word}"` : word))
        .join(delimiter),
    )
    .join(end)
  const bytes = Buffer.from(encoding === 'utf16le' ? `\ufeff${text}` : text, encoding)
  return new Uint8Array(gzip ? gzipSync(bytes) : bytes)
}

describe('a table of figures', () => {
  it('reads back the same in whatever way it was written', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(table, writing, async (all, how) => {
        const title = how.title ? [['Värden ur egen mätning'], ['']] : []
        const reading = await read(fileOf([...title, ...rowsOf(all, how.shape)], how))
        const expected = cellsOf(all).map(({ id, area, year, gender, value }) => {
          const said = typeof value === 'string' ? STATUS[value] : value === 0 ? 0 : value
          return `${id} ${area.code} ${gender} ${year} ${said}`
        })
        expect(reading.rejected).toEqual([])
        expect(figures(reading).sort()).toEqual(expected.sort())
      }),
      { numRuns: 300 },
    )
  })
})
