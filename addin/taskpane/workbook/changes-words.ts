import type { Changes, UnknownReason } from '../../workbook/changes.ts'
import { cells, formulas, type Listener } from './speech.ts'

/** What another release would change, in words. */
export function changesWords(found: Changes, release: number, to: Listener): string[] {
  const { changes, unknown, compared, unchanged, cancelled } = found
  const { say } = to
  const told = [
    changes.length === 0
      ? say(
          `Ingen cell skulle visa något annat med datautgåva ${release}.`,
          `No cell would show anything else with release ${release}.`,
        )
      : say(
          `${cells(changes.length, to)} skulle visa något annat med datautgåva ${release}.`,
          `${cells(changes.length, to)} would show something else with release ${release}.`,
        ),
    say(
      `${formulas(compared, to)} jämfördes; ${formulas(unchanged, to)} ändras inte.`,
      `${formulas(compared, to)} ${compared === 1 ? 'was' : 'were'} compared; ${formulas(unchanged, to)} ${unchanged === 1 ? 'does' : 'do'} not change.`,
    ),
  ]
  if (compared === 0 && unknown.length === 0 && !cancelled) {
    return [say('Det finns ingen OJ-formel i arbetsboken.', 'There is no OJ formula in the workbook.')]
  }
  return [
    ...(cancelled
      ? [
          say(
            'Avbrutet innan alla formler hade jämförts; det här gäller dem som hann jämföras.',
            'Cancelled before all formulas had been compared; this is of those that were.',
          ),
        ]
      : []),
    ...told,
    ...(unknown.length === 0
      ? []
      : [
          say(
            `Om ${formulas(unknown.length, to)} går det inte att säga i förväg.`,
            `Of ${formulas(unknown.length, to)} it cannot be told beforehand.`,
          ),
        ]),
  ]
}

/** Why it cannot be told of a formula what another release would give. */
export function unknownWords(why: UnknownReason, { say }: Pick<Listener, 'say'>): string {
  switch (why) {
    case 'calculated':
      return say(
        'Ett argument räknas ut eller är ett namn, och det kan bara kalkylbladet självt räkna.',
        'An argument is calculated or is a name, which only the sheet itself can work out.',
      )
    case 'elsewhere':
      return say(
        'Den hänvisar till celler som inte finns i arbetsboken.',
        'It refers to cells that are not in the workbook.',
      )
    case 'error':
      return say('Den hänvisar till en cell med ett fel.', 'It refers to a cell with an error.')
    case 'depends':
      return say(
        'Den hänvisar till en cell som själv ändras, eller som det inte går att säga något om.',
        'It refers to a cell that changes itself, or that nothing can be told of.',
      )
    case 'waiting':
      return say('Den väntar på sitt värde.', 'It waits for its value.')
    case 'name':
      return say(
        'Excel känner inte igen funktionen: reparera formlerna först.',
        'Excel does not know the function: repair the formulas first.',
      )
    case 'spill':
      return say(
        'Det den ger skulle inte få plats: cellerna intill är ifyllda.',
        'What it gives would have no room: the cells beside it are filled.',
      )
    case 'unanswered':
      return say('Tjänsten svarade inte. Försök igen.', 'The service did not answer. Try again.')
  }
}
