import { say, spans, type Text } from '../../domain/text.ts'
import type { Told } from './told.ts'

export type Language = keyof Text

/** Some lines, and the word that says what they are about. */
export interface Part {
  about: string
  lines: string[]
}

const WIDTH = 100
const MARGIN = 14

/** The part as plain text for a terminal. */
export function printed({ about, lines }: Part): string {
  return lines
    .flatMap((line) => folded(line, WIDTH - MARGIN))
    .map((line, index) => `${(index === 0 ? about : '').padEnd(MARGIN)}${line}`.trimEnd())
    .join('\n')
}

/** A line as several; the later ones begin where it goes on after its first wide gap. */
function folded(line: string, width: number): string[] {
  const gap = /^.*?\S {2,}(?=\S)/.exec(line)?.[0].length ?? 0
  const indent = ' '.repeat(gap > width / 2 ? 2 : gap)
  const lines: string[] = []
  let rest = line
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width)
    const at = space > indent.length ? space : width
    lines.push(rest.slice(0, at).trimEnd())
    rest = indent + rest.slice(at).trimStart()
  }
  return [...lines, rest]
}

/** The words in columns. */
export function aligned(rows: readonly string[][]): string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((word, at) => word.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** "1 rad", "12 rader". */
export function counted(count: number, [one, many]: readonly [Text, Text], language: Language): string {
  return `${count.toLocaleString(language)} ${(count === 1 ? one : many)[language]}`
}

const MOST_NAMED = 8

/** The first of many, and how many more there are. */
export function firstOf(names: readonly string[], language: Language, most = MOST_NAMED): string {
  const left = names.length - most
  if (left <= 1) return names.join(', ')
  const more = left.toLocaleString(language)
  return `${names.slice(0, most).join(', ')} ${say(`och ${more} till`, `and ${more} more`)[language]}`
}

const MOST_TOLD = 20

/** What is told of rows, each thing with its rows. */
export function toldLines(told: readonly Told[], language: Language): string[] {
  const lines = told
    .slice(0, MOST_TOLD)
    .map(({ sheet, why, rows }) => `${whereOf(sheet, rows, language)}  ${why[language]}`)
  const left = told.slice(MOST_TOLD)
  if (left.length === 0) return lines
  const rows = left.reduce((sum, one) => sum + one.rows.length, 0).toLocaleString(language)
  return [
    ...lines,
    say(`och ${left.length} skäl till, på ${rows} rader`, `and ${left.length} more reasons, in ${rows} rows`)[
      language
    ],
  ]
}

/** "rad 12, 15–18"; a sheet's name before it. */
function whereOf(sheet: string, rows: readonly number[], language: Language): string {
  const within = rows.length === 0 ? say('hela bladet', 'the whole sheet') : rowsOf(rows)
  return sheet === '' ? within[language] : `${sheet}, ${within[language]}`
}

const MOST_SPANS = 6

function rowsOf(rows: readonly number[]): Text {
  const all = spans(rows).split(', ')
  const shown = all.slice(0, MOST_SPANS).join(', ')
  if (all.length <= MOST_SPANS) return say(`rad ${shown}`, `row ${shown}`)
  return say(`rad ${shown} … (${rows.length} rader)`, `row ${shown} … (${rows.length} rows)`)
}
