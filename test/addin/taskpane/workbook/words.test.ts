import { describe, expect, it } from 'vitest'
import { refusedText } from '../../../../addin/taskpane/parts/refused.ts'
import { ageText } from '../../../../addin/taskpane/workbook/age.ts'
import { changesWords, unknownWords } from '../../../../addin/taskpane/workbook/changes-words.ts'
import { freezeWords } from '../../../../addin/taskpane/workbook/freeze-words.ts'
import { overviewWords } from '../../../../addin/taskpane/workbook/overview-words.ts'
import { repairWords } from '../../../../addin/taskpane/workbook/repair-words.ts'
import { checkWords, preparedWords } from '../../../../addin/taskpane/workbook/share-words.ts'
import { errorText } from '../../../../addin/taskpane/workbook/speech.ts'
import { updateWords } from '../../../../addin/taskpane/workbook/update-words.ts'
import type { UnknownReason } from '../../../../addin/workbook/changes.ts'
import type { Refreshed } from '../../../../addin/workbook/refresh.ts'
import { ENGLISH, SWEDE, sheet } from '../listener.ts'

const AT = new Date(2026, 10, 25, 14, 5)
const REFRESHED: Refreshed = {
  rewritten: 214,
  left: 0,
  skipped: [],
  refused: [],
  cancelled: false,
  editing: false,
}
const B4 = { sheet: sheet('Blad1'), row: 3, column: 1, cell: 'B4', formula: '=OJ.VALUE()' }

/** Figures are written with spaces that do not break. */
function plain(sentences: readonly string[]): string[] {
  return sentences.map((one) => one.replaceAll(/\s/g, ' '))
}

function updated(some: Partial<Refreshed>, behind: { from: number; to: number } | null = null) {
  return { scope: 'workbook', refreshed: { ...REFRESHED, ...some }, behind } as const
}

describe('what came of updating, in words', () => {
  it('is how many formulas, when, and which sheets were skipped', () => {
    const skipped = updated({ skipped: [sheet('Budget')] })
    expect(updateWords(skipped, AT, SWEDE)).toEqual([
      '214 formler räknades om kl. 14.05.',
      '1 skyddat blad hoppades över: Budget.',
    ])
    expect(updateWords(skipped, AT, ENGLISH)).toEqual([
      '214 formulas were calculated anew at 14:05.',
      '1 protected sheet was skipped: Budget.',
    ])
    expect(updateWords(updated({ rewritten: 1, skipped: [sheet('A'), sheet('B')] }), AT, SWEDE)).toEqual([
      '1 formel räknades om kl. 14.05.',
      '2 skyddade blad hoppades över: A och B.',
    ])
  })

  it('is how far it came where it was cancelled, or a cell is edited', () => {
    expect(plain(updateWords(updated({ left: 1200, cancelled: true }), AT, SWEDE))[1]).toBe(
      'Avbrutet: 1 200 formler är kvar som de var.',
    )
    expect(updateWords(updated({ left: 2, editing: true }), AT, SWEDE)[1]).toBe(
      'Det stannade för att en cell redigeras: 2 formler är kvar som de var. Avsluta redigeringen (Enter) och försök igen.',
    )
  })

  it('is what Excel refused, where and why', () => {
    const refused = [
      { sheet: sheet('Mitt blad'), cells: 'B4:B6', count: 3, why: 'covers', message: 'x' },
    ] as const
    expect(updateWords(updated({ refused }), AT, SWEDE)[1]).toMatch(
      /^3 formler lät Excel inte skriva: 'Mitt blad'!B4:B6\. Där står något som inte får skrivas över/,
    )
  })

  it('is that other formulas are of another release now', () => {
    expect(updateWords(updated({}, { from: 1, to: 2 }), AT, SWEDE)[1]).toBe(
      'De formler som inte räknades om visar fortfarande värden ur datautgåva 1. Uppdatera dem också, så är alla ur datautgåva 2.',
    )
  })

  it.each([
    ['cell', 'Det finns ingen OJ-formel där du har markerat.'],
    ['sheet', 'Det finns ingen OJ-formel på bladet.'],
    ['workbook', 'Det finns ingen OJ-formel i arbetsboken.'],
  ] as const)('is that there was nothing to do: %s', (scope, words) => {
    expect(updateWords({ ...updated({ rewritten: 0 }), scope }, AT, SWEDE)).toEqual([words])
  })
})

describe('how old a release is, in words', () => {
  it.each([
    ['2026-11-25', 'i dag', 'today'],
    ['2026-11-24', 'i går', 'yesterday'],
    ['2026-10-14', 'för 42 dagar sedan', '42 days ago'],
    ['2026-08-30', 'för 2 månader sedan', '2 months ago'],
    ['2025-01-31', 'för 21 månader sedan', '21 months ago'],
    ['2024-08-30', 'för 2 år sedan', '2 years ago'],
  ])('of %s', (day, sv, en) => {
    expect([ageText(day, AT, 'sv').replaceAll(/\s/g, ' '), ageText(day, AT, 'en')]).toEqual([sv, en])
  })
})

describe('what another release would change, in words', () => {
  const found = { changes: [], unknown: [], compared: 4, unchanged: 4, cancelled: false }
  it('is that nothing does, that not all could be told, and that it was cancelled', () => {
    expect(changesWords(found, 2, SWEDE)).toEqual([
      'Ingen cell skulle visa något annat med datautgåva 2.',
      '4 formler jämfördes; 4 formler ändras inte.',
    ])
    expect(changesWords({ ...found, compared: 0, unchanged: 0 }, 2, ENGLISH)).toEqual([
      'There is no OJ formula in the workbook.',
    ])
    const some = { ...found, unknown: [{ ...B4, why: 'spill' } as const], cancelled: true }
    expect(changesWords(some, 2, SWEDE)).toEqual([
      'Avbrutet innan alla formler hade jämförts; det här gäller dem som hann jämföras.',
      'Ingen cell skulle visa något annat med datautgåva 2.',
      '4 formler jämfördes; 4 formler ändras inte.',
      'Om 1 formel går det inte att säga i förväg.',
    ])
  })

  it('has a reason of its own for each that cannot be told of', () => {
    const reasons: UnknownReason[] = [
      'calculated',
      'elsewhere',
      'error',
      'depends',
      'waiting',
      'name',
      'spill',
      'unanswered',
    ]
    expect(new Set(reasons.map((why) => unknownWords(why, SWEDE))).size).toBe(reasons.length)
    for (const why of reasons) expect(unknownWords(why, ENGLISH)).not.toMatch(/[åäö]/)
  })
})

describe('the other results, in words', () => {
  const frozen = { copies: [], skipped: [], unfrozen: [], refused: [], cancelled: false, editing: false }
  const copy = { of: sheet('Blad1'), copy: sheet('Blad1 (värden)'), frozen: 12 }

  it('of the overview', () => {
    const counts = { waiting: 0, missing: 0, failing: 0, broken: 0 }
    const all = {
      formulas: 214,
      ...counts,
      failed: [],
      sheets: [{ sheet: sheet('A'), formulas: 214, ...counts }],
    }
    expect(overviewWords(all, SWEDE)).toEqual(['214 formler på 1 blad.', 'Alla har sina värden.'])
    expect(overviewWords({ ...all, formulas: 0, sheets: [] }, SWEDE)).toEqual([
      'Det finns ingen OJ-formel i arbetsboken än.',
    ])
    expect(overviewWords({ ...all, waiting: 12, missing: 3, failing: 1 }, SWEDE)).toEqual([
      '214 formler på 1 blad.',
      '12 formler väntar på värden.',
      '3 formler visar #SAKNAS!: formeln är rätt, men något värde finns inte.',
      '1 formel fungerar inte.',
    ])
  })

  it('of freezing, also where it was cancelled', () => {
    expect(freezeWords({ ...frozen, copies: [copy], unfrozen: [B4] }, SWEDE)).toEqual([
      '1 blad kopierades; 12 formler blev värden i kopiorna. Originalen är orörda.',
      '1 formel hade inget svar att frysa och är formler också i kopian.',
    ])
    expect(freezeWords({ ...frozen, cancelled: true }, SWEDE)).toEqual(['Avbrutet. Inga kopior finns kvar.'])
    expect(freezeWords({ ...frozen, copies: [copy], editing: true }, SWEDE)[0]).toMatch(
      /^Det stannade .* Excel ville inte ta bort de halvfärdiga kopiorna: ta bort dem själv\.$/,
    )
  })

  it('of repairing', () => {
    const repaired = { ...REFRESHED, mended: [], undo: async () => 0 }
    expect(repairWords(repaired, SWEDE)).toEqual(['Ingen formel behövde repareras.'])
    expect(repairWords({ ...repaired, mended: [{ ...B4, after: '' }] }, SWEDE)).toEqual([
      '1 formel reparerades.',
    ])
  })

  it('of preparing for sharing', () => {
    const check = { sheets: [sheet('A')], formulas: 3, waiting: [], failing: [], protected: [] }
    expect(checkWords(check, SWEDE)).toEqual([
      '3 formler på 1 blad ska bli värden.',
      'Allt är klart för delning.',
    ])
    expect(checkWords({ ...check, formulas: 0 }, SWEDE)).toEqual([
      'Arbetsboken har inga OJ-formler: den kan delas som den är.',
    ])
    const prepared = {
      frozen: { ...frozen, copies: [copy] },
      sources: sheet('Källor'),
      uncited: [B4],
      failed: ['X1'],
    }
    expect(preparedWords(prepared, SWEDE).slice(1)).toEqual([
      'Källorna till det som frystes står på bladet Källor.',
      'I 1 formel räknas indikatorn ut, så dess källa kan saknas på källbladet.',
      'Källan till X1 gick inte att hämta; källbladet säger det.',
    ])
  })

  it('of errors and refusals, in both languages', () => {
    expect(errorText('#VALUE!', SWEDE)).toBe('#VÄRDEFEL!')
    expect(errorText('#VALUE!', ENGLISH)).toBe('#VALUE!')
    expect(errorText('#SPILL!', SWEDE)).toBe('#SPILL!')
    expect(refusedText({ why: 'editing', message: '' }).sv).toContain(
      'Avsluta redigeringen av cellen (Enter)',
    )
    expect(refusedText({ why: 'other', message: 'Oj.' }).en).toBe('Excel did not do it: Oj.')
  })
})
