import type { Shown } from '../../functions/runtime.ts'
import type { Replies } from '../api.ts'
import { Asking } from '../parts/asking.tsx'
import { Failed } from '../parts/failed.tsx'
import { useSession } from '../session.ts'
import { ShownValue } from '../workbook/shown.tsx'
import { errorText } from '../workbook/speech.ts'
import type { FormulaKind } from './draft.ts'
import type { Preview, Rows } from './use-preview.ts'

const MOST_ROWS = 9

interface PreviewProps {
  readonly preview: Preview
  readonly kind: FormulaKind
  readonly detail: Replies['/v1/indicators/{id}']
}

/** What the formula would give, with its source. */
export function PreviewView({ preview, kind, detail }: PreviewProps) {
  const { say } = useSession()
  const { rows } = preview
  return (
    <section
      class="preview stack tight"
      aria-label={say('Förhandsvisning', 'Preview')}
      aria-busy={preview.state === 'asking'}
    >
      {rows === undefined && preview.state === 'asking' && <Asking />}
      {preview.state === 'failed' && <Failed error={preview.error} />}
      {rows !== undefined && <Result rows={rows} kind={kind} unit={detail.unit} />}
      {rows !== undefined && hasFigure(rows) && (
        <p class="note">
          {detail.source}.{' '}
          {kind === 'COMPARE' &&
            say('Rang och färg är OJ:s egen beräkning.', "Rank and colour are OJ's own calculation.")}
        </p>
      )}
    </section>
  )
}

function Result({ rows, kind, unit }: { rows: Rows; kind: FormulaKind; unit: string }) {
  const [[only] = []] = rows
  if (rows.length === 1 && rows[0]?.length === 1 && only !== undefined) {
    return <Single value={only} unit={kind === 'VALUE' ? unit : ''} />
  }
  return <Spilled rows={rows} />
}

function Single({ value, unit }: { value: Shown; unit: string }) {
  const session = useSession()
  if (typeof value === 'object' && 'error' in value) {
    return (
      <div class="message warn" role="status">
        <code>{errorText(value.error, session)}</code>
        <p>{value.words}</p>
      </div>
    )
  }
  return (
    <p role="status" class="preview-value">
      <ShownValue value={value} /> <span class="note">{unit}</span>
    </p>
  )
}

function Spilled({ rows }: { rows: Rows }) {
  const { say } = useSession()
  const [head = [], ...body] = rows
  const shown = body.slice(0, MOST_ROWS)
  return (
    <div class="scroll">
      <table>
        <caption class="sr">{say('Förhandsvisning', 'Preview')}</caption>
        <thead>
          <tr>
            {head.map((cell, c) => (
              <th key={c} scope="col" class={c > 0 ? 'number' : undefined}>
                <Label value={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, r) => (
            <tr key={r}>
              {row.map((cell, c) =>
                c === 0 ? (
                  <th key={c} scope="row">
                    <Label value={cell} />
                  </th>
                ) : (
                  <td key={c} class="number">
                    {cell === '' ? '' : <ShownValue value={cell} />}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {body.length > shown.length && (
        <p class="note">
          {say(
            `… och ${body.length - shown.length} rader till.`,
            `… and ${body.length - shown.length} more rows.`,
          )}
        </p>
      )}
    </div>
  )
}

/** A heading: a year is no figure to be written with a space in it. */
function Label({ value }: { value: Shown }) {
  if (value === '') return null
  return <ShownValue value={typeof value === 'number' ? String(value) : value} />
}

function hasFigure(rows: Rows): boolean {
  return rows
    .flat()
    .some((cell) => typeof cell === 'number' || (typeof cell === 'object' && 'example' in cell))
}
