import type { Style } from '../workbook.ts'

/** How the parts of a sheet that is made look: sparing with ink, and as plain in black and white. */

interface Look {
  readonly bold?: boolean
  readonly size?: number
  readonly colour?: string
  readonly fill?: string
  readonly wrap?: boolean
  readonly border?: 'below' | 'around'
}

const LOOKS: Readonly<Record<Style, Look>> = {
  title: { bold: true, size: 14 },
  heading: { bold: true, fill: '#DCE8F0', wrap: true, border: 'below' },
  label: { bold: true },
  text: { wrap: true },
  note: { size: 9, colour: '#55534F' },
  input: { fill: '#FFF4CC', wrap: true, border: 'around' },
}

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const

export function dress(range: Excel.Range, style: Style): void {
  const { bold, size, colour, fill, wrap, border } = LOOKS[style]
  const { font } = range.format
  if (bold) font.bold = true
  if (size !== undefined) font.size = size
  if (colour !== undefined) font.color = colour
  if (fill !== undefined) range.format.fill.color = fill
  if (wrap) {
    range.format.wrapText = true
    range.format.verticalAlignment = 'Top'
  }
  const edges = border === 'around' ? EDGES : border === 'below' ? (['EdgeBottom'] as const) : []
  for (const edge of edges) {
    const line = range.format.borders.getItem(edge)
    line.style = 'Continuous'
    line.color = '#7A7874'
  }
}

/** A character of the usual font is 7 pixels wide, the room beside the text 5, and four pixels are three points. */
export function columnWidth(characters: number): number {
  return (characters * 7 + 5) * 0.75
}
