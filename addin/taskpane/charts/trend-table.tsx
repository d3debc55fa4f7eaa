import { sayingIn } from '../../language.ts'
import { figureText } from '../parts/numbers.ts'
import { STATUS_WORDS } from '../parts/words.ts'
import type { TrendSubject } from './trend-words.ts'
import type { TrendYear } from './trend-years.ts'

/** The figures of a trend, the newest first. */
export function TrendTable({ subject, years }: { subject: TrendSubject; years: readonly TrendYear[] }) {
  const { language, name, unit, group } = subject
  const say = sayingIn(language)
  const text = (value: number | null) => (value === null ? '–' : figureText(value, language))
  const hasRiket = years.some(({ riket }) => riket !== null)
  return (
    <details class="as-table">
      <summary>{say('Visa som tabell', 'Show as a table')}</summary>
      <table>
        <caption>
          {say(`${name} år för år, ${unit}`, `${name} year by year, ${unit}`)}
          {group !== null && (
            <small>
              {say('Median och kvartiler: ', 'Median and quartiles: ')}
              <span lang="sv">{group}</span>
            </small>
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('År', 'Year')}</th>
            <th scope="col" class="number">
              {name}
            </th>
            {group !== null && (
              <>
                <th scope="col" class="number">
                  Median
                </th>
                <th scope="col" class="number">
                  {say('Kvartil 1–3', 'Quartile 1–3')}
                </th>
              </>
            )}
            {hasRiket && (
              <th scope="col" class="number">
                Riket
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {years.toReversed().map((one) => (
            <tr key={one.year}>
              <th scope="row">{one.year}</th>
              <td class="number">
                {text(one.value)}
                {one.status !== 'final' && <small>{STATUS_WORDS[one.status][language]}</small>}
              </td>
              {group !== null && (
                <>
                  <td class="number">{text(one.median)}</td>
                  <td class="number span">
                    {one.q1 === null ? '–' : `${text(one.q1)}–`}
                    {one.q3 !== null && (
                      <>
                        <wbr />
                        {text(one.q3)}
                      </>
                    )}
                  </td>
                </>
              )}
              {hasRiket && <td class="number">{text(one.riket)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
