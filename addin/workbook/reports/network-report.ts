import { cellName } from '../formulas/address.ts'
import { ojFormula } from '../formulas/build.ts'
import type { Chart, Part } from '../workbook.ts'
import { factBox } from './fact-box.ts'
import { formatOf, RANK_FORMAT } from './figures.ts'
import { commentBox, type Inputs, inputs } from './inputs.ts'
import { box, headings, noteBox, roomFor, type Section, single, words } from './layout.ts'
import { memberTable, standing } from './member-table.ts'
import { type Facts, type Report, type ReportQuestion, type Say, sayIn, yearContent } from './report.ts'

/** Which of its names the report goes by: that of a län, of a network, or of any other group. */
export type NetworkKind = 'lan' | 'network' | 'other'

/** Names, value, rank, colour and mark; then those that a chart and the long texts are as wide as. */
const WIDTHS = [28, 16, 12, 12, 9, ...new Array<number>(11).fill(9)]
const CHART_COLUMN = 5
const CHART_COLUMNS = WIDTHS.length - CHART_COLUMN
const TEXT = { columns: WIDTHS.length - 1, characters: 140 }
const CHART_ROWS = 15
/** A bar is as high as a row; the rest is title and axis. */
const AROUND_BARS = 6
const COMMENT_ROWS = 6
/** What makes the columns as wide as an A4 that lies. */
const SCALE = 72

/**
 * The report that a network's meeting begins with: each indicator with its fact box, the members' table, a chart and a
 * comment. All on one sheet: it is read from the first page to the last as FoUrum's is, each indicator begins a page, one
 * cell changes the year for all, and a copy of the sheet, which is how last year's report becomes this year's, refers
 * to nothing outside of itself.
 */
export function networkReport(
  question: ReportQuestion & { readonly kind: NetworkKind; readonly indicators: readonly Facts[] },
): Report {
  const { indicators, members, year } = question
  const say = sayIn(question.language)
  const title = titleOf(question.kind, say)
  const top = inputs({ ...question, say, title, columns: 4, width: WIDTHS.length })
  const sections: Indicator[] = []
  const several = indicators.length > 1
  let row = top.end + 1 + (several ? indicators.length + 2 : 0)
  for (const facts of indicators) {
    const section = indicator(row, facts, members, top, say)
    sections.push(section)
    row = section.end + 1
  }
  return {
    name: `${title} ${yearContent(year, say)}`,
    content: {
      parts: [
        ...top.parts,
        ...(several ? overview(top.end + 1, sections, say) : []),
        ...sections.flatMap(({ parts }) => parts),
      ],
      charts: sections.flatMap(({ charts }) => charts),
      widths: WIDTHS,
      frozenRows: top.end,
      print: { scale: SCALE, breaks: several ? sections.map(({ start }) => start) : [] },
    },
  }
}

function titleOf(kind: NetworkKind, say: Say): string {
  const titles: Record<NetworkKind, string> = {
    lan: say('Länsrapport', 'Län report'),
    network: say('Nätverksrapport', 'Network report'),
    other: say('Jämförelserapport', 'Comparison report'),
  }
  return titles[kind]
}

/** An indicator's section, and where its parts are that the overview repeats. */
interface Indicator extends Section {
  readonly facts: Facts
  readonly start: number
  /** The row with the kommun's own figure. */
  readonly own: number
}

function indicator(start: number, facts: Facts, members: number, top: Inputs, say: Say): Indicator {
  const described = factBox(start, facts, TEXT, say)
  const cited = citing(described.end, facts, top, say)
  const row = cited.end + 1
  const chartRows = Math.max(CHART_ROWS, members + AROUND_BARS)
  const stands = standing(row, facts, top, say)
  const tableRow = stands.end + 1
  const comment = commentBox(row + chartRows + 1, CHART_COLUMN, CHART_COLUMNS, COMMENT_ROWS, say)
  // As far down as the comment there is room for a larger group anyway.
  const room = Math.max(roomFor(members), comment.end - tableRow - 1)
  const table = memberTable(tableRow, room, facts, top, say)
  const end = table.end + 1
  const chart: Omit<Chart, 'sheet'> = {
    kind: 'bar',
    title: facts.title,
    of: { row: tableRow, column: 0, rows: members + 1, columns: 2, spill: true },
    at: { row, column: CHART_COLUMN, rows: chartRows, columns: CHART_COLUMNS },
    axes: { y: facts.unit },
  }
  return {
    facts,
    start,
    own: row + 1,
    parts: [
      ...described.parts,
      ...cited.parts,
      ...stands.parts,
      ...table.parts,
      box({ row: end - 1, column: 0, rows: 1, columns: WIDTHS.length }, roomWords(room, say), 'note'),
      ...comment.parts,
    ],
    charts: [chart],
    end,
  }
}

/** What to cite with the kommun's figure, and what is not the source's. */
function citing(row: number, { id }: Facts, { kommun, year }: Inputs, say: Say): Section {
  const calculation = noteBox(row + 1, TEXT, ownCalculation(say))
  return {
    parts: [
      words(row, 0, say('Hänvisning', 'Citation'), 'label'),
      single(row, 1, ojFormula('SOURCE', [kommun, id, year])),
      words(row + 1, 0, say('Egen beräkning', 'Own calculation'), 'label'),
      ...calculation.parts,
    ],
    charts: [],
    end: calculation.end,
  }
}

function ownCalculation(say: Say): string {
  return say(
    'Rang, färg och median är OJ:s egna beräkningar och ska inte tillskrivas källan: rang 1 är bäst (högst där ingen riktning finns), grön den bästa fjärdedelen, röd den sämsta; medianen är över de andra.',
    "Rank, colour and median are OJ's own calculations and must not be attributed to the source: rank 1 is best (highest where there is no direction), green the best quarter, red the worst; the median is over the others.",
  )
}

function roomWords(room: number, say: Say): string {
  return say(
    `Tabellen har plats för ${room} kommuner. Har gruppen fler visar den #SPILL!: infoga rader ovanför den här, så kommer den fram. Då behöver diagrammets område kontrolleras.`,
    `The table has room for ${room} kommuner. With more in the group it shows #SPILL!: insert rows above this one, and it appears. Then check the range of the chart.`,
  )
}

/** All the indicators on the first page, as they stand in their own sections. */
function overview(row: number, sections: readonly Indicator[], say: Say): Part[] {
  return [
    headings(row, 0, [
      say('Översikt', 'Overview'),
      say('Värde', 'Value'),
      say('Rang', 'Rank'),
      say('av', 'of'),
      say('Färg', 'Colour'),
      say('Mått', 'Measure'),
    ]),
    ...sections.flatMap(({ facts, start, own }, i) => {
      const at = row + 1 + i
      const same = (column: number) => `=${cellName({ row: own, column })}`
      return [
        words(at, 0, facts.example ? `${facts.id} (${say('exempel', 'example')})` : facts.id, 'label'),
        single(at, 1, same(1), formatOf(facts, say)),
        { row: at, column: 2, formulas: [[same(2), same(3), same(4)]], ...RANK_FORMAT },
        single(at, 5, `=${cellName({ row: start, column: 0 })}`),
      ]
    }),
  ]
}
