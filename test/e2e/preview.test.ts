import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { FunctionsRuntime } from '../../addin/functions/runtime.ts'
import { ran } from '../support/command.ts'
import { type AddinInExcel, openAddin } from '../support/excel/addin.ts'
import { npmStart, ownOj } from '../support/oj.ts'

/** What the pane shows of a formula before it is in any cell. */

describe('a formula, shown before it is in a cell', () => {
  let excel: AddinInExcel
  let runtime: FunctionsRuntime

  beforeAll(async () => {
    excel = await openAddin({ address: inject('oj').address })
    runtime = excel.window.ojFunctions
  })
  afterAll(() => {
    expect(excel.problems).toEqual([])
    excel.close()
  })

  it.each<[string, unknown[], unknown[][]]>([
    ['VALUE', ['Luleå', 'N28013', 2019], [[928567.346938]]],
    ['VALUE', ['Luleå', 'N00090'], [[7.6]]],
    ['VALUE', ['Luleå', 'LSS_vantetid', 2010], [[{ example: 57 }]]],
    [
      'SERIES',
      ['Luleå', 'N28013', 2018, 2019],
      [
        ['År', 'Luleå, LSS_boende_kr_brukare'],
        [2018, 929987.447698],
        [2019, 928567.346938],
      ],
    ],
    ['STAT', ['Luleå', 'LSS_vantetid', 'rang', 2010], [[{ example: 4 }]]],
  ])('OJ.%s of %j gives what its cells would show', async (id, args, shown) => {
    expect(await runtime.calculate(id, args)).toEqual(shown)
  })

  it('fails with the error and the words that its cell would have', async () => {
    expect(await runtime.calculate('VALUE', ['Lulå', 'N28013', 2019])).toEqual([
      [{ error: '#VALUE!', words: expect.stringContaining('Luleå') }],
    ])
    expect(await runtime.calculate('VALUE', ['Luleå', 'N28013', 1999])).toEqual([
      [{ error: '#N/A', words: expect.stringContaining('1999') }],
    ])
    expect(await runtime.calculate('SERIES', ['Luleå', 'N28013', 2020, 2019])).toEqual([
      [{ error: '#VALUE!', words: 'Första året (2020) är efter det sista (2019). Byt plats på dem.' }],
    ])
  })
})

describe('a formula, shown as of another release', () => {
  let oj: Awaited<ReturnType<typeof ownOj>>
  let running: ReturnType<typeof npmStart>
  let folder: string

  beforeAll(async () => {
    oj = await ownOj()
    running = npmStart(oj.environment)
    await running.ready()
    folder = mkdtempSync(join(tmpdir(), 'oj-revised-'))
    const file = join(folder, 'revised.csv')
    writeFileSync(file, 'kommun;indikator;år;kön;värde\nLuleå;N28013;2019;T;930000\n')
    const imported = await ran('import', [file, '--date', '2025-08-30'], oj.environment)
    expect([imported.code, imported.stderr]).toEqual([0, ''])
  })
  afterAll(async () => {
    running.child.kill('SIGTERM')
    await running.ended
    oj.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  it('leaves the workbook at its own: each asks its release, side by side', async () => {
    const excel = await openAddin({ address: oj.address })
    const runtime: FunctionsRuntime = excel.window.ojFunctions
    runtime.service().refresh(1)
    const of = (release?: number) => runtime.calculate('VALUE', ['Luleå', 'N28013', 2019], release)
    expect(await Promise.all([of(), of(2), of(1), of(2)])).toEqual([
      [[928567.346938]],
      [[930000]],
      [[928567.346938]],
      [[930000]],
    ])
    const table = (release?: number) =>
      runtime.calculate('TABLE', [[['Luleå'], ['Piteå']], [['N28013']], 2019], release)
    expect((await table(2))[1]).toEqual(['Luleå', 930000])
    expect((await table())[1]).toEqual(['Luleå', 928567.346938])
    expect(runtime.service().release).toBe(1)
    expect(excel.problems).toEqual([])
    excel.close()
  })
})
