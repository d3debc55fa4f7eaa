import { cell, ojFormula } from '../formulas/build.ts'
import type { Part } from '../workbook.ts'
import { exampleWords, titleOf } from './fact-box.ts'
import { formatOf, infoFormula, memberFormula, moreRoomWords, peersFormula, statFormula } from './figures.ts'
import { commentBox, type InputCell, type Inputs, inputs } from './inputs.ts'
import { box, fixedArea, fixedColumn, rectangle, roomFor, type Section, single, words } from './layout.ts'
import { readingHelp } from './reading-help.ts'
import { type Facts, type Report, type ReportQuestion, type Say, sayIn, yearContent } from './report.ts'

/** Names, cost, quality, the own quality, the median's; a gap; then those that the chart is as wide as. */
const WIDTHS = [28, 20, 20, 16, 16, 3, ...new Array<number>(9).fill(9)]
const CHART_COLUMN = 6
const CHART_COLUMNS = WIDTHS.length - CHART_COLUMN
const CHART_ROWS = 22
const COMMENT_ROWS = 6

type CostAndQualityQuestion = ReportQuestion & { readonly cost: Facts; readonly quality: Facts }

/**
 * What the networks began with: a cost against a quality, a point for each kommun. The own kommun and the median have a
 * series each, so that the chart tells them from the others.
 */
export function costAndQuality(question: CostAndQualityQuestion): Report {
  const { cost, quality, members, year } = question
  const say = sayIn(question.language)
  const title = say('Kostnad och kvalitet', 'Cost and quality')
  const top = inputs({
    ...question,
    say,
    title,
    columns: 3,
    width: WIDTHS.length,
    more: (cell) => [qualityYear(cell, say)],
  })
  const described = measures(top.end + 1, cost, quality, say)
  const table = points(described.end + 1, question, top, say)
  const help = readingHelp(table.end + 1, CHART_COLUMN - 1, quality, say)
  const below = described.end + 1 + CHART_ROWS + 1
  const comment = commentBox(below, CHART_COLUMN, CHART_COLUMNS, COMMENT_ROWS, say)
  return {
    name: `${title} ${yearContent(year, say)}`,
    content: {
      parts: [...top.parts, ...described.parts, ...table.parts, ...help.parts, ...comment.parts],
      charts: [
        {
          kind: 'scatter',
          title: `${cost.title} / ${quality.title}`,
          of: { row: described.end + 1, column: 1, rows: 2 + members, columns: 4 },
          at: { row: described.end + 1, column: CHART_COLUMN, rows: CHART_ROWS, columns: CHART_COLUMNS },
          axes: { x: axisOf(cost), y: axisOf(quality) },
        },
      ],
      widths: WIDTHS,
      frozenRows: top.end,
      print: {},
    },
  }
}

function axisOf({ title, unit }: Facts): string {
  return title.includes(unit) ? title : `${title}, ${unit}`
}

function qualityYear(year: string, say: Say): InputCell {
  return {
    label: say('År för kvaliteten', 'Year of the quality'),
    content: `=${year}`,
    help: say(
      'Samma år, om inget annat skrivs: undersökningar görs inte varje år.',
      'The same year, unless another is written: surveys are not made every year.',
    ),
  }
}

/** Which the two measures are, and which way is better. */
function measures(row: number, cost: Facts, quality: Facts, say: Say): Section {
  const parts = [cost, quality].flatMap((facts, i): Part[] => {
    const { id } = facts
    const at = row + 3 * i
    return [
      titleOf(at, facts, WIDTHS.length),
      words(
        at + 1,
        0,
        i === 0 ? say('Kostnad (vågrätt)', 'Cost (across)') : say('Kvalitet (lodrätt)', 'Quality (up)'),
        'label',
      ),
      single(at + 1, 1, infoFormula(id, 'unit', say)),
      single(at + 1, 2, infoFormula(id, 'direction', say)),
      single(at + 2, 0, infoFormula(id, 'source', say), { style: 'note' }),
      ...(facts.example ? [words(at + 2, 1, exampleWords(say), 'label')] : []),
    ]
  })
  const calculated = say(
    'Medianen är OJ:s egen beräkning och ska inte tillskrivas källan.',
    "The median is OJ's own calculation and must not be attributed to the source.",
  )
  return {
    parts: [...parts, box({ row: row + 6, column: 0, rows: 1, columns: WIDTHS.length }, calculated, 'note')],
    charts: [],
    end: row + 7,
  }
}

/** The kommun, the median and the others, as the chart takes them: the cost, then a column for each series. */
function points(
  row: number,
  { cost, quality, members }: CostAndQualityQuestion,
  top: Inputs,
  say: Say,
): Section {
  const [qualityYear = top.year] = top.own
  const peersRow = row + 3
  const room = roomFor(members - 1)
  // Of the kommuner listed, so that it is of the same for both: a network may have others in another verksamhetsområde.
  const group = cell(fixedArea({ row: peersRow, column: 0, rows: room, columns: 1 }))
  const median = (facts: Facts, year: Inputs['year']) =>
    statFormula('median', facts.id, { ...top, group, year }, say)
  const [costLook, qualityLook] = [formatOf(cost, say), formatOf(quality, say)]
  const parts: Part[] = [
    {
      row,
      column: 0,
      formulas: [
        [
          'Kommun',
          say('Kostnad', 'Cost'),
          say('Kvalitet (alla)', 'Quality (all)'),
          `=${top.kommun.address}`,
          say('Gruppens median', 'Median of the group'),
        ],
      ],
      style: 'heading',
    },
    single(row + 1, 0, `=${top.kommun.address}&" (${say('egen', 'own')})"`, { style: 'label' }),
    single(row + 1, 1, ojFormula('VALUE', [top.kommun, cost.id, top.year]), costLook),
    single(row + 1, 2, ojFormula('VALUE', [top.kommun, quality.id, qualityYear]), qualityLook),
    single(row + 1, 3, ojFormula('VALUE', [top.kommun, quality.id, qualityYear]), qualityLook),
    words(row + 2, 0, say('Median, de andra', 'Median of the others'), 'label'),
    single(row + 2, 1, median(cost, top.year), costLook),
    single(row + 2, 4, median(quality, qualityYear), qualityLook),
    rectangle({ row: peersRow, column: 0, rows: room, columns: 1 }, peersFormula(cost, top)),
  ]
  for (let at = peersRow; at < peersRow + room; at++) {
    const name = fixedColumn({ row: at, column: 0 })
    parts.push(
      single(at, 1, memberFormula(name, 'VALUE', [cell(name), cost.id, top.year]), costLook),
      single(at, 2, memberFormula(name, 'VALUE', [cell(name), quality.id, qualityYear]), qualityLook),
    )
  }
  const note = { row: peersRow + room, column: 0, rows: 3, columns: CHART_COLUMN - 1 }
  return {
    parts: [...parts, box(note, moreRoomWords(room, say), 'note')],
    charts: [],
    end: note.row + note.rows,
  }
}
