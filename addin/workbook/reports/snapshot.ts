import { cellName } from '../formulas/address.ts'
import { cell, ojFormula } from '../formulas/build.ts'
import type { Part } from '../workbook.ts'
import {
  amongFormula,
  colourContent,
  formatOf,
  infoFormula,
  RANK_FORMAT,
  riketContent,
  statFormula,
} from './figures.ts'
import { type InputCell, type Inputs, inputs } from './inputs.ts'
import { box, fixedColumn, headings, noteBox, rectangle, single, words } from './layout.ts'
import { type Facts, type Report, type ReportQuestion, type Say, sayIn, yearContent } from './report.ts'

const WIDTHS = [17, 46, 16, 13, 7, 16, 16, 12, 12, 8, 16, 13, 13, 13, 14, 30, 34, 24]
const COLUMNS = WIDTHS.length
/** The first column that is the reader's to fill in. */
const JUDGED = 11
const ANALYSIS_ROWS = 8
const TEXT = { columns: 10, characters: 150 }

/**
 * FoUrum's form for the first look at new results, a row for each: where we stand, whether it matters, can be trusted and
 * is of today, what is being done, and in the end what it all says.
 */
export function snapshot(question: ReportQuestion & { readonly indicators: readonly Facts[] }): Report {
  const { indicators, year } = question
  const say = sayIn(question.language)
  const title = say('Snabbanalys', 'Quick analysis')
  const top = inputs({
    ...question,
    say,
    title,
    columns: 1,
    width: COLUMNS,
    more: (cell) => [comparedWith(cell, say)],
  })
  const head = top.end + 1
  const note = noteBox(head + 1 + indicators.length, TEXT, noteWords(say))
  const analysis = note.end + 1
  return {
    name: `${title} ${yearContent(year, say)}`,
    content: {
      parts: [
        ...top.parts,
        headings(head, 0, headingWords(say)),
        ...indicators.flatMap((facts, i) => [
          ...figuresOf(head + 1 + i, facts, top, say),
          ...judgements(head + 1 + i, say),
        ]),
        ...note.parts,
        words(analysis, 0, say('Samlad analys', 'Overall analysis'), 'heading'),
        box({ row: analysis + 1, column: 0, rows: ANALYSIS_ROWS, columns: COLUMNS }, '', 'input'),
      ],
      widths: WIDTHS,
      frozenRows: head + 1,
      print: {},
    },
  }
}

/** The year before, which is the one before the latest where the year is no number; and can be any other. */
function comparedWith(year: string, say: Say): InputCell {
  return {
    label: say('Förändring från', 'Change from'),
    content: `=IF(ISNUMBER(${year}),${year}-1,-1)`,
    help: say(
      'Året före, om inget annat skrivs: undersökningar görs inte varje år. -1 är året med värde före det senaste.',
      'The year before, unless another is written: surveys are not made every year. -1 is the year with a value before the latest.',
    ),
  }
}

function headingWords(say: Say): string[] {
  return [
    'Id',
    say('Mått', 'Measure'),
    say('Värde', 'Value'),
    say('Enhet', 'Unit'),
    say('År', 'Year'),
    say('Gruppens median', 'Median of the group'),
    say('Riket', 'Riket'),
    say('Rang', 'Rank'),
    say('av', 'of'),
    say('Färg', 'Colour'),
    say('Förändring', 'Change'),
    say('Angeläget resultat?', 'Important result?'),
    say('Tillförlitligt?', 'Reliable?'),
    say('Aktuellt?', 'Current?'),
    say('Pågår aktiviteter?', 'Activities under way?'),
    say('Vilka?', 'Which?'),
    say('Kommentar', 'Comment'),
    say('Källa', 'Source'),
  ]
}

function figuresOf(row: number, facts: Facts, top: Inputs, say: Say): Part[] {
  const { id, title, example } = facts
  const { kommun, year, own } = top
  const indicator = cell(fixedColumn({ row, column: 0 }))
  const format = formatOf(facts, say)
  const shownTitle = example
    ? `${title} (${say('exempel, påhittade värden', 'example, invented figures')})`
    : title
  const table = ojFormula('TABLE', [kommun, indicator, year]).slice(1)
  const [from = year] = own
  return [
    words(row, 0, id, 'label'),
    words(row, 1, shownTitle, 'text'),
    single(row, 2, ojFormula('VALUE', [kommun, indicator, year]), format),
    single(row, 3, infoFormula(indicator, 'unit', say)),
    // The corner of a table is the year that its figures are of.
    single(row, 4, `=INDEX(${table},1,1)`),
    single(row, 5, statFormula('median', indicator, top, say), format),
    single(row, 6, riketContent(facts, indicator, top, say), format),
    {
      row,
      column: 7,
      formulas: [
        [
          statFormula('rank', indicator, top, say),
          amongFormula(cellName({ row, column: 7 }), indicator, top, say),
          colourContent(facts, indicator, top, say),
        ],
      ],
      ...RANK_FORMAT,
    },
    single(row, 10, ojFormula('CHANGE', [kommun, indicator, from, year]), format),
    single(row, 17, infoFormula(indicator, 'source', say), { style: 'note' }),
  ]
}

function judgements(row: number, say: Say): Part[] {
  const answers = [say('Ja', 'Yes'), say('Delvis', 'Partly'), say('Nej', 'No'), say('Vet ej', 'Do not know')]
  const activities = [
    say('Ja', 'Yes'),
    say('Planeras', 'Planned'),
    say('Nej', 'No'),
    say('Vet ej', 'Do not know'),
  ]
  return [
    rectangle({ row, column: JUDGED, rows: 1, columns: 3 }, '', { style: 'input', choices: answers }),
    rectangle({ row, column: JUDGED + 3, rows: 1, columns: 1 }, '', { style: 'input', choices: activities }),
    rectangle({ row, column: JUDGED + 4, rows: 1, columns: 2 }, '', { style: 'input' }),
  ]
}

function noteWords(say: Say): string {
  return say(
    'Median, rang, färg och förändring är OJ:s egna beräkningar och ska inte tillskrivas källan. Medianen är över de andra; rang 1 är bäst (högst där ingen riktning finns). Ingen färg betyder att måttet saknar riktning, saknas att källan inte redovisar riket. Förändringen är i måttets enhet.',
    "Median, rank, colour and change are OJ's own calculations and must not be attributed to the source. The median is over the others; rank 1 is best (highest where there is no direction). No colour means that the measure has no direction, none for riket that the source does not report it. The change is in the unit of the measure.",
  )
}
