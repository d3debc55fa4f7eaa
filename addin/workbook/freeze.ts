import { type Language, sayingIn } from '../language.ts'
import { at, type CellAt, type NotWritten } from './cells.ts'
import type { Following } from './following.ts'
import { around } from './formulas/address.ts'
import { isAnswer } from './reading/errors.ts'
import { type OjSheet, survey, surveyEvery } from './reading/survey.ts'
import { copyWrites, type FreezePlan } from './sharing/frozen-copy.ts'
import { Refused, type Sheet, type Workbook } from './workbook.ts'
import { Writer } from './writing/writer.ts'

export interface Frozen {
  readonly copies: readonly FrozenSheet[]
  /** Protected sheets that were to be frozen: their copies could not have been written in. */
  readonly skipped: readonly Sheet[]
  /** Formulas that gave no answer (#BUSY!, #NAME?, #SPILL!), and stay formulas in the copy. */
  readonly unfrozen: readonly CellAt[]
  readonly refused: readonly NotWritten[]
  readonly cancelled: boolean
  readonly editing: boolean
}

interface FrozenSheet {
  readonly of: Sheet
  readonly copy: Sheet
  /** How many of OJ's formulas became values. */
  readonly frozen: number
}

export interface FreezeOptions {
  /** Ids of sheets; those that have OJ's formulas where left out. */
  readonly sheets?: readonly string[]
  /** Of the copies' names. */
  readonly language: Language
}

/**
 * Copies sheets, and puts values in place of OJ's formulas in the copies; the originals are left as they are. Other
 * formulas stay formulas, and refer to the copies among themselves; names that the workbook defines still mean the originals.
 * Half-made copies are taken away where it is cancelled.
 */
export async function freeze(
  workbook: Workbook,
  { sheets: ids, language }: FreezeOptions,
  following: Following = {},
): Promise<Frozen> {
  const sheets = await workbook.sheets()
  const chosen =
    ids === undefined
      ? await survey(workbook, sheets)
      : await surveyEvery(
          workbook,
          sheets.filter(({ id }) => ids.includes(id)),
        )
  // Read before anything is copied: in a copy, Excel calculates OJ's formulas anew.
  const plans = await Promise.all(
    chosen.filter(({ sheet }) => !sheet.protected).map((one) => planOf(workbook, one)),
  )
  const copies = await copied(workbook, plans, language)
  const writes = copyWrites(plans, copies)
  const writer = new Writer(workbook, writes.flat().length, following)
  for (const [i, copy] of copies.entries()) await writer.write(copy, writes[i] ?? [])
  const kept = writer.ended === null ? copies : await notRemoved(workbook, copies)
  return {
    copies: plans.flatMap(({ sheet, frozen }, i): FrozenSheet[] => {
      const copy = copies[i]
      if (copy === undefined || !kept.includes(copy)) return []
      return [{ of: sheet, copy, frozen: frozen.filter((cell) => writer.wrote(copy, cell)).length }]
    }),
    skipped: chosen.flatMap(({ sheet }) => (sheet.protected ? [sheet] : [])),
    unfrozen: plans.flatMap(({ cells }) => cells.filter(({ value }) => !isAnswer(value)).map(at)),
    refused: writer.refused,
    cancelled: writer.cancelled,
    editing: writer.ended === 'editing',
  }
}

async function planOf(workbook: Workbook, surveyed: OjSheet): Promise<FreezePlan> {
  const frozen = surveyed.cells.filter(({ value }) => isAnswer(value))
  const area = around(frozen.map(({ area }) => area))
  const formats = area === null ? [] : await workbook.formats({ sheet: surveyed.sheet.id, ...area })
  return {
    ...surveyed,
    frozen,
    formatAt: ({ row, column }) => formats[row - (area?.row ?? 0)]?.[column - (area?.column ?? 0)] ?? '',
  }
}

/** Copies of all, or, where one cannot be made, of none. */
async function copied(
  workbook: Workbook,
  plans: readonly FreezePlan[],
  language: Language,
): Promise<Sheet[]> {
  const copies: Sheet[] = []
  try {
    for (const { sheet } of plans)
      copies.push(await workbook.copySheet(sheet.id, nameOfCopy(sheet, language)))
  } catch (error) {
    await notRemoved(workbook, copies)
    throw error
  }
  return copies
}

/** "Länsrapport (värden)" */
function nameOfCopy({ name }: Sheet, language: Language): string {
  return `${name} ${sayingIn(language)('(värden)', '(values)')}`
}

/** Removes copies, and tells which Excel would not let go. */
async function notRemoved(workbook: Workbook, copies: readonly Sheet[]): Promise<Sheet[]> {
  const left: Sheet[] = []
  for (const copy of copies) {
    try {
      await workbook.removeSheet(copy.id)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      left.push(copy)
    }
  }
  return left
}
