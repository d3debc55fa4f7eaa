import type { Language } from '../../language.ts'

/** A formula as it is read and typed in Excel in a language: in Swedish with ";" between arguments and a decimal comma. */
export function localFormula(_formula: string, _language: Language): string {
  throw new Error('being written')
}
