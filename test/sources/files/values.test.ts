import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readValue, thousandsSign, yearIn } from '../../../worker/sources/files/values.ts'
import { figures, read, told } from './reading.ts'

describe('a value', () => {
  it.each([
    ['928567,346938', 928567.346938],
    ['928567.346938', 928567.346938],
    ['1 234,5', 1234.5],
    ['1\u00a0234\u00a0567', 1234567],
    ['1\u2009234', 1234],
    ['1\u202f234', 1234],
    ['−5', -5],
    ['–5,5', -5.5],
    ['+5', 5],
    ['12,5 %', 12.5],
    ['12%', 12],
    ['1.5E3', 1500],
    ['1e-7', 1e-7],
    [',5', 0.5],
    ['5,', 5],
    ['1.234', 1.234],
    ['1,234', 1.234],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['"7"', 7],
  ])('is read: %j', (text, value) => {
    expect(readValue(text)).toBe(value)
  })

  it.each([
    ['-', 'missing'],
    ['–', 'missing'],
    ['…', 'missing'],
    ['..', 'suppressed'],
    ['.', 'not_applicable'],
    [' .. ', 'suppressed'],
    ['Saknas', 'missing'],
    ['Missing', 'missing'],
    ['sekretess', 'suppressed'],
    ['Private', 'suppressed'],
    ['ej tillämplig', 'not_applicable'],
    ['', null],
    ['\u00a0', null],
  ])('that there is not says why: %j', (text, status) => {
    expect(readValue(text)).toBe(status)
  })

  it.each([
    'abc',
    '1e999',
    'Infinity',
    'NaN',
    '1 23',
    '12 34,5',
    '1.23.456',
    '1,2,3',
    '5 kr',
    '#N/A',
    'slutlig',
    '0x10',
    '1_000',
    '%',
    '--5',
    '- 5',
  ])('is not guessed out of %j', (text) => {
    expect(readValue(text)).toMatchObject({ sv: expect.stringContaining(`"${text}" är inget värde`) })
  })

  it('is never a zero below zero', () => {
    for (const zero of ['-0', '-0,0', -0, '0 %']) expect(Object.is(readValue(zero), 0)).toBe(true)
  })

  it('of a number in a cell is that number', () => {
    expect(readValue(0.1 + 0.2)).toBe(0.1 + 0.2)
    expect(readValue(Number.NaN)).toMatchObject({ sv: expect.any(String) })
  })

  it('is read back bit for bit, with a point or a comma', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const same = value === 0 ? 0 : value
        expect(readValue(String(value))).toBe(same)
        // Three decimals after a comma are decimals, unless the column says otherwise.
        expect(readValue(String(value).replace('.', ','))).toBe(same)
      }),
    )
  })

  it('with parted thousands is read back, whichever sign parts them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom(' ', '\u00a0', '\u2009', '\u202f'),
        (whole, space) => {
          const parted = String(whole).replace(/\B(?=(\d{3})+$)/g, space)
          expect(readValue(`${parted},25`)).toBe(Number(`${whole}.25`))
        },
      ),
    )
  })
})

describe('a column that parts thousands with a point', () => {
  const column = (...values: string[]) =>
    read(
      [
        'kommun\tår\tvärde',
        ...values.map((value, at) => `${['Luleå', 'Piteå', 'Umeå'][at]}\t2019\t${value}`),
      ],
      {
        indicator: 'N28013',
      },
    )

  it('says so with one number, above or beneath the others', async () => {
    for (const values of [
      ['1.234', '1.234,5'],
      ['1.234,5', '1.234'],
    ]) {
      const said = figures(await column(...values)).map((line) => Number(line.split(' ').at(-1)))
      expect(said.sort()).toEqual([1234, 1234.5])
    }
  })

  it('does not reach another column', async () => {
    const reading = await read(['kommun\t2018\t2019', 'Luleå\t1.234,5\t1.234'], { indicator: 'N28013' })
    expect(figures(reading)).toEqual(['N28013 2580 T 2018 1234.5', 'N28013 2580 T 2019 1.234'])
  })

  it('cannot have a decimal point as well', async () => {
    const reading = await column('1.234,5', '12.5')
    expect(figures(reading)).toEqual(['N28013 2580 T 2019 1234.5'])
    expect(told(reading.rejected)).toEqual([
      '3: "värde": "12.5" kan läsas på två sätt, eftersom samma kolumn skiljer tusental med samma tecken. Ta bort tusentalstecknen.',
    ])
  })

  it('that parts them with a comma elsewhere cannot be read where only one sign stands', async () => {
    const reading = await column('1.234,5', '1,234.5', '1.234')
    expect(figures(reading)).toHaveLength(2)
    expect(reading.rejected.map(({ rows }) => rows)).toEqual([[4]])
  })

  it('is known by nothing but such a number', () => {
    expect(thousandsSign('1.234,5')).toBe('.')
    expect(thousandsSign('1,234.5')).toBe(',')
    for (const text of ['1.234', '1,234', '12345.6', '1234.567,8', '.123,4', 'a.123,4'])
      expect([text, thousandsSign(text)]).toEqual([text, undefined])
  })
})

describe('a year', () => {
  it.each([
    ['2019', 2019],
    ['2019.0', 2019],
    ['2019,0', 2019],
    ['År 2019', 2019],
    ['år2019', 2019],
    ['1900', 1900],
    ['2100', 2100],
  ])('is read: %j', (text, year) => {
    expect(yearIn(text)).toBe(year)
  })

  it.each(['1899', '2101', '19', '2019/20', '2019.5', '2019-01-01', '', '20190'])('is not %j', (text) => {
    expect(yearIn(text)).toBeUndefined()
  })
})
