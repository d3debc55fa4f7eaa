import { type CellArgument, cell } from '../formulas/build.ts'
import type { CellContent, Part } from '../workbook.ts'
import { box, fixed, plain, rectangle, type Section, single, words } from './layout.ts'
import { type ReportQuestion, type Say, yearContent } from './report.ts'

/** The cells at the top of a report that all its formulas refer to, so that next year's is made by changing one. */
export interface Inputs {
  readonly kommun: CellArgument
  readonly year: CellArgument
  readonly group: CellArgument
  /** The report's own, after these. */
  readonly own: readonly CellArgument[]
  readonly parts: readonly Part[]
  /** The first row below. */
  readonly end: number
}

/** What may be written in an input cell, and how. */
export interface InputCell {
  readonly label: string
  readonly content: CellContent
  readonly help: string
}

/** The row of the first of them, below the title. */
const FIRST = 1
const KOMMUN = fixed({ row: FIRST, column: 1 })
const YEAR = fixed({ row: FIRST + 1, column: 1 })
const GROUP = fixed({ row: FIRST + 2, column: 1 })

interface InputsQuestion extends ReportQuestion {
  readonly say: Say
  /** What kind of report it is: its title, before group and year. */
  readonly title: string
  /** How many columns each cell is wide, and the whole report. */
  readonly columns: number
  readonly width: number
  /** The report's own cells, after the usual ones; `year` is the cell of the year. */
  readonly more?: (year: string) => readonly InputCell[]
}

export function inputs(question: InputsQuestion): Inputs {
  const { say, title, columns, width } = question
  const more = question.more?.(YEAR) ?? []
  const cells: InputCell[] = [
    {
      label: say('Kommun', 'Kommun'),
      content: plain(question.kommun),
      help: say('Kommunens namn.', 'The name of the kommun.'),
    },
    {
      label: say('År', 'Year'),
      content: yearContent(question.year, say),
      help: say(
        'Ändra året här, så räknas hela rapporten om. Spara årets blad och gör nästa på en kopia.',
        "Change the year here, and the whole report is recalculated. Keep this year's sheet and make the next on a copy.",
      ),
    },
    {
      label: say('Jämför med', 'Compare with'),
      content: plain(question.group),
      help: say(
        'Gruppens namn, liknande, lan, skr eller kommuner med komma emellan.',
        'The name of the group, liknande, lan, skr or kommuner with commas between.',
      ),
    },
    ...more,
  ]
  return {
    kommun: cell(KOMMUN),
    year: cell(YEAR),
    group: cell(GROUP),
    own: more.map((_, i) => cell(fixed({ row: FIRST + 3 + i, column: 1 }))),
    parts: [
      single(0, 0, `="${title}: "&${GROUP}&", "&${YEAR}`, { style: 'title' }),
      ...cells.flatMap(({ label, content, help }, i) => [
        words(FIRST + i, 0, label, 'label'),
        columns === 1
          ? single(FIRST + i, 1, content, { style: 'input' })
          : rectangle({ row: FIRST + i, column: 1, rows: 1, columns }, content, {
              style: 'input',
              merged: true,
            }),
        box({ row: FIRST + i, column: 1 + columns, rows: 1, columns: width - 1 - columns }, help, 'note'),
      ]),
    ],
    end: FIRST + cells.length,
  }
}

/** A labelled box to write in. */
export function commentBox(row: number, column: number, columns: number, rows: number, say: Say): Section {
  return {
    parts: [
      words(row, column, say('Kommentar', 'Comment'), 'label'),
      box({ row: row + 1, column, rows, columns }, '', 'input'),
    ],
    charts: [],
    end: row + 1 + rows,
  }
}
