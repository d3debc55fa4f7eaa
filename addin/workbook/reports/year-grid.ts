import { cellName } from '../formulas/address.ts'
import { type CellArgument, cell, type FormulaArgument, ojFormula } from '../formulas/build.ts'
import type { CellContent, Part } from '../workbook.ts'
import {
  formatOf,
  memberFormula,
  moreRoomWords,
  peersFormula,
  percentFormat,
  riketContent,
  statFormula,
} from './figures.ts'
import type { Inputs } from './inputs.ts'
import { box, fixedArea, fixedColumn, fixedRow, roomFor, type Section, single, words } from './layout.ts'
import type { Facts, Say } from './report.ts'

export interface GridQuestion {
  readonly row: number
  readonly facts: Facts
  /** How many years are beside each other. */
  readonly years: 2 | 5
  readonly members: number
  /** How many columns the note below may take. */
  readonly columns: number
  readonly inputs: Inputs
  readonly say: Say
}

/** Writes a call that needs a kommun's name. */
type Write = (id: string, args: readonly FormulaArgument[]) => string

/** The kommun, the median of the others and riket over the years; below them the others, as many as there are. */
export function yearGrid(question: GridQuestion): Section & {
  /** How many rows come before the other kommuner: the own, the median and riket where the source has it. */
  readonly summed: number
} {
  const { row, facts, members, columns, say } = question
  const summed = facts.levels.includes('riket') ? 3 : 2
  const peersRow = row + 1 + summed
  const room = roomFor(members - 1)
  const peers = fixedArea({ row: peersRow, column: 0, rows: room, columns: 1 })
  const note = { row: peersRow + room, column: 0, rows: 3, columns }
  return {
    parts: [
      yearHeadings(question),
      ...summary(question, peers),
      {
        row: peersRow,
        column: 0,
        formulas: Array.from({ length: room }, (_, i) => [
          i === 0 ? peersFormula(facts, question.inputs) : '',
        ]),
      },
      ...Array.from({ length: room }, (_, i) => memberRow(question, peersRow + i)).flat(),
      box(note, moreRoomWords(room, say), 'note'),
    ],
    charts: [],
    summed,
    end: note.row + note.rows,
  }
}

/** The years as text, with nothing above the names: otherwise a chart takes them for figures. */
function yearHeadings(question: GridQuestion): Part {
  const { row, years, facts, inputs, say } = question
  const shown = Array.from({ length: years }, (_, i) => `=${inputs.year.address}-${years - 1 - i}&""`)
  const change = isPercent(facts)
    ? [say('Förändring, procentenheter', 'Change, percentage points')]
    : [say('Förändring', 'Change'), say('Förändring, %', 'Change, %')]
  return { row, column: 0, formulas: [['', ...shown, ...change]], style: 'heading' }
}

function isPercent({ unit }: Facts): boolean {
  return unit === '%'
}

/** The median is of the kommuner listed below it, so that it is of the same in all years. */
function summary(question: GridQuestion, peers: string): Part[] {
  const { row, facts, inputs, say } = question
  const { id, levels } = facts
  const among = (column: number) => ({ ...inputs, group: cell(peers), year: yearOf(question, column) })
  const median = (column: number) => statFormula('median', id, among(column), say)
  const riket = (column: number) => riketContent(facts, id, among(column), say)
  return [
    single(row + 1, 0, `=${inputs.kommun.address}`, { style: 'label' }),
    overYears(question, row + 1, (column) =>
      ojFormula('VALUE', [inputs.kommun, id, yearOf(question, column)]),
    ),
    ...changes(question, row + 1, ojFormula),
    words(row + 2, 0, say('Median, de andra', 'Median of the others'), 'label'),
    overYears(question, row + 2, median),
    difference(question, row + 2),
    ...(levels.includes('riket')
      ? [
          words(row + 3, 0, say('Riket', 'Riket (the nation)'), 'label'),
          overYears(question, row + 3, riket),
          difference(question, row + 3),
        ]
      : []),
  ]
}

function memberRow(question: GridQuestion, at: number): Part[] {
  const name = fixedColumn({ row: at, column: 0 })
  const write: Write = (id, args) => memberFormula(name, id, args)
  return [
    overYears(question, at, (column) =>
      write('VALUE', [cell(name), question.facts.id, yearOf(question, column)]),
    ),
    ...changes(question, at, write),
  ]
}

function yearOf({ row }: GridQuestion, column: number): CellArgument {
  return cell(fixedRow({ row, column }))
}

function overYears(
  { years, facts, say }: GridQuestion,
  at: number,
  content: (column: number) => CellContent,
): Part {
  const contents = Array.from({ length: years }, (_, i) => content(1 + i))
  return { row: at, column: 1, formulas: [contents], ...formatOf(facts, say) }
}

/** From the first of the years to the last: in the unit, and in per cent where the unit is not that already. */
function changes(question: GridQuestion, at: number, write: Write): Part[] {
  const { facts, years, say } = question
  const args = [
    cell(fixedColumn({ row: at, column: 0 })),
    facts.id,
    yearOf(question, 1),
    yearOf(question, years),
  ]
  const inUnit = single(
    at,
    1 + years,
    write('CHANGE', [...args, say('differens', 'difference')]),
    formatOf(facts, say),
  )
  if (isPercent(facts)) return [inUnit]
  const inPercent = write('CHANGE', [...args, say('procent', 'percent')])
  return [inUnit, single(at, 2 + years, inPercent, percentFormat(facts, say))]
}

/** What has no name to ask the change for. */
function difference({ years, facts, say }: GridQuestion, at: number): Part {
  const [first, last] = [cellName({ row: at, column: 1 }), cellName({ row: at, column: years })]
  return single(at, 1 + years, `=${last}-${first}`, formatOf(facts, say))
}
