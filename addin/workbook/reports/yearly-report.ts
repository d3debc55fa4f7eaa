import { exampleWords, titleOf } from './fact-box.ts'
import { infoFormula } from './figures.ts'
import { commentBox, type Inputs, inputs } from './inputs.ts'
import { box, type Section, single, words } from './layout.ts'
import { lineTable } from './line-table.ts'
import { type Facts, type Report, type ReportQuestion, type Say, sayIn } from './report.ts'
import { yearGrid } from './year-grid.ts'

/** Names, years and two of change; a gap; then those that a chart is as wide as, four of them for the years downwards. */
function layoutOf(years: 2 | 5): { widths: number[]; chart: number; charts: number } {
  const table = [28, ...new Array<number>(years).fill(15), 16, 16]
  const beside = new Array<number>(years === 2 ? 6 : 4).fill(16)
  return { widths: [...table, 3, ...beside], chart: table.length + 1, charts: beside.length }
}

const CHART_ROWS = 14
/** Two bars are as high as a row; the rest is title, years and axis. */
const AROUND_BARS = 6
const COMMENT_ROWS = 5
const SCALE = 65

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
  const { widths } = layoutOf(question.years)
  const title = say('Årsrapport', 'Yearly report')
  const top = inputs({ ...question, say, title, columns: 3, width: widths.length })
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
      widths,
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
  const { widths, chart, charts } = layoutOf(years)
  const head = heading(start, facts, widths.length, say)
  const row = head.end
  const grid = yearGrid({ row, facts, years, members, columns: chart - 1, inputs: top, say })
  const kommuner = grid.summed + members - 1
  const chartRows = years === 2 ? Math.max(CHART_ROWS, kommuner + AROUND_BARS) : CHART_ROWS
  const below = row + chartRows + 1
  const lines = years === 2 ? null : lineTable(below, chart, { row, years, facts, summed: grid.summed }, say)
  const comment = commentBox(lines === null ? below : lines.end + 1, chart, charts, COMMENT_ROWS, say)
  return {
    parts: [...head.parts, ...grid.parts, ...(lines?.parts ?? []), ...comment.parts],
    charts: [
      {
        // Two years are shown for each kommun; of more, the lines of all would hide each other.
        ...(lines === null
          ? { kind: 'bar', of: { row, column: 0, rows: 1 + kommuner, columns: 3 } }
          : {
              kind: 'line',
              of: { row: below, column: chart, rows: 1 + years, columns: 1 + grid.summed },
            }),
        title: facts.title,
        at: { row, column: chart, rows: chartRows, columns: charts },
        axes: { y: facts.unit },
      },
    ],
    end: Math.max(grid.end, comment.end),
  }
}

function heading(row: number, facts: Facts, width: number, say: Say): Section {
  const { id, example } = facts
  const calculated = say(
    'Förändringen är från det första året till det sista. Den och medianen är OJ:s egna beräkningar och ska inte tillskrivas källan.',
    "The change is from the first year to the last. It and the median are OJ's own calculations and must not be attributed to the source.",
  )
  const parts = [
    titleOf(row, facts, width),
    single(row + 1, 0, infoFormula(id, 'unit', say)),
    single(row + 1, 1, infoFormula(id, 'direction', say)),
    single(row + 2, 0, infoFormula(id, 'source', say), { style: 'note' }),
    box({ row: row + 2, column: 1, rows: 1, columns: width - 1 }, calculated, 'note'),
  ]
  if (!example) return { parts, charts: [], end: row + 3 }
  return { parts: [...parts, words(row + 3, 0, exampleWords(say), 'label')], charts: [], end: row + 4 }
}
