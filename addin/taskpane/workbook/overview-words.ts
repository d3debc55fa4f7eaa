import type { Counts, Overview } from '../../workbook/overview.ts'
import { errorText, formulas, type Listener, sheets } from './speech.ts'

/** How many formulas there are, and how they are, in words. */
export function overviewWords(found: Overview, to: Listener): string[] {
  const { say } = to
  if (found.formulas === 0) {
    return [say('Det finns ingen OJ-formel i arbetsboken än.', 'There is no OJ formula in the workbook yet.')]
  }
  const many = found.sheets.length
  return [
    say(
      `${formulas(found.formulas, to)} på ${sheets(many, to)}.`,
      `${formulas(found.formulas, to)} on ${sheets(many, to)}.`,
    ),
    ...stateWords(found, to),
  ]
}

function stateWords({ waiting, missing, failing }: Counts, to: Listener): string[] {
  const { say } = to
  const told: string[] = []
  if (waiting > 0) {
    told.push(say(`${formulas(waiting, to)} väntar på värden.`, `${formulas(waiting, to)} wait for values.`))
  }
  if (missing > 0) {
    const code = errorText('#N/A', to)
    told.push(
      say(
        `${formulas(missing, to)} visar ${code}: formeln är rätt, men något värde finns inte.`,
        `${formulas(missing, to)} show ${code}: the formula is right, but some value does not exist.`,
      ),
    )
  }
  if (failing > 0) {
    told.push(say(`${formulas(failing, to)} fungerar inte.`, `${formulas(failing, to)} do not work.`))
  }
  if (told.length === 0) told.push(say('Alla har sina värden.', 'All have their values.'))
  return told
}

/** How the formulas of one sheet are: "120 formler, 3 utan värde". */
export function sheetWords({ formulas: count, waiting, missing, failing }: Counts, to: Listener): string {
  const { say } = to
  const told = [formulas(count, to)]
  if (waiting > 0) told.push(say(`${waiting} väntar`, `${waiting} waiting`))
  if (missing > 0) told.push(say(`${missing} utan värde`, `${missing} without a value`))
  if (failing > 0) told.push(say(`${failing} fungerar inte`, `${failing} not working`))
  return told.join(', ')
}
