import type { Refreshed, Scope } from '../../workbook/refresh.ts'
import { clock, formulas, type Listener, refusedWords, skippedWords } from './speech.ts'
import type { Updated } from './update.ts'

/** What came of "Uppdatera", in words. */
export function updateWords({ scope, refreshed, behind }: Updated, at: Date, to: Listener): string[] {
  const { rewritten, left, skipped, refused, cancelled, editing } = refreshed
  const { say } = to
  if (rewritten + left + skipped.length + refused.length === 0) return [nothingWords(scope, to)]
  return [
    say(
      `${formulas(rewritten, to)} räknades om ${clock(at, to)}.`,
      `${formulas(rewritten, to)} ${rewritten === 1 ? 'was' : 'were'} calculated anew ${clock(at, to)}.`,
    ),
    ...endedWords({ left, cancelled, editing }, to),
    ...skippedWords(skipped, to),
    ...refusedWords(refused, to),
    ...(behind === null ? [] : [behindWords(behind, to)]),
  ]
}

/** Why it ended before all was done; nothing where it did not. */
export function endedWords(
  { left, cancelled, editing }: Pick<Refreshed, 'left' | 'cancelled' | 'editing'>,
  to: Listener,
): string[] {
  if (!cancelled && !editing) return []
  const { say } = to
  const rest = say(
    `${formulas(left, to)} är kvar som de var.`,
    `${formulas(left, to)} are left as they were.`,
  )
  return [
    editing
      ? say(
          `Det stannade för att en cell redigeras: ${rest} Avsluta redigeringen (Enter) och försök igen.`,
          `It stopped because a cell is being edited: ${rest} Finish editing it (Enter) and try again.`,
        )
      : say(`Avbrutet: ${rest}`, `Cancelled: ${rest}`),
  ]
}

function nothingWords(scope: Scope, { say }: Listener): string {
  switch (scope) {
    case 'cell':
      return say(
        'Det finns ingen OJ-formel där du har markerat.',
        'There is no OJ formula where you have marked.',
      )
    case 'sheet':
      return say('Det finns ingen OJ-formel på bladet.', 'There is no OJ formula on the sheet.')
    case 'workbook':
      return say('Det finns ingen OJ-formel i arbetsboken.', 'There is no OJ formula in the workbook.')
  }
}

function behindWords({ from, to: now }: { from: number; to: number }, { say }: Listener): string {
  return say(
    `De formler som inte räknades om visar fortfarande värden ur datautgåva ${from}. Uppdatera dem också, så är alla ur datautgåva ${now}.`,
    `The formulas that were not calculated anew still show values of release ${from}. Update them too, and all are of release ${now}.`,
  )
}
