import type { Repaired } from '../../workbook/repair.ts'
import { formulas, type Listener, refusedWords, skippedWords } from './speech.ts'
import { endedWords } from './update-words.ts'

/** What came of "Reparera formler", in words. */
export function repairWords(repaired: Repaired, to: Listener): string[] {
  const { mended, skipped, refused } = repaired
  const { say } = to
  const isNothing = mended.length + skipped.length + refused.length + repaired.left === 0
  if (isNothing) return [say('Ingen formel behövde repareras.', 'No formula needed to be repaired.')]
  return [
    say(
      `${formulas(mended.length, to)} reparerades.`,
      `${formulas(mended.length, to)} ${mended.length === 1 ? 'was' : 'were'} repaired.`,
    ),
    ...endedWords(repaired, to),
    ...skippedWords(skipped, to),
    ...refusedWords(refused, to),
  ]
}
