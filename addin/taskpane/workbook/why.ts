import type { FunctionsRuntime, Shown } from '../../functions/runtime.ts'
import { prepare } from '../../workbook/comparing/compare.ts'
import type { FailedCell } from '../../workbook/overview.ts'
import { SheetReader } from '../../workbook/reading/sheet-reader.ts'
import { surveyEvery } from '../../workbook/reading/survey.ts'
import type { Workbook } from '../../workbook/workbook.ts'
import { unknownWords } from './changes-words.ts'
import type { Listener } from './speech.ts'

/**
 * Why formulas fail, in words and in the order of the cells. What Excel shows of it only where one points at the cell is
 * had by calculating its calls once more.
 */
export async function whyFailed(
  failed: readonly FailedCell[],
  workbook: Workbook,
  calculate: FunctionsRuntime['calculate'],
  to: Listener,
): Promise<string[]> {
  const sheets = await surveyEvery(workbook, await workbook.sheets())
  const reader = new SheetReader(sheets)
  return Promise.all(
    failed.map(async (one) => {
      const known = knownWords(one.error, to)
      if (known !== null) return known
      const surveyed = sheets.find(({ sheet }) => sheet.id === one.sheet.id)
      const cell = surveyed?.cells.find(({ row, column }) => row === one.row && column === one.column)
      if (surveyed === undefined || cell === undefined) return goneWords(to)
      const { calls, why } = prepare(cell, surveyed.used, reader)
      if (why !== null) return unknownWords(why, to)
      const given = await Promise.all(calls.map(({ call, args }) => calculate(call.id, args)))
      return errorWords(given.flat(2)) ?? otherWords(to)
    }),
  )
}

/** Errors that say themselves what is the matter. */
function knownWords(error: string, { say }: Listener): string | null {
  switch (error) {
    case '#NAME?':
      return say(
        'Excel känner inte igen OJ:s funktion. Välj Reparera formler.',
        "Excel does not know OJ's function. Choose Repair formulas.",
      )
    case '#SPILL!':
      return say(
        'Det får inte plats: töm cellerna nedanför och till höger om formeln.',
        'There is no room: clear the cells below the formula and to the right of it.',
      )
    case '#REF!':
      return say(
        'Formeln hänvisar till celler som har tagits bort.',
        'The formula refers to cells that have been removed.',
      )
    default:
      return null
  }
}

function errorWords(shown: readonly Shown[]): string | null {
  for (const one of shown) {
    if (typeof one === 'object' && 'error' in one && one.words !== '') return one.words
  }
  return null
}

function otherWords({ say }: Listener): string {
  return say(
    'OJ ger ett värde; felet är i något annat i formeln, eller borta när cellen uppdateras.',
    'OJ gives a value; the error is in something else of the formula, or gone when the cell is updated.',
  )
}

function goneWords({ say }: Listener): string {
  return say('Formeln finns inte längre kvar.', 'The formula is no longer there.')
}
