import { describe, expect, it } from 'vitest'
import { planText } from '../../../worker/sources/files/plan.ts'
import { read, readAny } from './reading.ts'
import { workbook } from './workbooks.ts'

/** Spaces within numbers are unbreakable. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('the plan of a file', () => {
  const FILE = [
    'Kostnad boende LSS',
    'kommun;indikator;år;kön;värde;status;antal svar',
    'Luleå;N28013;2018;T;884372,5;slutlig;3',
    'Luleå;N28013;2019;T;928567,346938;;3',
    'Riket;N99999;2019;K;..;;3',
    'Lule;N28013;2019;T;1;;3',
    'Lule;N28013;2020;T;1;;3',
    'Piteå;N28013;2019;T;;;3',
    'Luleå;N28013;2019;T;928567,346938;;3',
    'Källa: Kolada',
  ]

  it('shows how it was understood, what it holds, and each row that is not read', async () => {
    expect(plain(planText(await read(FILE, {}, 'kostnad.csv'), 'sv'))).toBe(
      `Fil           kostnad.csv (UTF-8, kolumner skilda med semikolon)
Tabell        ett värde per rad, rubriker på rad 2
              kommun     kommun, region eller riket  t.ex. "Luleå"
              kön        kön                         t.ex. "T"
              år         år                          t.ex. "2018"
              status     status                      t.ex. "slutlig"
              indikator  indikator                   t.ex. "N28013"
              värde      värde                       t.ex. "884372,5"
              kolumner som inte används: antal svar
Innehåll      7 rader, 2 värden, 1 uppgift om varför värde saknas, 1 tom cell
              2 indikatorer · 1 kommun, riket · 2018–2019 · T, K
Nytt          1 indikator som katalogen inte har: N99999
Står dubbelt  1 värde som redan stod på en tidigare rad, lika: rad 9
Läses inte    rad 1  "Kostnad boende LSS"
              rad 8  Raden har inget värde.
              rad 10  "Källa: Kolada"
Avvisas       rad 6–7  Ingen kommun heter "Lule". Menade du Luleå?`,
    )
  })

  it('is in English too', async () => {
    const plan = plain(planText(await read(FILE, {}, 'kostnad.csv'), 'en'))
    expect(plan).toContain('Content       7 rows, 2 values, 1 reason why there is no value, 1 empty cell')
    expect(plan).toContain('Rejected      row 6–7  No kommun is called "Lule". Did you mean Luleå?')
  })

  it('shows what holds for a whole table, and where that is said', async () => {
    const titled = await read(['Kostnad N28013', 'kommun;2018;2019', 'Luleå;1;2'])
    expect(planText(titled, 'sv')).toContain(`2 kolumner  värde: 2018–2019            t.ex. "1"
              indikator N28013, ur "Kostnad N28013"`)
    const given = await read(['Nyckeltal;kommun;värde', 'Vår egen kostnad;Luleå;1'], {
      indicator: 'N28013',
      year: 2019,
    })
    expect(planText(given, 'sv')).toContain('år 2019, som du angav')
    expect(planText(given, 'sv')).toContain('Tolkas        "Vår egen kostnad" = N28013')
  })

  it('shows sheets that are read alike once', async () => {
    const sheets = Object.fromEntries(
      ['2017', '2018', '2019'].map((year) => [
        year,
        [
          ['kommun', 'N28013'],
          ['Luleå', Number(year)],
        ],
      ]),
    )
    const plan = planText(await read(workbook(sheets)), 'sv')
    expect(plan).toContain('blad 2017, 2018, 2019: en indikator per kolumn, rubriker på rad 1')
    expect(plan.match(/rubriker/g)).toHaveLength(1)
  })

  it('names a column without a heading as a spreadsheet does', async () => {
    const reading = await read([`${';'.repeat(27)}2019`, `${';'.repeat(26)}Luleå;1`], { indicator: 'N28013' })
    expect(planText(reading, 'sv')).toContain('[AA]')
  })

  it('is never wider than a terminal, and says how much it leaves out', async () => {
    const reading = await read(
      [
        `kommun;${'En mycket lång rubrik om ingenting alls '.repeat(4)};${Array.from({ length: 60 }, (_, at) => `N${10000 + at}`).join(';')}`,
        `Luleå;x;${'1;'.repeat(60)}`,
        ...Array.from({ length: 50 }, (_, at) => [`Kommunen ${at}0;x;1`, 'Luleå;x;ett', 'not']).flat(),
      ],
      { year: 2019 },
    )
    const lines = planText(reading, 'sv').split('\n')
    for (const line of lines) expect([line, line.length <= 100]).toEqual([line, true])
    expect(lines.join('\n')).toMatch(/och \d+ skäl till, på \d+ rader/)
    expect(lines.join('\n')).toContain('och 52 till')
    expect(lines.join('\n')).toMatch(/rad 4, 7, 10, 13, 16, 19 … \(50 rader\)/)
  })

  it('lists what a catalogue describes', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `MB_${at + 10};Mått ${at}`)
    expect(planText(await readAny(['indikator;titel', ...rows], {}, 'lista.csv'), 'sv')).toBe(
      `Fil           lista.csv (UTF-8, kolumner skilda med semikolon)
Beskriver     12 indikatorer
              MB_10  Mått 0
              MB_11  Mått 1
              MB_12  Mått 2
              MB_13  Mått 3
              MB_14  Mått 4
              MB_15  Mått 5
              MB_16  Mått 6
              MB_17  Mått 7
              MB_18  Mått 8
              MB_19  Mått 9
              …`,
    )
  })
})
