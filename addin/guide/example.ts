import type { Text } from '../../schema/contract/parameters.ts'
import type { Language } from '../language.ts'
import { localFormula } from '../workbook/formulas/local.ts'

/** A formula whose result is fetched while the page is open. */
export interface Example {
  /** The function's id: "VALUE". */
  readonly id: string
  readonly args: readonly Argument[]
  /** What one asks with it. */
  readonly asks: Text
  /** The error that it is there to show. */
  readonly fails?: '#N/A' | '#VALUE!'
}

/** A literal; a word that the function takes in either language; null for one that is left out; a list down a column. */
export type Argument = string | number | null | Text | readonly string[]

/** The formula as it is typed in Excel in a language. */
export function formulaText({ id, args }: Example, language: Language): string {
  return localFormula(`=OJ.${id}(${args.map((one) => argumentText(one, language)).join(',')})`, language)
}

function argumentText(argument: Argument, language: Language): string {
  if (argument === null) return ''
  if (typeof argument === 'number') return String(argument)
  if (typeof argument === 'string') return quoted(argument)
  return isList(argument) ? `{${argument.map(quoted).join(';')}}` : quoted(argument[language])
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** The arguments as Excel hands them to the function. */
export function givenArguments({ args }: Example, language: Language): unknown[] {
  return args.map((one) => {
    if (one === null || typeof one !== 'object') return one
    return isList(one) ? one.map((name) => [name]) : one[language]
  })
}

function isList(argument: Text | readonly string[]): argument is readonly string[] {
  return Array.isArray(argument)
}
