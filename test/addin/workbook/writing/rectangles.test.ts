import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../addin/workbook/workbook.ts'
import { chunks, halves, sizeOf } from '../../../../addin/workbook/writing/chunks.ts'
import { rectangles, type Written } from '../../../../addin/workbook/writing/rectangles.ts'

const shape = ({ row, column, formulas }: Block) => [row, column, formulas.length, formulas[0]?.length]

/** What the blocks write, by place. */
function cellsOf(blocks: readonly Block[]): Map<string, unknown> {
  const cells = new Map<string, unknown>()
  for (const { row, column, formulas, formats } of blocks) {
    for (const [r, contents] of formulas.entries()) {
      for (const [c, content] of contents.entries()) {
        const place = `${row + r} ${column + c}`
        expect(cells.has(place)).toBe(false)
        cells.set(place, [content, formats?.[r]?.[c] ?? ''])
      }
    }
  }
  return cells
}

const anyCells = fc
  .uniqueArray(fc.tuple(fc.nat(12), fc.nat(8)), { selector: String, maxLength: 60 })
  .map((places) => places.sort(([a, b], [c, d]) => a - c || b - d))
  .chain((places) =>
    fc.tuple(
      ...places.map(([row, column]) =>
        fc.record({
          row: fc.constant(row),
          column: fc.constant(column),
          content: fc.oneof(fc.constantFrom('=A', '=B', ''), fc.nat(9)),
          format: fc.constantFrom('', '0.0'),
        }),
      ),
    ),
  )

describe('cells as rectangles', () => {
  it('are one where they are one', () => {
    const cells = Array.from(
      { length: 6 },
      (_, i): Written => ({ row: 3 + Math.floor(i / 2), column: 4 + (i % 2), content: i }),
    )
    expect(rectangles('a', cells)).toEqual([
      {
        sheet: 'a',
        row: 3,
        column: 4,
        formulas: [
          [0, 1],
          [2, 3],
          [4, 5],
        ],
      },
    ])
  })

  it('are apart where rows differ in width, or cells have one formula', () => {
    const cells = [
      ...[0, 1, 2].map((column) => ({ row: 0, column, content: `=A${column}` })),
      ...[0, 1].map((column) => ({ row: 1, column, content: `=B${column}` })),
      ...[0, 1].map((column) => ({ row: 2, column, content: '=C' })),
      ...[0, 1].map((column) => ({ row: 3, column, content: 'samma' })),
    ]
    expect(rectangles('a', cells).map(shape)).toEqual([
      [0, 0, 1, 3],
      [1, 0, 1, 2],
      [2, 0, 1, 1],
      [2, 1, 1, 1],
      [3, 0, 1, 2],
    ])
  })

  it('write each cell once, whatever they are, and never neighbours of one formula together', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const blocks = rectangles('a', cells)
        const expected = new Map(
          cells.map(({ row, column, content, format }) => [`${row} ${column}`, [content, format]]),
        )
        expect(cellsOf(blocks)).toEqual(expected)
        for (const { formulas } of blocks) {
          for (const [r, contents] of formulas.entries()) {
            for (const [c, content] of contents.entries()) {
              if (!String(content).startsWith('=')) continue
              expect([contents[c + 1], formulas[r + 1]?.[c]]).not.toContain(content)
            }
          }
        }
      }),
    )
  })
})

describe('blocks in lots', () => {
  it('are the same cells, no more at a time than there may be', () => {
    fc.assert(
      fc.property(
        anyCells,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 5, max: 80 }),
        (cells, most, characters) => {
          const blocks = rectangles('a', cells)
          const lots = chunks(blocks, { cells: most, characters })
          expect(cellsOf(lots.flat())).toEqual(cellsOf(blocks))
          for (const lot of lots) {
            const sizes = lot.map(({ formulas }) => sizeOf(formulas))
            const rows = lot.flatMap(({ formulas }) => formulas).length
            const count = sizes.reduce((sum, one) => sum + one.cells, 0)
            const length = sizes.reduce((sum, one) => sum + one.characters, 0)
            // A row is never cut.
            if (rows > 1) expect([count <= most, length <= characters]).toEqual([true, true])
          }
        },
      ),
    )
  })

  it('are halved down to one cell, and no further', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        for (const block of rectangles('a', cells)) {
          const parts = halves(block)
          if (parts.length === 0) expect(shape(block).slice(2)).toEqual([1, 1])
          else expect(cellsOf(parts)).toEqual(cellsOf([block]))
        }
      }),
    )
  })
})
