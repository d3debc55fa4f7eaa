import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CellError } from '../../../addin/try/custom-functions.ts'
import { registerFunctions } from '../../../addin/try/functions.ts'
import { library, openSheet, settled } from './sheet.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** A function that gives back what it was called with. */
const asCalled = (...given: unknown[]) => JSON.stringify(given)
const later =
  <T>(result: T) =>
  async () =>
    result

describe('a function is called as Excel calls it', () => {
  it.each([
    ['=OJ.VALUE("Luleå","N28013")', ['Luleå', 'N28013', null, null, {}]],
    ['=OJ.VALUE("Luleå","N28013",,"K")', ['Luleå', 'N28013', null, 'K', {}]],
    ['=OJ.VALUE(B1,B2,B3)', ['Luleå', 114, '', null, {}]],
    [
      '=OJ.VALUE(B1:C2,TRUE)',
      [
        [
          ['Luleå', 2019],
          [114, ''],
        ],
        true,
        null,
        null,
        {},
      ],
    ],
    ['=OJ.CARD({"Luleå","Umeå"},1.5)', [[['Luleå', 'Umeå']], 1.5, null, null, {}]],
  ])('%s', (formula, called) => {
    const sheet = openSheet(
      { A1: formula, B1: 'Luleå', B2: 114, C1: 2019 },
      { VALUE: asCalled, CARD: asCalled },
    )
    expect(JSON.parse(String(sheet.cell('A1').value))).toEqual(called)
  })

  it('whose argument is an error is that error, in a range too, and is not called', () => {
    const called = vi.fn(() => 1)
    const { cell } = openSheet(
      { A1: '=OJ.VALUE(B1,"N28013")', A2: '=OJ.TABLE(B1:B2,"N28013")', B1: '=1/0', B2: 'Luleå' },
      { VALUE: called, TABLE: called },
    )
    expect([cell('A1').value, cell('A2').value]).toEqual(['#DIV/0!', '#DIV/0!'])
    expect(called).not.toHaveBeenCalled()
  })
})

describe('a result is shown', () => {
  it.each([
    ['a number', 928567.346938, 928567.346938, '928567,3469'],
    ['a text', 'grön', 'grön', 'grön'],
    [
      'an example',
      { type: 'FormattedNumber', basicValue: 57, numberFormat: 'General" (exempel)"' },
      57,
      '57 (exempel)',
    ],
    [
      'an example with decimals',
      { type: 'FormattedNumber', basicValue: -2.25, numberFormat: 'General" (exempel)"' },
      -2.25,
      '-2,25 (exempel)',
    ],
    [
      'the figure of a card',
      { type: 'Entity', text: '57 dagar', properties: { Värde: { type: 'Double', basicValue: 57 } } },
      57,
      '57',
    ],
    [
      'an example on a card',
      {
        type: 'Entity',
        text: '57 dagar (exempel)',
        properties: {
          Värde: { type: 'FormattedNumber', basicValue: 57, numberFormat: 'General" (exempel)"' },
        },
      },
      57,
      '57 (exempel)',
    ],
  ])('%s', (_, result, value, text) => {
    const { cell } = openSheet({ A1: '=OJ.VALUE("Luleå","N28013")' }, { VALUE: () => result })
    expect(cell('A1')).toEqual({ value, text, message: undefined })
  })

  it('in as many cells as it has, row by row, an error in its own with its words', () => {
    const { values, cell } = openSheet(
      { A1: '=OJ.SERIES("Luleå","N28013")' },
      {
        SERIES: () => [
          ['År', 'Luleå'],
          [2018, 929987.447698],
          [2019, new CellError('#N/A', 'Inte publicerat.')],
        ],
      },
    )
    expect(values(3, 2)).toEqual([
      ['År', 'Luleå'],
      [2018, 929987.447698],
      [2019, '#N/A'],
    ])
    expect(cell('B3').message).toBe('Inte publicerat.')
  })

  it('of any size as it was given', () => {
    const oneCell = fc.oneof(fc.integer(), fc.constantFrom('Luleå', 'grön', 'Kommun'))
    const rows = fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
      .chain(([height, width]) =>
        fc.array(fc.array(oneCell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      )
    fc.assert(
      fc.property(rows, (result) => {
        const { values } = openSheet({ A1: '=OJ.TABLE("Luleå","N28013")' }, { TABLE: () => result })
        expect(values(result.length, result[0]?.length ?? 0)).toEqual(result)
      }),
      { numRuns: 25 },
    )
  })

  it.each([
    ['#VALUE!', 'Ingen kommun heter ”Lueå”. Menade du Luleå?'],
    ['#N/A', 'OJ kan inte nås.'],
  ])('a failure as %s with its words, thrown or rejected with', async (code, words) => {
    const { cell } = openSheet(
      { A1: '=OJ.VALUE("Lueå","N28013")', A2: '=OJ.STAT("Lueå","N28013","median")', A3: '=A1+1' },
      {
        VALUE: () => {
          throw new CellError(code, words)
        },
        STAT: () => Promise.reject(new CellError(code, words)),
      },
    )
    await settled()
    expect(cell('A1')).toEqual({ value: code, text: code, message: words })
    expect(cell('A2')).toEqual({ value: code, text: code, message: words })
    expect(cell('A3').value).toBe(code)
  })

  it('a fault of ours as an error that says so, and not as nothing', () => {
    const told = vi.spyOn(console, 'error').mockReturnValue()
    const { cell } = openSheet(
      { A1: '=OJ.VALUE("Luleå","N28013")' },
      {
        VALUE: () => {
          throw new TypeError('x is undefined')
        },
      },
    )
    expect(cell('A1')).toEqual({ value: '#ERROR', text: '#ERROR', message: 'TypeError: x is undefined' })
    expect(told).toHaveBeenCalledOnce()
    told.mockRestore()
  })
})

describe('an answer that is not here yet', () => {
  it('is waited for, in the formulas that need it too, and then shown in all of them', async () => {
    const sheet = openSheet(
      { A1: '=OJ.VALUE("Luleå","N28013")', A2: '=A1*2', A3: '=OJ.STAT("Luleå","N28013","median",A1)' },
      { VALUE: later(2019), STAT: async (...given) => given[3] },
    )
    expect(sheet.values(3, 1)).toEqual([['#BUSY!'], ['#BUSY!'], ['#BUSY!']])
    await settled()
    expect(sheet.values(2, 1)).toEqual([[2019], [4038]])
    await settled()
    expect(sheet.values(3, 1)).toEqual([[2019], [4038], [2019]])
    expect(sheet.calculated()).toBe(2)
  })

  it('is shown with all that came with it, and each different formula asks once', async () => {
    const cells = Object.fromEntries(
      Array.from({ length: 90 }, (_, i) => [`A${i + 1}`, `=OJ.VALUE("Luleå","N28013",${2000 + (i % 30)})`]),
    )
    const asked = vi.fn(async (_kommun: unknown, _indicator: unknown, year: unknown) => year)
    const sheet = openSheet(cells, { VALUE: asked })
    await settled()
    expect(sheet.values(90, 1).flat()).toEqual(Array.from({ length: 90 }, (_, i) => 2000 + (i % 30)))
    expect(asked).toHaveBeenCalledTimes(30)
    expect(sheet.calculated()).toBe(1)
  })

  it('is asked for once more after all is forgotten', async () => {
    let year = 2019
    const sheet = openSheet({ A1: '=OJ.VALUE("Luleå","N28013")' }, { VALUE: async () => year++ })
    await settled()
    sheet.forget()
    sheet.model.dispatch('EVALUATE_CELLS')
    expect(sheet.cell('A1').value).toBe('#BUSY!')
    await settled()
    expect(sheet.cell('A1').value).toBe(2020)
  })
})

describe('nothing goes on for ever', () => {
  it('a failure does not ask again by itself; whoever enters the formula later does', async () => {
    const asked = vi.fn(async () => {
      throw new CellError('#N/A', 'OJ kan inte nås.')
    })
    const sheet = openSheet({ A1: '=OJ.VALUE("Luleå","N28013")' }, { VALUE: asked })
    await settled()
    sheet.type('A2', '=OJ.VALUE("Luleå","N28013")')
    await settled()
    expect([asked.mock.calls.length, sheet.calculated()]).toEqual([1, 1])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6000 })
    sheet.type('A3', '=OJ.VALUE("Luleå","N28013")')
    await settled()
    expect([asked.mock.calls.length, sheet.calculated()]).toEqual([2, 2])
    expect(sheet.values(3, 1)).toEqual([['#N/A'], ['#N/A'], ['#N/A']])
  })

  it('a formula that asks for something new each time is told to stop', async () => {
    const sheet = openSheet(
      { A1: '=OJ.VALUE("Luleå"&RAND(),"N28013")', A2: '=OJ.VALUE("Luleå","N28013")' },
      { VALUE: later(1) },
    )
    for (let i = 0; i < 400 && sheet.cell('A1').value === '#BUSY!'; i++) await settled()
    expect(sheet.cell('A1').value).toBe('#N/A')
    expect(sheet.cell('A1').message).toContain('blir aldrig färdig')
    expect(sheet.cell('A2').value).toBe(1)
    const calculated = sheet.calculated()
    await settled()
    expect(sheet.calculated()).toBe(calculated)
    expect(calculated).toBeLessThanOrEqual(102)
  })
})

it('is there by the names and words of functions.json, and not without its function', () => {
  const described = {
    functions: [
      {
        id: 'VALUE',
        name: 'VALUE',
        description: 'Hämtar värdet.',
        parameters: [
          { name: 'kommun', description: 'Namn eller kod.' },
          { name: 'år', description: 'Årtal.', optional: true },
        ],
      },
    ],
  }
  registerFunctions(library, described, new Map([['VALUE', () => 1]]), 'sv', () => undefined)
  const { functionRegistry } = library.registries as unknown as {
    functionRegistry: { get(name: string): unknown }
  }
  expect(functionRegistry.get('OJ.VALUE')).toMatchObject({
    description: 'Hämtar värdet.',
    category: 'OJ',
    minArgRequired: 1,
    maxArgPossible: 2,
    args: [
      { name: 'kommun', description: 'Namn eller kod.' },
      { name: 'år', description: 'Årtal.', optional: true },
    ],
  })
  expect(() => registerFunctions(library, described, new Map(), 'sv', () => undefined)).toThrow(
    'functions.js has no VALUE.',
  )
})
