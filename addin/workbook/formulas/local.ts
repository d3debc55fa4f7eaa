import type { Language } from '../../language.ts'
import { type Token, tokens } from './tokens.ts'

/**
 * A formula as it is read and typed in Excel in a language: in Swedish with ";" between arguments, a decimal comma, and
 * "\" between the columns of an array. Names of functions stay: OJ's are the same in every language.
 */
export function localFormula(formula: string, language: Language): string {
  if (language === 'en' || !formula.startsWith('=')) return formula
  let inArray = false
  return tokens(formula)
    .map((part) => {
      if (part.text === '{') inArray = true
      if (part.text === '}') inArray = false
      return swedish(part, inArray)
    })
    .join('')
}

function swedish({ kind, text }: Token, inArray: boolean): string {
  if (kind === 'number') return text.replace('.', ',')
  if (kind === 'sign' && text === ',') return inArray ? '\\' : ';'
  if (kind !== 'word') return text
  return /^true$/i.test(text) ? 'SANT' : /^false$/i.test(text) ? 'FALSKT' : text
}
