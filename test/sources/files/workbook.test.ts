import { describe, expect, it } from 'vitest'
import { planText } from '../../../worker/sources/files/plan.ts'
import { figures, read, refusal, told } from './reading.ts'
import { bookOf, workbook } from './workbooks.ts'

const TABLE = [
  ['kommun', 2018, 2019],
  ['Luleå', 884372.5, 928567.346938],
  [114, 1275769.841269, '..'],
]
const FIGURES = [
  'N28013 0114 T 2018 1275769.841269',
  'N28013 2580 T 2018 884372.5',
  'N28013 0114 T 2019 suppressed',
  'N28013 2580 T 2019 928567.346938',
]

describe('a workbook', () => {
  it.each(['xlsx', 'biff8', 'xlsb'] as const)('is read whether it is new or old: %s', async (kind) => {
    const reading = await read(workbook({ N28013: TABLE }, kind))
    expect(figures(reading)).toEqual(FIGURES)
    expect(reading.tables.map(({ sheet }) => sheet)).toEqual(['N28013'])
  })

  it('has the value that is stored, never the one that is shown', async () => {
    const shown = { t: 'n', v: 928567.346938, z: '# ##0', w: '928 567' } as const
    const share = { t: 'n', v: 0.125, z: '0.0%', w: '12.5%' } as const
    const reading = await read(
      workbook({
        N28013: [
          ['kommun', 2019, 2020],
          ['Luleå', shown, share],
        ],
      }),
    )
    expect(figures(reading)).toEqual(['N28013 2580 T 2019 928567.346938', 'N28013 2580 T 2020 0.125'])
    expect(planText(reading, 'sv')).toContain(
      'Obs: tal som visas som procent läses som de är lagrade, 12,5 % som 0,125.',
    )
  })

  it('has a table on each sheet, of an indicator or a year that the sheet is named by', async () => {
    const reading = await read(
      workbook({
        '2018': [
          ['kommun', 'N28013'],
          ['Luleå', 884372.5],
        ],
        '2019': [
          ['kommun', 'N28013'],
          ['Luleå', 928567.346938],
        ],
      }),
    )
    expect(figures(reading)).toEqual(['N28013 2580 T 2018 884372.5', 'N28013 2580 T 2019 928567.346938'])
  })

  it('tells of a sheet without a table, and rejects one that lacks something', async () => {
    const reading = await read(
      workbook({
        N28013: TABLE,
        'Om tabellen': [['Källa: Kolada'], ['Uttag 2024-08-30']],
        Annat: [
          ['kommun', 2019],
          ['Luleå', 1],
          ['Lule', 2],
        ],
        Tomt: [],
      }),
    )
    expect(figures(reading)).toEqual(FIGURES)
    expect(told(reading.ignored)).toEqual(['Om tabellen : Bladet har ingen tabell med kommuner.'])
    expect(told(reading.rejected)).toEqual([
      'Annat : Filen säger inte vilken indikator värdena gäller. Ange den (till exempel N28013), eller lägg till en kolumn som heter indikator.',
    ])
  })

  it('tells rows by their sheet, and a figure that two sheets disagree on is not read', async () => {
    const reading = await read(
      workbook({
        A: [
          ['kommun', 2019],
          ['Luleå', 1],
          ['Piteå', 2],
          ['Lule', 3],
        ],
        B: [
          ['kommun', 2019],
          ['Luleå', 1.5],
          ['Piteå', 2],
        ],
      }),
      { indicator: 'N28013' },
    )
    expect(figures(reading)).toEqual(['N28013 2581 T 2019 2'])
    expect(told(reading.rejected)).toEqual([
      'A 2: N28013 Luleå 2019 T har olika värden i filen. Ta bort det som är fel.',
      'A 4: Ingen kommun heter "Lule". Menade du Luleå?',
      'B 2: N28013 Luleå 2019 T har olika värden i filen. Ta bort det som är fel.',
    ])
    expect(reading.duplicates.get('N28013')).toMatchObject([{ sheet: 'B', row: 3 }])
  })

  it('with an error in a cell has no value there', async () => {
    const wrong = { t: 'e', v: 42, w: '#N/A' } as const
    const reading = await read(
      workbook({
        N28013: [
          ['kommun', 2019],
          ['Luleå', wrong],
        ],
      }),
    )
    expect(told(reading.rejected)).toEqual([
      'N28013 2: "2019": "#N/A" är inget värde. Skriv ett tal, eller .. (sekretess), . (ej tillämplig) eller - (saknas).',
    ])
  })

  it('in a language of its own for the file within gzip is unpacked first', async () => {
    const { gzipSync } = await import('node:zlib')
    expect(figures(await read(new Uint8Array(gzipSync(workbook({ N28013: TABLE })))))).toEqual(FIGURES)
  })
})

describe('a formula', () => {
  const book = (cell: string) =>
    bookOf(
      `<row r="1"><c r="A1" t="str"><v>kommun</v></c><c r="B1"><v>2019</v></c><c r="C1"><v>2020</v></c></row><row r="2"><c r="A2" t="str"><v>Luleå</v></c>${cell}<c r="C2"><v>7</v></c></row>`,
    )

  it('gives its result', async () => {
    const reading = await read(book('<c r="B2"><f>2+3</f><v>5</v></c>'))
    expect(figures(reading)).toEqual(['N28013 2580 T 2019 5', 'N28013 2580 T 2020 7'])
  })

  it('whose result is an empty text says nothing', async () => {
    const reading = await read(book('<c r="B2" t="str"><f>""</f><v></v></c>'))
    expect(figures(reading)).toEqual(['N28013 2580 T 2020 7'])
  })

  it.each([
    '<c r="B2"><f>2+3</f><v></v></c>',
    '<c r="B2"><f>2+3</f></c>',
    '<c r="B2" s="1"><f t="shared" si="0"/><v/></c>',
    '<c r="B2"><f t="shared" ref="B2" si="0">2+3</f>\n<v />\n</c>',
  ])('that was never worked out is no zero: %s', async (cell) => {
    expect(await refusal(read(book(cell)))).toBe(
      'Cell B2 har en formel som aldrig har räknats ut. Öppna arbetsboken i Excel, spara den och försök igen.',
    )
  })
})
