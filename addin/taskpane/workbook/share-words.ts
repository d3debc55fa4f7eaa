import type { Prepared, SharingCheck } from '../../workbook/share.ts'
import { freezeWords } from './freeze-words.ts'
import { cells, formulas, type Listener, listed, sheets } from './speech.ts'

/** What a colleague without the add-in would meet, in words. */
export function checkWords(check: SharingCheck, to: Listener): string[] {
  const { say } = to
  if (check.formulas === 0) {
    return [
      say(
        'Arbetsboken har inga OJ-formler: den kan delas som den är.',
        'The workbook has no OJ formulas: it can be shared as it is.',
      ),
    ]
  }
  const told = [
    say(
      `${formulas(check.formulas, to)} på ${sheets(check.sheets.length, to)} ska bli värden.`,
      `${formulas(check.formulas, to)} on ${sheets(check.sheets.length, to)} are to become values.`,
    ),
  ]
  if (check.waiting.length > 0) {
    told.push(
      say(
        `${cells(check.waiting.length, to)} väntar på sina värden: vänta tills de har kommit, annars står formeln kvar i kopian.`,
        `${cells(check.waiting.length, to)} wait for their values: wait until they have come, or the formula stays in the copy.`,
      ),
    )
  }
  if (check.failing.length > 0) {
    told.push(
      say(
        `${cells(check.failing.length, to)} visar ett fel, och gör det också i kopian. Rätta dem först.`,
        `${cells(check.failing.length, to)} show an error, and will in the copy too. Mend them first.`,
      ),
    )
  }
  if (check.protected.length > 0) {
    const names = listed(
      check.protected.map(({ name }) => name),
      to,
    )
    told.push(
      say(
        `Skyddade blad kommer inte med: ${names}. Ta bort skyddet om de ska delas.`,
        `Protected sheets will not be included: ${names}. Remove the protection if they are to be shared.`,
      ),
    )
  }
  if (told.length === 1) told.push(say('Allt är klart för delning.', 'All is ready to be shared.'))
  return told
}

/** What came of the preparing, in words. */
export function preparedWords({ frozen, sources, uncited, failed }: Prepared, to: Listener): string[] {
  const { say } = to
  const told = freezeWords(frozen, to)
  if (sources !== null) {
    told.push(
      say(
        `Källorna till det som frystes står på bladet ${sources.name}.`,
        `The sources of what was frozen are on the sheet ${sources.name}.`,
      ),
    )
  }
  if (uncited.length > 0) {
    told.push(
      say(
        `I ${formulas(uncited.length, to)} räknas indikatorn ut, så dess källa kan saknas på källbladet.`,
        `In ${formulas(uncited.length, to)} the indicator is calculated, so its source may be missing from the sheet of sources.`,
      ),
    )
  }
  if (failed.length > 0) {
    told.push(
      say(
        `Källan till ${listed(failed, to)} gick inte att hämta; källbladet säger det.`,
        `The source of ${listed(failed, to)} could not be fetched; the sheet of sources says so.`,
      ),
    )
  }
  return told
}
