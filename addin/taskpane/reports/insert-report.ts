import type { Text } from '../../../schema/contract/parameters.ts'
import type { Report } from '../../workbook/reports/report.ts'
import { Refused, type Sheet, type Workbook } from '../../workbook/workbook.ts'

/** Puts a report into the workbook, without its charts where there can be none. */
export function insertReport({ name, content }: Report, workbook: Workbook): Promise<Sheet> {
  return workbook.addSheet(name, workbook.can.charts ? content : { ...content, charts: [] })
}

/** Why Excel would not, and what to do; null where it is something else that failed. */
export function refusedWords(error: unknown): Text | null {
  if (!(error instanceof Refused)) return null
  switch (error.why) {
    case 'protected':
      return {
        sv: 'Arbetsboken är skyddad, så inga blad kan läggas till eller tas bort. Ta bort skyddet under Granska > Skydda arbetsbok, och försök igen.',
        en: 'The workbook is protected, so no sheets can be added or removed. Remove the protection under Review > Protect Workbook, and try again.',
      }
    case 'editing':
      return {
        sv: 'En cell redigeras. Tryck Enter eller Esc i den, och försök igen.',
        en: 'A cell is being edited. Press Enter or Esc in it, and try again.',
      }
    default:
      return {
        sv: `Excel gjorde det inte: ${error.message}`,
        en: `Excel did not do it: ${error.message}`,
      }
  }
}
