import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { Refusal } from '../../../worker/domain/refusal.ts'
import { read, readAny, refusal } from './reading.ts'
import { bookOf, workbook } from './workbooks.ts'
import { zip } from './zips.ts'

const GIVEN = { indicator: 'N28013' }
const TABLE = [
  ['kommun', 2019],
  ['Luleå', 1],
]

describe('a file that means ill', () => {
  it('as gzip unpacks no further than it may', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(300 * 2 ** 20)))
    expect(bomb.length).toBeLessThan(2 ** 20)
    expect(await refusal(read(bomb))).toBe('Filen är större än 256 MB uppackad. Dela den i flera.')
  })

  it('as a workbook unpacks no further than it may, whatever size it says that it has', async () => {
    const zeros = Buffer.alloc(100 * 2 ** 20)
    for (const size of [zeros.length, 1, 2 ** 32 - 1]) {
      const bomb = zip({ '[Content_Types].xml': '', 'xl/workbook.xml': zeros }, { size })
      expect(await refusal(read(bomb))).toBe('Filen är större än 64 MB uppackad. Dela den i flera.')
    }
  })

  it('may say that it is a large gzip, and is not', async () => {
    const small = gzipSync('kommun;2019\nLuleå;1')
    small.writeUInt32LE(2 ** 32 - 1, small.length - 4)
    expect(await refusal(read(new Uint8Array(small), GIVEN))).toMatch(/^Filen är packad med gzip men skadad/)
  })

  it('may be cut off', async () => {
    const packed = new Uint8Array(gzipSync(`kommun;2019\n${'Luleå;1\n'.repeat(1000)}`))
    expect(await refusal(read(packed.subarray(0, 60), GIVEN))).toBe(
      'Filen är packad med gzip men skadad. Hämta eller packa den på nytt.',
    )
    const book = workbook({ N28013: TABLE })
    expect(await refusal(read(book.subarray(0, book.length - 50)))).toMatch(/^Arbetsboken kan inte läsas/)
  })

  it('may be neither text nor a workbook', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
    expect(await refusal(read(png))).toBe(
      'Filen är varken text eller en arbetsbok. Spara den som csv eller xlsx.',
    )
    const pdf = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'
    expect(await refusal(read(pdf))).toMatch(/^Hittar ingen tabell/)
    expect(await refusal(read('<html><table><tr><td>kommun</td></tr></table></html>'))).toMatch(
      /^Hittar ingen tabell/,
    )
  })

  it('may have a row that never ends', async () => {
    expect(await refusal(read(`kommun;2019\n${';'.repeat(2 ** 21)}`, GIVEN))).toMatch(/^Rad 2 är längre/)
    expect(await refusal(read(`kommun;2019\n${';'.repeat(20_000)}\nLuleå;1`, GIVEN))).toBe(
      'Rad 2 har fler än 16384 kolumner. Dela filen i flera.',
    )
    expect(await refusal(read(`kommun;2019\n"${'a\n'.repeat(2 ** 20)}`, GIVEN))).toMatch(/^Rad 2 är längre/)
  })

  it('may have nothing but line ends', { timeout: 20_000 }, async () => {
    const endless = `kommun;2019\nLuleå;1${'\n'.repeat(5_100_000)}`
    expect(await refusal(read(endless, GIVEN))).toBe('Filen har fler än 5000000 rader. Dela den i flera.')
  })

  it('may have a hundred thousand faults, each of its own kind, and all are counted', {
    timeout: 20_000,
  }, async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `Kommun nummer ${at};1`)
    const reading = await read(['kommun;2019', ...rows], GIVEN)
    expect(reading.rejected).toHaveLength(1001)
    expect(reading.rejected.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(100_000)
    expect(reading.rejected.at(-1)?.why.sv).toBe('Annat än de tusen första slagen.')
  })

  it('may be another file put together with itself', { timeout: 20_000 }, async () => {
    expect(await refusal(read(['kommun;2019', ...Array(100_100).fill('Luleå;1')], GIVEN))).toBe(
      'Filen har samma värden två gånger, fler än 100000 av dem. Ta bort det som står dubbelt.',
    )
  })

  it('may have cells where no sheet reaches', { timeout: 20_000 }, async () => {
    const table =
      '<row r="1"><c r="A1" t="str"><v>kommun</v></c><c r="B1"><v>2019</v></c></row><row r="2"><c r="A2" t="str"><v>Luleå</v></c><c r="B2"><v>1</v></c></row>'
    const last = await read(bookOf(`${table}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`))
    expect(last.counts.values).toBe(1)
    expect(last.ignored.map(({ rows }) => rows)).toEqual([[1_048_576]])
    const beyond = await read(bookOf(`${table}<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>`))
    expect(beyond.counts.values).toBe(1)
    expect(await refusal(read(bookOf(`${table}<row r="3"><c r="ZZZZZ3"><v>1</v></c></row>`)))).toBe(
      'Rad 3 har fler än 16384 kolumner. Dela filen i flera.',
    )
  })

  it('may have names that objects have', async () => {
    const reading = await read([
      'kommun;indikator;år;kön;värde;status',
      '__proto__;constructor;2019;toString;1;valueOf',
    ])
    expect(reading.counts).toMatchObject({ rows: 1, values: 0 })
    expect(reading.rejected).toHaveLength(1)
    const status = await read(['kommun;år;värde', 'Luleå;2019;constructor'], GIVEN)
    expect(status.rejected).toHaveLength(1)
  })

  it('is always refused in words', { timeout: 60_000 }, async () => {
    // The reader of old workbooks complains aloud as well.
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const book = workbook({ N28013: TABLE })
    const old = workbook({ N28013: TABLE }, 'biff8')
    const damaged = fc
      .tuple(
        fc.constantFrom(book, old),
        fc.array(fc.tuple(fc.nat(20_000), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      )
      .map(([file, changes]) => {
        const copy = file.slice()
        for (const [at, byte] of changes) copy[at % copy.length] = byte
        return copy
      })
    const anything = fc
      .tuple(
        fc.constantFrom([], [0x1f, 0x8b, 8], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0]),
        fc.uint8Array({ maxLength: 300 }),
      )
      .map(([magic, rest]) => Uint8Array.from([...magic, ...rest]))
    const words = fc
      .array(
        fc.constantFrom(
          ';',
          ',',
          '\n',
          '"',
          'kommun',
          'år',
          '2019',
          'Luleå',
          'N28013',
          '1',
          '..',
          ' ',
          'värde',
          'T',
        ),
      )
      .map((parts) => new TextEncoder().encode(parts.join('')))
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, anything, words), async (file) => {
        try {
          await readAny(file)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          expect(error.detail.sv).not.toBe('')
        }
      }),
      { numRuns: 400 },
    )
    complaints.mockRestore()
  })
})
