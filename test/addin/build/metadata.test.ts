import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IFunction } from 'custom-functions-metadata'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { functionsMetadata } from '../../../addin/build/metadata.ts'
import { type Built, built } from './built.ts'

/**
 * Workbooks store the ids, and Excel passes arguments by their place. Nothing in this list may change; a new optional
 * parameter may be appended to a function.
 */
const FROZEN = [
  'VALUE(kommun, indicator, [år], [kön])',
  'SERIES(kommun, indicator, [från], [till], [kön], [riktning])',
  'TABLE(kommuner, indicators, [år], [kön])',
  'PEERS(kommun, [grupp], [år], [område])',
  'COMPARE(kommun, indicator, [år], [grupp], [kön])',
  'STAT(kommun, indicator, mått, [år], [grupp], [kön])',
  'CHANGE(kommun, indicator, från, till, [slag], [kön])',
  'INFO(indicator, [fält])',
  'SEARCH(text, [område])',
  'SOURCE(kommun, indicator, [år], [kön])',
  'CARD(kommun, indicator, [år], [kön])',
]

function signature({ id, parameters }: IFunction): string {
  return `${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')})`
}

describe('what Excel is told of the functions', () => {
  let addin: Built
  let swedish: IFunction[]
  let english: IFunction[]

  beforeAll(async () => {
    addin = await built()
    swedish = addin.json('functions.json').functions
    english = addin.json('functions.en.json').functions
  })
  afterAll(() => addin.remove())

  it('is the frozen list, in Swedish', () => {
    expect(swedish.map(signature).sort()).toEqual(FROZEN.toSorted())
    for (const { id, name } of swedish) expect(name).toBe(id)
  })

  it('lets a rich value through', () => {
    expect(addin.json('functions.json').allowCustomDataForDataTypeAny).toBe(true)
    expect(addin.json('functions.en.json').allowCustomDataForDataTypeAny).toBe(true)
  })

  it('differs in English by its words alone', () => {
    const wordless = (functions: IFunction[]) =>
      functions.map(({ description: _, parameters, ...rest }) => ({
        ...rest,
        parameters: parameters.map(({ name: _, description: __, ...kind }) => kind),
      }))
    expect(wordless(english)).toEqual(wordless(swedish))
  })

  it('leaves nothing in Swedish to an English reader, and nothing without words', () => {
    for (const [i, described] of swedish.entries()) {
      const other = english[i]
      expect([described.id, described.description]).not.toEqual([described.id, other?.description])
      for (const [p, { name, description }] of described.parameters.entries()) {
        expect([described.id, name, description]).not.toEqual([described.id, name, undefined])
        expect([described.id, name, description]).not.toEqual([
          described.id,
          name,
          other?.parameters[p]?.description,
        ])
        expect(other?.parameters[p]?.name).toMatch(/^[a-z]+$/)
      }
    }
  })

  it('shows examples as they are typed: with ; in Swedish, with , in English', () => {
    const examples = (functions: IFunction[]) =>
      functions.flatMap(({ description = '' }) => description.match(/=OJ\.[^)]*\)/g) ?? [])
    expect(examples(swedish).length).toBeGreaterThan(0)
    for (const example of examples(swedish)) expect(example).not.toContain(',')
    expect(examples(english).length).toBe(examples(swedish).length)
    for (const example of examples(english)) expect(example).not.toContain(';')
  })
})

describe('a function that Excel cannot be told of', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'oj-functions-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const DOUBLE = `/**
 * Dubblar.
 * @customfunction DOUBLE
 * @param tal Talet.
 */
export function double(tal: number): number { return 2 * tal }`
  const ENGLISH = { description: 'Doubles.', parameters: { tal: { name: 'number', description: 'It.' } } }
  const declare = (file: string, source: string) => writeFileSync(join(folder, file), source)

  it('is none when all is well', async () => {
    declare('double.ts', DOUBLE)
    const { sv, en } = await functionsMetadata(folder, { DOUBLE: ENGLISH })
    expect(sv.functions.map(signature)).toEqual(['DOUBLE(tal)'])
    expect(en.functions).toEqual([
      {
        id: 'DOUBLE',
        name: 'DOUBLE',
        description: 'Doubles.',
        parameters: [{ name: 'number', description: 'It.', type: 'number' }],
        result: { type: 'number' },
      },
    ])
  })

  it('stops the build, with the generator’s own words', async () => {
    declare('double.ts', DOUBLE.replace('tal: number', 'tal: Date'))
    await expect(functionsMetadata(folder, { DOUBLE: ENGLISH })).rejects.toThrow(
      'Custom function does not support type "Date"',
    )
  })

  it('stops the build when it has no English', async () => {
    declare('double.ts', DOUBLE)
    await expect(functionsMetadata(folder, {})).rejects.toThrow('DOUBLE has no English')
    await expect(functionsMetadata(folder, { DOUBLE: { ...ENGLISH, parameters: {} } })).rejects.toThrow(
      'The parameter "tal" of DOUBLE has no English',
    )
  })

  it('stops the build when there is none at all', async () => {
    await expect(functionsMetadata(folder, {})).rejects.toThrow('declares a function for Excel')
  })
})
