import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'
import { figures, read, told } from './reading.ts'

describe('a row that cannot be read', () => {
  it('is told by its number in the file, with why, and with the others that have the same fault', async () => {
    const reading = await read([
      'Kostnad per brukare',
      '',
      'kommun;indikator;år;kön;värde;status',
      'Lule;N28013;2019;T;1;',
      'Luleå;N28013;2019;T;1;',
      'Lule;N28013;2020;T;1;',
      'Piteå;kostnaden;2019;T;1;',
      'Piteå;N28013;1899;T;1;',
      'Piteå;N28013;2019;pojkarna;1;',
      'Piteå;N28013;2019;T;ett;',
      'Piteå;N28013;2019;T;1;sann',
      'Piteå;N28013;2019;T;1;saknas',
      ';N28013;2019;T;1;',
    ])
    expect(figures(reading)).toEqual(['N28013 2580 T 2019 1'])
    expect(told(reading.rejected)).toEqual([
      '4 6: Ingen kommun heter "Lule". Menade du Luleå?',
      '7: Ingen indikator heter "kostnaden". Sök bland dem i /v1/indicators?q=…',
      '8: "1899" är inget år. Skriv fyra siffror, 1900–2100.',
      '9: "pojkarna" är inget kön. Skriv T (totalt), K (kvinnor) eller M (män).',
      '10: "värde": "ett" är inget värde. Skriv ett tal, eller .. (sekretess), . (ej tillämplig) eller - (saknas).',
      '11: "sann" är ingen status. Skriv slutlig, preliminär, exempel, saknas, sekretess, ej tillämplig eller ej publicerad.',
      '12: "värde": Värdet "1" och statusen missing säger emot varandra. Ta bort ett av dem.',
      '13: Raden har värden men ingen kommun. Skriv kommunens namn eller kod i varje rad.',
    ])
    expect(reading.counts.rows).toBe(10)
  })

  it('is only so far as its cell in a wide table', async () => {
    const reading = await read(['kommun;2018;2019', 'Luleå;ett;2', 'Lule;3;4'], { indicator: 'N28013' })
    expect(figures(reading)).toEqual(['N28013 2580 T 2019 2'])
    expect(told(reading.rejected)).toEqual([
      '2: "2018": "ett" är inget värde. Skriv ett tal, eller .. (sekretess), . (ej tillämplig) eller - (saknas).',
      '3: Ingen kommun heter "Lule". Menade du Luleå?',
    ])
  })

  it('is numbered as a spreadsheet numbers it, though a cell above it has line breaks', async () => {
    const reading = await read(['kommun;2019', '"Luleå";1', '"En\nlång\nnot";', 'Lule;1'], {
      indicator: 'N28013',
    })
    expect(reading.rejected[0]?.rows).toEqual([4])
    expect(reading.ignored[0]?.rows).toEqual([3])
  })

  it('may be either of two kommuner, and is then neither', async () => {
    const reading = await read(['kommun;2019', 'habo;1'], { indicator: 'N28013' })
    expect(told(reading.rejected)).toEqual([
      '2: "habo" kan vara Håbo eller Habo. Skriv namnet som det stavas, eller ange koden.',
    ])
  })
})

describe('a figure that stands twice', () => {
  const FILE = [
    'kommun;år;värde;status',
    'Luleå;2019;1;',
    'Piteå;2019;2;',
    'Luleå;2019;1;slutlig',
    '2580;2019;1,0;',
  ]

  it('alike is kept once, and told with the rows where it stands again', async () => {
    const reading = await read(FILE, { indicator: 'N28013' })
    expect(figures(reading)).toEqual(['N28013 2580 T 2019 1', 'N28013 2581 T 2019 2'])
    const { position } = catalogue.area('Luleå')
    expect(reading.duplicates).toEqual(
      new Map([
        [
          'N28013',
          [
            { sheet: '', row: 4, position, gender: 'T', year: 2019 },
            { sheet: '', row: 5, position, gender: 'T', year: 2019 },
          ],
        ],
      ]),
    )
    expect(reading.counts.values).toBe(2)
  })

  it('with two values is not read at all: which is right is not for us to choose', async () => {
    const reading = await read([...FILE, 'Luleå;2019;1,5;'], { indicator: 'N28013' })
    expect(figures(reading)).toEqual(['N28013 2581 T 2019 2'])
    expect(told(reading.rejected)).toEqual([
      '2 4 5 6: N28013 Luleå 2019 T har olika värden i filen. Ta bort det som är fel.',
    ])
    expect(reading.duplicates.size).toBe(0)
  })

  it('with two statuses is not read either', async () => {
    const reading = await read(['kommun;år;värde;status', 'Luleå;2019;1;', 'Luleå;2019;1;preliminär'], {
      indicator: 'N28013',
    })
    expect(figures(reading)).toEqual([])
    expect(reading.rejected.map(({ rows }) => rows)).toEqual([[2, 3]])
  })
})

describe('a status beside a value', () => {
  it('tells how the value is to be read, or why there is none', async () => {
    const rows = [
      '1;',
      '1;slutlig',
      '1;prel',
      '1;exempel',
      ';saknas',
      '-;sekretess',
      '..;slutlig',
      '..;ej tillämplig',
      ';slutlig',
    ]
    const codes = ['2580', '2581', '2582', '2583', '2584', '2480', '2481', '2482', '2401']
    const reading = await read(
      ['kommun;år;värde;status', ...rows.map((row, at) => `${codes[at]};2019;${row}`)],
      {
        indicator: 'N28013',
      },
    )
    expect(figures(reading)).toEqual([
      'N28013 2480 T 2019 suppressed',
      'N28013 2481 T 2019 suppressed',
      'N28013 2580 T 2019 1',
      'N28013 2581 T 2019 1',
      'N28013 2582 T 2019 1 preliminary',
      'N28013 2583 T 2019 1 example',
      'N28013 2584 T 2019 missing',
    ])
    expect(told(reading.rejected)).toEqual([
      '9: "värde": Värdet "suppressed" och statusen not_applicable säger emot varandra. Ta bort ett av dem.',
    ])
    expect(told(reading.ignored)).toEqual(['10: Raden har inget värde.'])
  })
})
