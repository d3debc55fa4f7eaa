import { type Language, sayingIn } from '../language.ts'
import { at, type CellAt } from './cells.ts'
import type { Following } from './following.ts'
import { type Frozen, freeze } from './freeze.ts'
import { SheetReader } from './reading/sheet-reader.ts'
import { states } from './reading/state.ts'
import { survey, surveyEvery } from './reading/survey.ts'
import { type IndicatorUse, indicatorUses } from './reading/uses.ts'
import { type Source, sourcesContent } from './sharing/sources.ts'
import type { Sheet, Workbook } from './workbook.ts'

export type { IndicatorUse } from './reading/uses.ts'

/** What a colleague without the add-in would meet in the workbook as it is. */
export interface SharingCheck {
  /** Sheets with OJ's formulas. */
  readonly sheets: readonly Sheet[]
  readonly formulas: number
  /** Cells that have no value yet. */
  readonly waiting: readonly CellAt[]
  /** Cells that show an error other than #N/A, which is how a figure that is not published looks. */
  readonly failing: readonly CellAt[]
  /** Sheets with OJ's formulas that are protected, and so would be skipped. */
  readonly protected: readonly Sheet[]
}

export interface Citation {
  /** As OJ.SOURCE gives it. */
  readonly text: string
  /** As a reader knows it: "1 (2024-08-30)". */
  readonly release: string
}

export interface SharingOptions {
  readonly language: Language
  /** The citation of one use; where it fails, the list says so in its place. */
  cite(use: IndicatorUse): Promise<Citation>
}

export interface Prepared {
  readonly frozen: Frozen
  /** The sheet that lists the sources; null where it was cancelled, or nothing was frozen. */
  readonly sources: Sheet | null
  /** Formulas whose indicator cannot be read, so that it may not be among the sources. */
  readonly uncited: readonly CellAt[]
  /** Indicators whose citation could not be had, as written. */
  readonly failed: readonly string[]
}

export async function checkForSharing(workbook: Workbook): Promise<SharingCheck> {
  const found = await survey(workbook, await workbook.sheets())
  const of = (...kinds: readonly string[]) =>
    found.flatMap((one) =>
      states(one).flatMap(({ cell, state }) => (kinds.includes(state.is) ? [at(cell)] : [])),
    )
  return {
    sheets: found.map(({ sheet }) => sheet),
    formulas: found.flatMap(({ cells }) => cells).length,
    waiting: of('waiting'),
    failing: of('failing', 'broken'),
    protected: found.flatMap(({ sheet }) => (sheet.protected ? [sheet] : [])),
  }
}

/** Freezes every sheet with OJ's formulas in a copy, and lists the sources on a sheet of their own. */
export async function prepareForSharing(
  workbook: Workbook,
  { language, cite }: SharingOptions,
  following: Following = {},
): Promise<Prepared> {
  const sheets = await surveyEvery(workbook, await workbook.sheets())
  const frozenCells = sheets.flatMap(({ sheet, cells }) => (sheet.protected ? [] : cells))
  const { uses, unread } = indicatorUses(frozenCells, new SheetReader(sheets))
  // Before anything is copied: what they cite is then what the cells show.
  const sources = await Promise.all(uses.map((use) => sourceOf(use, cite)))
  const frozen = await freeze(workbook, { language }, following)
  const failed = sources.flatMap(({ use, citation }) => (citation === null ? [use.indicator] : []))
  const prepared = { frozen, sources: null, uncited: unread, failed }
  if (frozen.cancelled || frozen.editing || frozen.copies.length === 0) return prepared
  const content = sourcesContent(sources, unread, frozenCells, language)
  const name = sayingIn(language)('Källor', 'Sources')
  return { ...prepared, sources: await workbook.addSheet(name, content) }
}

async function sourceOf(use: IndicatorUse, cite: SharingOptions['cite']): Promise<Source> {
  try {
    return { use, citation: await cite(use) }
  } catch (error) {
    console.warn(`OJ: the source of ${use.indicator} could not be had.`, error)
    return { use, citation: null }
  }
}
