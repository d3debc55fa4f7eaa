import { useId } from 'preact/hooks'
import { useSession } from '../session.ts'

interface SpanProps {
  readonly from: number | null
  readonly to: number | null
  /** The years that are published, the latest first. */
  readonly years: readonly number[]
  readonly onChange: (span: { from: number | null; to: number | null }) => void
}

/** The first and last year of a series. */
export function SpanFields({ from, to, years, onChange }: SpanProps) {
  const { say } = useSession()
  return (
    <div class="side-by-side">
      <Bound
        label={say('Från', 'From')}
        open={say('Första', 'First')}
        year={from}
        years={years.filter((one) => to === null || one <= to)}
        onChange={(next) => onChange({ from: next, to })}
      />
      <Bound
        label={say('Till', 'To')}
        open={say('Senaste', 'Latest')}
        year={to}
        years={years.filter((one) => from === null || one >= from)}
        onChange={(next) => onChange({ from, to: next })}
      />
    </div>
  )
}

interface BoundProps {
  readonly label: string
  /** What it means to set no bound. */
  readonly open: string
  readonly year: number | null
  readonly years: readonly number[]
  readonly onChange: (year: number | null) => void
}

function Bound({ label, open, year, years, onChange }: BoundProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={year === null ? '' : String(year)}
        onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : Number(value))}
      >
        <option value="">{open}</option>
        {years.map((one) => (
          <option key={one} value={String(one)}>
            {one}
          </option>
        ))}
      </select>
    </div>
  )
}
