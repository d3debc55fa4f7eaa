import type { Block } from '../workbook.ts'

/** How much is written at a time. */
export interface Most {
  readonly cells: number
  readonly characters: number
}

/** Blocks in lots that are each no more than `most`, in their order. A block is cut between rows, never within one. */
export function chunks(blocks: readonly Block[], most: Most): Block[][] {
  const lots: Block[][] = []
  let cells = most.cells
  let characters = most.characters
  for (const piece of blocks.flatMap((block) => cut(block, most))) {
    const size = sizeOf(piece.formulas)
    if (cells + size.cells > most.cells || characters + size.characters > most.characters) {
      lots.push([])
      cells = 0
      characters = 0
    }
    lots.at(-1)?.push(piece)
    cells += size.cells
    characters += size.characters
  }
  return lots
}

function cut(block: Block, most: Most): Block[] {
  const pieces: Block[] = []
  let from = 0
  let cells = 0
  let characters = 0
  for (const [at, row] of block.formulas.entries()) {
    const size = sizeOf([row])
    if (at > from && (cells + size.cells > most.cells || characters + size.characters > most.characters)) {
      pieces.push(rowsOf(block, from, at))
      from = at
      cells = 0
      characters = 0
    }
    cells += size.cells
    characters += size.characters
  }
  return [...pieces, rowsOf(block, from, block.formulas.length)]
}

/** Two smaller blocks in place of one, or none where it is one cell. */
export function halves(block: Block): Block[] {
  const { formulas, formats } = block
  const half = Math.ceil(formulas.length / 2)
  if (formulas.length > 1) return [rowsOf(block, 0, half), rowsOf(block, half, formulas.length)]
  const columns = formulas[0]?.length ?? 0
  if (columns < 2) return []
  const middle = Math.ceil(columns / 2)
  return [
    [0, middle],
    [middle, columns],
  ].map(([from = 0, to]) => ({
    ...block,
    column: block.column + from,
    formulas: formulas.map((row) => row.slice(from, to)),
    ...(formats && { formats: formats.map((row) => row.slice(from, to)) }),
  }))
}

function rowsOf(block: Block, from: number, to: number): Block {
  const { row, formulas, formats } = block
  return {
    ...block,
    row: row + from,
    formulas: formulas.slice(from, to),
    ...(formats && { formats: formats.slice(from, to) }),
  }
}

export function sizeOf(rows: Block['formulas']): Most {
  let cells = 0
  let characters = 0
  for (const row of rows) {
    cells += row.length
    for (const content of row) characters += String(content).length + 3
  }
  return { cells, characters }
}
