import type { Options } from '../../../worker/sources/files/fixed.ts'
import { readFigures } from '../../../worker/sources/files/read.ts'
import type { FiguresReading, FileReading } from '../../../worker/sources/files/reading.ts'
import { catalogue } from './catalogue.ts'

type Content = string | readonly string[] | Uint8Array

/** Reads a file of bytes, text, or lines. */
export function readAny(content: Content, options: Options = {}, name = 'fil.csv'): Promise<FileReading> {
  const text = typeof content === 'string' || content instanceof Uint8Array ? content : content.join('\n')
  return readFigures(
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
    name,
    catalogue,
    options,
  )
}

/** Reads a file that must be one of figures. */
export async function read(
  content: Content,
  options: Options = {},
  name = 'fil.csv',
): Promise<FiguresReading> {
  const reading = await readAny(content, options, name)
  if (reading.kind !== 'figures') throw new Error(`a file of ${reading.kind}`)
  return reading
}

/** Every figure as a line, "N28013 2580 T 2019 928567.346938", with the status where it is not final. */
export function figures({ drafts }: FiguresReading): string[] {
  return drafts.ids().flatMap((id) =>
    drafts.of(id).flatMap((draft) =>
      [...draft.said()].map((position) => {
        const { value = null, status = 'final' } = draft.at(position) ?? {}
        const said = [value, ...(status === 'final' ? [] : [status])].filter((word) => word !== null)
        return `${id} ${catalogue.areas[position]?.code} ${draft.gender} ${draft.year} ${said.join(' ')}`
      }),
    ),
  )
}

/** What is told of rows, "12 15: Ingen kommun heter …". */
export function told(all: FileReading['rejected']): string[] {
  return all.map(({ sheet, rows, why }) => `${sheet === '' ? '' : `${sheet} `}${rows.join(' ')}: ${why.sv}`)
}

/** The words that a file is refused with. */
export async function refusal(reading: Promise<unknown>): Promise<string> {
  try {
    await reading
  } catch (error) {
    if (error instanceof Error && 'detail' in error) {
      const { sv } = error.detail as { sv: string }
      return sv
    }
    throw error
  }
  throw new Error('it was not refused')
}
