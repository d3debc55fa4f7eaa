import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { figures, read, refusal } from './reading.ts'

const TEXT = 'kommun;år;värde\nLuleå;2019;1\nHällefors;2019;2\nÖrebro;2019;…\n'
const FIGURES = ['N28013 1863 T 2019 2', 'N28013 1880 T 2019 missing', 'N28013 2580 T 2019 1']
const GIVEN = { indicator: 'N28013' }

/** In Windows-1252 the signs that Latin-1 has not are others. */
const windows1252 = (text: string) =>
  Uint8Array.from(text, (sign) => (sign === '…' ? 0x85 : sign.charCodeAt(0)))
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2))
  for (const [at, sign] of ['\ufeff', ...text].entries())
    bytes.setUint16(2 * at, sign.charCodeAt(0), littleEndian)
  return new Uint8Array(bytes.buffer)
}
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a text file', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8', utf8(`\ufeff${TEXT}`)],
    ['UTF-16', utf16(TEXT, true)],
    ['UTF-16', utf16(TEXT, false)],
    ['Windows-1252', windows1252(TEXT)],
  ] as const)('is read in %s', async (encoding, bytes) => {
    const reading = await read(bytes, GIVEN)
    expect(figures(reading)).toEqual(FIGURES)
    expect(reading.form).toMatchObject({ encoding, gzip: false, delimiter: ';' })
  })

  it('is unpacked where it is gzip, whatever it is called', async () => {
    const reading = await read(new Uint8Array(gzipSync(TEXT)), GIVEN, 'fil.csv')
    expect(figures(reading)).toEqual(FIGURES)
    expect(reading.form.gzip).toBe(true)
  })

  it.each(['\n', '\r\n', '\r'])('has the line ends %j', async (end) => {
    expect(figures(await read(TEXT.replaceAll('\n', end), GIVEN))).toEqual(FIGURES)
    expect(figures(await read(TEXT.trimEnd().replaceAll('\n', end), GIVEN))).toEqual(FIGURES)
  })

  it('may mix line ends', async () => {
    expect(
      figures(await read('kommun;år;värde\r\nLuleå;2019;1\nHällefors;2019;2\rÖrebro;2019;…', GIVEN)),
    ).toEqual(FIGURES)
  })

  it.each([';', '\t', '|', ','] as const)('has its columns parted by %j', async (delimiter) => {
    const reading = await read(TEXT.replaceAll(';', delimiter), GIVEN)
    expect(figures(reading)).toEqual(FIGURES)
    expect(reading.form.delimiter).toBe(delimiter)
  })

  it('with decimal commas is not parted by them', async () => {
    const reading = await read(['kommun;2018;2019;2020', 'Luleå;1,5;2,5;3,5'], GIVEN)
    expect(figures(reading)).toHaveLength(3)
    expect(reading.form.delimiter).toBe(';')
  })

  it('with columns parted by commas may have semicolons and quoted commas in its cells', async () => {
    const reading = await read(['"Kostnad; netto",,', 'kommun,2018,2019', '"Luleå","1,5",2.5'], GIVEN)
    expect(figures(reading)).toEqual(['N28013 2580 T 2018 1.5', 'N28013 2580 T 2019 2.5'])
  })

  it('is read the same where a piece of it ends within a row, a sign or a line end', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `"Luleå ";${1900 + (at % 200)};${at % 200}`)
    for (const end of ['\n', '\r\n']) {
      const reading = await read(['kommun;år;värde', ...rows].join(end), GIVEN)
      expect(reading.counts).toMatchObject({ rows: 60_000, values: 200 })
      expect(reading.rejected).toEqual([])
    }
  })

  it('that is empty is refused', async () => {
    for (const text of ['', '\n\n', '\ufeff  '])
      expect(await refusal(read(text))).toBe('Filen är tom. Spara den på nytt och försök igen.')
  })

  it('with a quotation mark that is never closed is refused by its row, not read as one long cell', async () => {
    expect(await refusal(read(['kommun;2019', '"Luleå;1', 'Piteå;2', 'Umeå;3'], GIVEN))).toBe(
      'Rad 2 har ett citattecken (") som inte hör ihop med något annat. Ta bort det, eller skriv det dubbelt.',
    )
  })
})
