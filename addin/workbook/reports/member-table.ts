import { cellName } from '../formulas/address.ts'
import { ojFormula } from '../formulas/build.ts'
import type { Part } from '../workbook.ts'
import { amongFormula, colourContent, formatOf, RANK_FORMAT, riketContent, statFormula } from './figures.ts'
import type { Inputs } from './inputs.ts'
import { headings, rectangle, type Section, single, words } from './layout.ts'
import type { Facts, Say } from './report.ts'

/** How the kommun stands: its figure with rank and colour, the group's median, riket. */
export function standing(row: number, facts: Facts, inputs: Inputs, say: Say): Section {
  const { id } = facts
  const format = formatOf(facts, say)
  const among = amongFormula(cellName({ row: row + 1, column: 2 }), id, inputs, say)
  return {
    parts: [
      headings(row, 0, [
        say('Läget', 'Standing'),
        say('Värde', 'Value'),
        say('Rang', 'Rank'),
        say('av', 'of'),
        say('Färg', 'Colour'),
      ]),
      single(row + 1, 0, `=${inputs.kommun.address}`, { style: 'label' }),
      single(row + 1, 1, ojFormula('VALUE', [inputs.kommun, id, inputs.year]), format),
      single(row + 1, 2, statFormula('rank', id, inputs, say), RANK_FORMAT),
      single(row + 1, 3, among, RANK_FORMAT),
      single(row + 1, 4, colourContent(facts, id, inputs, say)),
      words(row + 2, 0, say('Median, de andra', 'Median of the others'), 'label'),
      single(row + 2, 1, statFormula('median', id, inputs, say), format),
      words(row + 3, 0, say('Riket', 'Riket (the nation)'), 'label'),
      single(row + 3, 1, riketContent(facts, id, inputs, say), format),
    ],
    charts: [],
    end: row + 4,
  }
}

/** The kommuner of the group, best first, as many as there are room for; beside them a mark at the own one. */
export function memberTable(row: number, room: number, facts: Facts, inputs: Inputs, say: Say): Section {
  const compare = ojFormula('COMPARE', [inputs.kommun, facts.id, inputs.year, inputs.group])
  const below = { row: row + 1, rows: room, columns: 1 }
  const marks: Part = {
    row: row + 1,
    column: 4,
    formulas: Array.from({ length: room }, (_, i) => [
      `=IF(${cellName({ row: row + 1 + i, column: 0 })}=${inputs.kommun.address},"${say('egen', 'own')}","")`,
    ]),
  }
  return {
    parts: [
      rectangle({ row, column: 0, rows: 1, columns: 4 }, compare, { style: 'heading' }),
      words(row, 4, say('Märke', 'Mark'), 'heading'),
      rectangle({ ...below, column: 0 }),
      rectangle({ ...below, column: 1 }, '', formatOf(facts, say)),
      marks,
    ],
    charts: [],
    end: row + 1 + room,
  }
}
