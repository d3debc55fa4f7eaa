// biome-ignore-all lint/a11y/noRedundantRoles: some browsers forget that it is a table where its style lays it out as a list
import type { JSX } from 'preact'
import type { Shown } from '../../functions/runtime.ts'
import type { Language } from '../../language.ts'
import { general } from './general.ts'
import { ERROR_NAMES, WORDS } from './words.ts'

interface SpillProps {
  id: string
  cells: Shown[][]
  labelledBy: string
  language: Language
  /** The language of texts that are not the page's. */
  lang: string | undefined
}

/** Where a function's spill has headings. */
const HEADINGS: Record<string, { row?: true; column?: true }> = {
  SERIES: { row: true, column: true },
  TABLE: { row: true, column: true },
  COMPARE: { row: true, column: true },
  SEARCH: { row: true },
  INFO: { column: true },
}

/** Several cells as they stand in the sheet. On a narrow screen a row of many is shown as a list, and stays a table to be read out. */
export function Spill({ id, cells, labelledBy, language, lang }: SpillProps) {
  const { row, column } = HEADINGS[id] ?? {}
  const [head = []] = cells
  const many = head.length > 4
  return (
    <table role="table" aria-labelledby={labelledBy} class={many ? 'many' : undefined}>
      <tbody role="rowgroup">
        {cells.map((shown, r) => (
          <tr key={r} role="row">
            {shown.map((one, c) => {
              const content = <Cell shown={one} language={language} />
              const isHead = row === true && r === 0
              const number = isNumber(isHead ? cells[1]?.[c] : one) && (row || !column) ? 'number' : undefined
              if (isHead && one !== '') return columnHead(c, content, column && c === 0 ? undefined : number)
              if (column && c === 0 && one !== '') return rowHead(c, content)
              const label = many ? String(head[c]) : undefined
              return (
                <td
                  key={c}
                  role="cell"
                  data-label={label}
                  class={number}
                  lang={number === undefined ? lang : undefined}
                >
                  {content}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function columnHead(at: number, content: JSX.Element, number: string | undefined) {
  return (
    <th key={at} role="columnheader" scope="col" class={number}>
      {content}
    </th>
  )
}

function rowHead(at: number, content: JSX.Element) {
  return (
    <th key={at} role="rowheader" scope="row">
      {content}
    </th>
  )
}

/** What one cell shows; a number that is invented with its mark, an error with the words at its warning. */
export function Cell({ shown, language }: { shown: Shown; language: Language }) {
  if (typeof shown === 'number') return <data value={String(shown)}>{general(shown, language)}</data>
  if (typeof shown !== 'object') return <>{breakable(String(shown))}</>
  if ('example' in shown) {
    return (
      <>
        <data value={String(shown.example)}>{general(shown.example, language)}</data>{' '}
        <span class="badge">{WORDS.example[language]}</span>
      </>
    )
  }
  return (
    <span class="error" data-error={shown.error}>
      <strong>{ERROR_NAMES[shown.error][language]}</strong> {shown.words}
    </span>
  )
}

function isNumber(shown: Shown | undefined): boolean {
  return typeof shown === 'number' || (typeof shown === 'object' && 'example' in shown)
}

/** A code may be broken after its underscores. */
function breakable(text: string): (string | JSX.Element)[] {
  return text.split(/(?<=_)/).flatMap((piece, i) => (i === 0 ? [piece] : [<wbr key={i} />, piece]))
}
