import { quote, say, spans } from '../../domain/text.ts'
import type { Column, Fixed, Layout } from './layout.ts'
import { aligned, firstOf, type Language, type Part } from './lines.ts'
import type { TableRead } from './reading.ts'
import type { Role } from './words.ts'

/** How each table is read. Sheets that are read alike, as one a year, are told once. */
export function tableParts(tables: readonly TableRead[], language: Language): Part[] {
  const alike = Map.groupBy(tables, ({ layout, hasPercent }) =>
    JSON.stringify([
      layout.kind,
      layout.from,
      layout.to,
      layout.indicator?.value,
      hasPercent,
      headingsOf(layout),
    ]),
  )
  return [...alike.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const sheets = same.map(({ sheet }) => sheet).filter((sheet) => sheet !== '')
    return [{ about: say('Tabell', 'Table')[language], lines: linesOf(first, sheets, language) }]
  })
}

function headingsOf({ areas, keys, values }: Layout): string[] {
  return [...areas, ...Object.values(keys), ...values].map(({ heading }) => heading)
}

function linesOf({ layout, hasPercent }: TableRead, sheets: readonly string[], language: Language): string[] {
  const { kind, from, to, areas, keys, unused } = layout
  const rows = from === to ? `${from}` : `${from}–${to}`
  const where = sheets.length === 0 ? '' : `${say('blad', 'sheet')[language]} ${firstOf(sheets, language)}: `
  const lines = [
    where +
      say(`${KINDS[kind].sv}, rubriker på rad ${rows}`, `${KINDS[kind].en}, headings in row ${rows}`)[
        language
      ],
    ...aligned([
      ...areas.map((column) =>
        columnLine(column, say('kommun, region eller riket', 'kommun, region or riket')[language], language),
      ),
      ...Object.entries(keys).map(([role, column]) =>
        columnLine(column, ROLE_WORDS[role as keyof Layout['keys']][language], language),
      ),
      valuesLine(layout, language),
    ]),
    ...fixedLine(say('indikator', 'indicator')[language], layout.indicator, language),
    ...fixedLine(say('år', 'year')[language], layout.year, language),
  ]
  if (hasPercent) lines.push(PERCENT[language])
  if (unused.length > 0) {
    const named = firstOf(unused.map(nameOf), language)
    lines.push(say(`kolumner som inte används: ${named}`, `columns that are not used: ${named}`)[language])
  }
  return lines
}

const KINDS: Readonly<Record<Layout['kind'], ReturnType<typeof say>>> = {
  long: say('ett värde per rad', 'a value a row'),
  years: say('ett år per kolumn', 'a year a column'),
  indicators: say('en indikator per kolumn', 'an indicator a column'),
  'years-and-indicators': say('ett år och en indikator per kolumn', 'a year and an indicator a column'),
  genders: say('ett kön per kolumn', 'a gender a column'),
}

const ROLE_WORDS: Readonly<Record<Exclude<Role, 'area' | 'value'>, ReturnType<typeof say>>> = {
  level: say('nivå', 'level'),
  indicator: say('indikator', 'indicator'),
  gender: say('kön', 'gender'),
  year: say('år', 'year'),
  status: say('status', 'status'),
}

const PERCENT = say(
  'Obs: tal som visas som procent läses som de är lagrade, 12,5 % som 0,125.',
  'Note: numbers that are shown as percent are read as they are stored, 12.5% as 0.125.',
)

const LONGEST_EXAMPLE = 30

function columnLine(column: Column, what: string, language: Language): string[] {
  return [nameOf(column), what, exampleOf(column, language)]
}

function exampleOf({ example }: Column, language: Language): string {
  if (example === '') return ''
  const shown = example.length > LONGEST_EXAMPLE ? `${example.slice(0, LONGEST_EXAMPLE)}…` : example
  return `${say('t.ex.', 'such as')[language]} ${quote(shown)}`
}

/** The heading, or the letter that a spreadsheet gives a column without one. */
function nameOf({ heading, index }: Column): string {
  return heading === '' ? `[${letterOf(index)}]` : heading
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

function valuesLine({ values }: Layout, language: Language): string[] {
  const years = [...new Set(values.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
  const indicators = [...new Set(values.flatMap(({ indicator }) => indicator ?? []))]
  const genders = [...new Set(values.flatMap(({ gender }) => gender ?? []))]
  const of = [firstOf(indicators, language, 4), spans(years), genders.join(', ')].filter(
    (part) => part !== '',
  )
  const what = [say('värde', 'value')[language], ...(of.length === 0 ? [] : [of.join(' · ')])].join(': ')
  const shown = values.find(({ example }) => example !== '') ?? values[0]
  if (shown === undefined) return []
  const columns = say(`${values.length} kolumner`, `${values.length} columns`)[language]
  return [values.length === 1 ? nameOf(shown) : columns, what, exampleOf(shown, language)]
}

function fixedLine(what: string, fixed: Fixed<string | number> | undefined, language: Language): string[] {
  if (fixed === undefined) return []
  const from =
    fixed.text === undefined
      ? say('som du angav', 'as you gave it')
      : say(`ur ${quote(fixed.text)}`, `out of ${quote(fixed.text)}`)
  return [`${what} ${fixed.value}, ${from[language]}`]
}
