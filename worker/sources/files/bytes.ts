import { tooLarge, unreadable } from './refusals.ts'

/** The file as it was before it was packed. */
export async function unpacked(
  file: Uint8Array,
  most: number,
): Promise<{ bytes: Uint8Array; gzip: boolean }> {
  const gzip = file[0] === 0x1f && file[1] === 0x8b
  if (!gzip && file.length > most) throw beyond(most)
  if (!gzip) return { bytes: file, gzip }
  try {
    return { bytes: await inflate(file, 'gzip', { expected: sizeTold(file), most }), gzip }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw unreadable(
      'Filen är packad med gzip men skadad. Hämta eller packa den på nytt.',
      'The file is packed with gzip but damaged. Fetch or pack it again.',
    )
  }
}

/** How many times shorter deflate can make something. */
const STRONGEST = 1032

interface Size {
  /** How long the result says that it is. It may lie: room is made for it, but nothing hangs on it. */
  expected: number
  most: number
}

/** Unpacks into one piece, and no more than `most` of it. Throws TypeError where the packing is damaged. */
export async function inflate(
  packed: Uint8Array,
  format: 'gzip' | 'deflate-raw',
  { expected, most }: Size,
): Promise<Uint8Array> {
  let whole = new Uint8Array(Math.min(expected, most, packed.length * STRONGEST))
  let length = 0
  const source = new Blob([packed.slice()]).stream()
  for await (const piece of source.pipeThrough(new DecompressionStream(format))) {
    if (length + piece.length > most) throw beyond(most)
    if (length + piece.length > whole.length) {
      const longer = new Uint8Array(Math.min(most, 2 * (length + piece.length)))
      longer.set(whole.subarray(0, length))
      whole = longer
    }
    whole.set(piece, length)
    length += piece.length
  }
  return whole.subarray(0, length)
}

/** The length that a gzip file ends with. */
function sizeTold(file: Uint8Array): number {
  return file.length < 18
    ? 0
    : new DataView(file.buffer, file.byteOffset, file.length).getUint32(file.length - 4, true)
}

export function beyond(most: number): Error {
  const size = `${most / 2 ** 20} MB`
  return tooLarge(
    `Filen är större än ${size} uppackad. Dela den i flera.`,
    `The file is larger than ${size} unpacked. Divide it into several.`,
  )
}
