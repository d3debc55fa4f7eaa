import { exampleWords, titleOf } from './fact-box.ts'
import { infoFormula } from './figures.ts'
import { commentBox, type Inputs, inputs } from './inputs.ts'
import { box, type Section, single, words } from './layout.ts'
import { lineTable } from './line-table.ts'
import { type Facts, type Report, type ReportQuestion, type Say, sayIn } from './report.ts'
import { yearGrid } from './year-grid.ts'

/** Names, up to five years, two of change, a gap; then those that a chart is as wide as. */
const WIDTHS = [28, 12, 12, 12, 12, 12, 14, 12, 3, ...new Array<number>(7).fill(9)]
const CHART_COLUMN = 9
const CHART_COLUMNS = WIDTHS.length - CHART_COLUMN
const CHART_ROWS = 14
/** Two bars are as high as a row; the rest is title, years and axis. */
const AROUND_BARS = 6
const COMMENT_ROWS = 5
const SCALE = 70

type YearlyQuestion = ReportQuestion & {
  readonly year: number
  /** How many years are beside each other, the last of them the input. */
  readonly years: 2 | 5
  readonly indicators: readonly Facts[]
}

/**
 * What a managers' network follows from year to year: per indicator the members over the years, what has changed, the
 * median and riket. The members are the same in all its years, those of the last, so that the median moves with their
 * figures and not with who they are.
 */
export function yearlyReport(question: YearlyQuestion): Report {
  const { indicators, year } = question
  const say = sayIn(question.language)
  const title = say('Årsrapport', 'Yearly report')
  const top = inputs({ ...question, say, title, columns: 3, width: WIDTHS.length })
  const sections: (Section & { start: number })[] = []
  let start = top.end + 1
  for (const facts of indicators) {
    const section = indicator(start, facts, question, top, say)
    sections.push({ ...section, start })
    start = section.end + 1
  }
  return {
    name: `${title} ${year}`,
    content: {
      parts: [...top.parts, ...sections.flatMap(({ parts }) => parts)],
      charts: sections.flatMap(({ charts }) => charts),
      widths: WIDTHS,
      frozenRows: top.end,
      print: { scale: SCALE, breaks: sections.slice(1).map((section) => section.start) },
    },
  }
}

function indicator(
  start: number,
  facts: Facts,
  { years, members }: YearlyQuestion,
  top: Inputs,
  say: Say,
): Section {
  const head = heading(start, facts, say)
  const row = head.end
  const grid = yearGrid({ row, facts, years, members, columns: CHART_COLUMN - 1, inputs: top, say })
  const kommuner = grid.summed + members - 1
  const chartRows = years === 2 ? Math.max(CHART_ROWS, kommuner + AROUND_BARS) : CHART_ROWS
  const below = row + chartRows + 1
  const lines =
    years === 2 ? null : lineTable(below, CHART_COLUMN, { row, years, facts, summed: grid.summed }, say)
  const comment = commentBox(
    lines === null ? below : lines.end + 1,
    CHART_COLUMN,
    CHART_COLUMNS,
    COMMENT_ROWS,
    say,
  )
  return {
    parts: [...head.parts, ...grid.parts, ...(lines?.parts ?? []), ...comment.parts],
    charts: [
      {
        // Two years are shown for each kommun; of more, the lines of all would hide each other.
        ...(lines === null
          ? { kind: 'bar', of: { row, column: 0, rows: 1 + kommuner, columns: 3 } }
          : {
              kind: 'line',
              of: { row: below, column: CHART_COLUMN, rows: 1 + years, columns: 1 + grid.summed },
            }),
        title: facts.title,
        at: { row, column: CHART_COLUMN, rows: chartRows, columns: CHART_COLUMNS },
        axes: { y: facts.unit },
      },
    ],
    end: Math.max(grid.end, comment.end),
  }
}

function heading(row: number, facts: Facts, say: Say): Section {
  const { id, example } = facts
  const calculated = say(
    'Förändring och median är OJ:s egna beräkningar och ska inte tillskrivas källan.',
    "Change and median are OJ's own calculations and must not be attributed to the source.",
  )
  const parts = [
    titleOf(row, facts, WIDTHS.length),
    single(row + 1, 0, infoFormula(id, 'unit', say)),
    single(row + 1, 1, infoFormula(id, 'direction', say)),
    single(row + 2, 0, infoFormula(id, 'source', say), { style: 'note' }),
    box({ row: row + 2, column: 1, rows: 1, columns: WIDTHS.length - 1 }, calculated, 'note'),
  ]
  if (!example) return { parts, charts: [], end: row + 3 }
  return { parts: [...parts, words(row + 3, 0, exampleWords(say), 'label')], charts: [], end: row + 4 }
}
