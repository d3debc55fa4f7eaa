import type { Frozen } from '../../workbook/freeze.ts'
import { formulas, type Listener, refusedWords, sheets, skippedWords } from './speech.ts'

/** What came of "Frys värden", in words. */
export function freezeWords(frozen: Frozen, to: Listener): string[] {
  const { copies, skipped, unfrozen, refused, cancelled, editing } = frozen
  const { say } = to
  const count = copies.reduce((sum, one) => sum + one.frozen, 0)
  const ended = endedWords(cancelled, editing, copies.length > 0, to)
  return [
    ...ended,
    ...(ended.length > 0
      ? []
      : [
          say(
            `${sheets(copies.length, to)} kopierades; ${formulas(count, to)} blev värden i kopiorna. Originalen är orörda.`,
            `${sheets(copies.length, to)} ${copies.length === 1 ? 'was' : 'were'} copied; ${formulas(count, to)} became values in the copies. The originals are as they were.`,
          ),
        ]),
    ...(unfrozen.length === 0
      ? []
      : [
          say(
            `${formulas(unfrozen.length, to)} hade inget svar att frysa och är formler också i kopian.`,
            `${formulas(unfrozen.length, to)} had no answer to freeze and are formulas in the copy too.`,
          ),
        ]),
    ...skippedWords(skipped, to),
    ...refusedWords(refused, to),
  ]
}

function endedWords(cancelled: boolean, editing: boolean, isLeft: boolean, { say }: Listener): string[] {
  if (!cancelled && !editing) return []
  const why = editing
    ? say(
        'Det stannade för att en cell redigeras. Avsluta redigeringen (Enter) och försök igen.',
        'It stopped because a cell is being edited. Finish editing it (Enter) and try again.',
      )
    : say('Avbrutet.', 'Cancelled.')
  const left = isLeft
    ? say(
        'Excel ville inte ta bort de halvfärdiga kopiorna: ta bort dem själv.',
        'Excel would not remove the half-made copies: remove them yourself.',
      )
    : say('Inga kopior finns kvar.', 'No copies are left.')
  return [`${why} ${left}`]
}
