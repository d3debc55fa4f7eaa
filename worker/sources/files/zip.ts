import { beyond, inflate } from './bytes.ts'

const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
const STORED = 0
const DEFLATED = 8

/**
 * The files in a zip archive by their path, unpacked to `most` bytes in all: an archive of a few kilobytes can hold gigabytes,
 * and the sizes that it tells of itself may be lies. Throws RangeError or TypeError where it is damaged.
 */
export async function zipEntries(
  archive: Uint8Array,
  wanted: (path: string) => boolean,
  most: number,
): Promise<Map<string, Uint8Array>> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length)
  const entries = new Map<string, Uint8Array>()
  let left = most
  for (const { path, method, packedSize, size, offset } of directory(view)) {
    if (!wanted(path)) continue
    const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    const packed = archive.subarray(from, from + packedSize)
    if (method !== STORED && method !== DEFLATED) throw new RangeError(`zip method ${method}`)
    if (method === STORED && packed.length > left) throw beyond(most)
    const file =
      method === STORED ? packed : await inflate(packed, 'deflate-raw', { expected: size, most: left })
    left -= file.length
    entries.set(path, file)
  }
  return entries
}

function* directory(view: DataView) {
  let end = view.byteLength - 22
  while (view.getUint32(end, true) !== END_OF_DIRECTORY) end--
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('zip entry')
    const nameLength = view.getUint16(at + 28, true)
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
    yield {
      path: new TextDecoder().decode(name),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}
