import { MAX_CELLS } from '../../schema/contract/limits.ts'
import { GENDERS, type Gender } from '../../schema/words.ts'
import { cellQuestion, type Figure } from '../client/cells.ts'
import { readGender, readIndicators, readKommuner, readYear } from './arguments.ts'
import { signalOf } from './cancelling.ts'
import { invalid } from './errors.ts'
import { inOneCell, shown, withFigure } from './figures.ts'
import { genderSuffix, say } from './words.ts'

/**
 * Hämtar en tabell: en rad per kommun och en kolumn per indikator, med rubriker. Exempel: =OJ.TABLE(A2:A8;B1:D1;2022)
 * @customfunction TABLE
 * @cancelable
 * @param kommuner Område, matris eller en kommun: namn eller koder.
 * @param indicators Område, matris eller en indikator: id eller koder.
 * @param [år] Årtal; utelämnat ger varje kommuns senaste år med värde, -1 året före det.
 * @param [kön] T (totalt, förval), K (kvinnor) eller M (män).
 * @returns Tabellen; hörnet visar vilka år värdena gäller.
 */
export async function table(
  kommuner: unknown[][],
  indicators: unknown[][],
  år: unknown,
  kön: unknown,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  const rows = readKommuner(kommuner)
  const columns = readIndicators(indicators)
  refuseTooLarge(rows.length, columns.length)
  const year = readYear(år)
  const gender = readGender(kön)
  const signal = signalOf(invocation)
  const names = { kommuner: [...rows], indicators: [...columns] }
  const years = new Set<number>()
  const cells = rows.map((kommun, k) =>
    columns.map((indicator, i) =>
      inOneCell(() =>
        withFigure(
          cellQuestion(kommun, indicator, year, GENDERS.indexOf(gender)),
          (figure: Figure) => {
            names.kommuner[k] = figure.kommun.name
            names.indicators[i] = figure.indicator.code
            if (figure.value !== null && figure.year !== null) years.add(figure.year)
            return shown(figure)
          },
          signal,
        ),
      ),
    ),
  )
  const values = await Promise.all(cells.map((row) => Promise.all(row)))
  return [
    [corner([...years], gender), ...names.indicators],
    ...values.map((row, k) => [names.kommuner[k], ...row]),
  ]
}

function refuseTooLarge(rows: number, columns: number): void {
  if (rows * columns <= MAX_CELLS) return
  throw invalid(
    say(
      `Tabellen har ${rows} × ${columns} värden; högst ${MAX_CELLS} ryms. Dela upp den på flera formler.`,
      `The table has ${rows} × ${columns} figures; at most ${MAX_CELLS} fit. Divide it between several formulas.`,
    ),
  )
}

/** The year of the figures, or, where their latest differ, the span: nobody shall compare different years unawares. */
function corner(years: readonly number[], gender: Gender): string | number {
  const first = Math.min(...years)
  const last = Math.max(...years)
  if (years.length === 0) return ''
  if (gender === 'T' && first === last) return first
  const span = first === last ? first : `${first}–${last}`
  return `${span}${genderSuffix(gender)}`
}
