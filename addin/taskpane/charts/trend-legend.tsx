import { sayingIn } from '../../language.ts'
import { figureText } from '../parts/numbers.ts'
import { STATUS_WORDS } from '../parts/words.ts'
import type { TrendSubject } from './trend-words.ts'
import type { TrendYear } from './trend-years.ts'

interface LegendProps {
  readonly subject: TrendSubject
  /** The year whose figures are told. */
  readonly shown: TrendYear
  readonly years: readonly TrendYear[]
}

/** What the marks of a trend mean, with the figures of the year that is pointed at. Its height is the same in every year. */
export function TrendLegend({ subject: { language, name, unit, group }, shown, years }: LegendProps) {
  const say = sayingIn(language)
  const text = (value: number | null) => (value === null ? '–' : figureText(value, language))
  const middle = shown.q1 === null || shown.q3 === null ? '–' : `${text(shown.q1)} – ${text(shown.q3)}`
  const entries = [
    { mark: <path class="own-line" d="M1 6h22" />, point: true, name, value: text(shown.value), own: true },
    ...(group === null || years.every(({ median }) => median === null)
      ? []
      : [
          {
            mark: <path class="median-line" d="M1 6h22" />,
            name: say('Gruppens median', 'Median of the group'),
            value: text(shown.median),
          },
          {
            mark: <path class="band" d="M1 1h22v10h-22z" />,
            name: say('Mittersta hälften', 'Middle half'),
            value: middle,
          },
        ]),
    ...(years.every(({ riket }) => riket === null)
      ? []
      : [{ mark: <path class="riket-line" d="M1 6h22" />, name: 'Riket', value: text(shown.riket) }]),
  ]
  return (
    <div class="legend">
      <p class="legend-head">
        <strong>{shown.year}</strong> <span class="note">{unit}</span>
        {shown.status === 'preliminary' && <span class="chip">{STATUS_WORDS.preliminary[language]}</span>}
        {shown.status === 'example' && <span class="badge">{STATUS_WORDS.example[language]}</span>}
      </p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.name} class={'own' in entry ? 'own' : undefined}>
            <svg class="chart" width={24} height={12} aria-hidden="true">
              {entry.mark}
              {'point' in entry && <circle class="own-point" cx={12} cy={6} r={3} />}
            </svg>
            <span>{entry.name}</span>
            <span class="number">{entry.value}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
