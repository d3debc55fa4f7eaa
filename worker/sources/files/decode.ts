import { unreadable } from './refusals.ts'

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

/** What the encodings are called where they are decoded. */
type Label = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const PIECE = 2 ** 17

/**
 * A file of text. It is decoded a piece at a time, and again each time that it is read: all of a large one, decoded,
 * would take its room twice.
 */
export class TextFile {
  readonly #bytes: Uint8Array
  readonly #label: Label

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#label = labelOf(bytes)
    if (!this.#label.startsWith('utf-16') && bytes.includes(0)) {
      throw unreadable(
        'Filen är varken text eller en arbetsbok. Spara den som csv eller xlsx.',
        'The file is neither text nor a workbook. Save it as csv or xlsx.',
      )
    }
  }

  get encoding(): Encoding {
    if (this.#label === 'utf-8') return 'UTF-8'
    return this.#label === 'windows-1252' ? 'Windows-1252' : 'UTF-16'
  }

  /** The text with its line ends as \n. */
  *pieces(): Generator<string> {
    let held = ''
    for (const piece of decoded(this.#bytes, this.#label)) {
      const text = held + piece
      // The other half of a line end may come with the next piece.
      held = text.endsWith('\r') ? '\r' : ''
      yield withOneLineEnd(held === '' ? text : text.slice(0, -1))
    }
    yield withOneLineEnd(held)
  }

  whole(): string {
    return [...this.pieces()].join('')
  }
}

function withOneLineEnd(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** Swedish Excel saves CSV as Windows-1252, which with å, ä or ö is no valid UTF-8. */
function labelOf(bytes: Uint8Array): Label {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  try {
    for (const _ of decoded(bytes, 'utf-8'));
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

function* decoded(bytes: Uint8Array, label: Label): Generator<string> {
  const decoder = new TextDecoder(label, { fatal: label === 'utf-8', ignoreBOM: false })
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
  yield decoder.decode()
}
