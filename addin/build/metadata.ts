import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  generateCustomFunctionsMetadata,
  type ICustomFunctionsMetadata,
  type IFunction,
  type IFunctionParameter,
} from 'custom-functions-metadata'
import type { ENGLISH } from '../functions/english.ts'

type English = (typeof ENGLISH)[string]

/** What Excel is told of the functions that the files in a folder declare: in Swedish as their JSDoc has it, and in English. */
export async function functionsMetadata(folder: string, english: typeof ENGLISH) {
  const sv = await swedish(folder)
  const functions = sv.functions.map((one) => inEnglish(one, english[one.id]))
  return { sv, en: { ...sv, functions } }
}

async function swedish(folder: string): Promise<ICustomFunctionsMetadata> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
    .filter((file) => readFileSync(file, 'utf8').includes('@customfunction'))
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files)
  if (errors.length > 0) throw new Error(`The functions cannot be described to Excel:\n${errors.join('\n')}`)
  if (metadataJson === '') throw new Error(`No file in ${folder} declares a function for Excel.`)
  return JSON.parse(metadataJson)
}

function inEnglish(described: IFunction, english: English | undefined): IFunction {
  if (english === undefined) throw new Error(`${described.id} has no English in functions/english.ts.`)
  const parameters = described.parameters.map((parameter) =>
    inEnglishParameter(parameter, english, described.id),
  )
  return { ...described, description: english.description, parameters }
}

function inEnglishParameter(parameter: IFunctionParameter, english: English, id: string): IFunctionParameter {
  const words = english.parameters[parameter.name]
  if (words === undefined) {
    throw new Error(`The parameter "${parameter.name}" of ${id} has no English in functions/english.ts.`)
  }
  return { ...parameter, ...words }
}
