import type { NotWritten } from '../cells.ts'
import type { Following } from '../following.ts'
import { areaName, type Place } from '../formulas/address.ts'
import { type Block, Refused, type Sheet, type Workbook } from '../workbook.ts'
import { chunks, halves, sizeOf } from './chunks.ts'
import { rectangles, type Written } from './rectangles.ts'

/** Few enough that a person sees that it moves, and that what is begun when it is cancelled is soon done. */
const AT_A_TIME = { cells: 5000, characters: 500_000 }
/** Where so many cells one after the other are refused, the rest is not tried one by one. */
const PATIENCE = 20

/**
 * Writes cells, some at a time, until all are written, it is cancelled, or the user edits a cell. What Excel refuses is
 * narrowed down to the cells themselves, and the rest is written.
 */
export class Writer {
  readonly #workbook: Workbook
  readonly #following: Following
  readonly #of: number
  /** Where it has written, by sheet. */
  readonly #places = new Map<string, Set<string>>()
  #refusals = 0
  #done = 0
  written = 0
  readonly refused: NotWritten[] = []
  /** Why it ended before all was tried; null where it did not. */
  ended: 'cancelled' | 'editing' | null = null

  /** `of` is how many cells are to be written in all. */
  constructor(workbook: Workbook, of: number, following: Following) {
    this.#workbook = workbook
    this.#of = of
    this.#following = following
    following.progress?.(0, of)
  }

  /** How many cells have not been tried. */
  get left(): number {
    return this.#of - this.#done
  }

  get cancelled(): boolean {
    return this.ended === 'cancelled'
  }

  wrote(sheet: Sheet, place: Place): boolean {
    return this.#places.get(sheet.id)?.has(keyOf(place)) ?? false
  }

  /** Writes cells of a sheet, sorted by row, then column. */
  async write(sheet: Sheet, cells: readonly Written[]): Promise<void> {
    for (const lot of chunks(rectangles(sheet.id, cells), AT_A_TIME)) {
      if (this.#following.signal?.aborted) this.ended ??= 'cancelled'
      if (this.ended !== null) return
      await this.#try(sheet, lot)
      this.#following.progress?.(this.#done, this.#of)
    }
  }

  async #try(sheet: Sheet, blocks: readonly Block[]): Promise<void> {
    if (this.ended !== null) return
    try {
      await this.#workbook.write(blocks)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return this.#wasRefused(sheet, blocks, error)
    }
    const count = countOf(blocks)
    const places = this.#places.get(sheet.id) ?? new Set()
    this.#places.set(sheet.id, places)
    for (const { row, column, formulas } of blocks) {
      for (const [r, contents] of formulas.entries()) {
        for (const c of contents.keys()) places.add(keyOf({ row: row + r, column: column + c }))
      }
    }
    this.written += count
    this.#done += count
    this.#refusals = 0
  }

  async #wasRefused(sheet: Sheet, blocks: readonly Block[], refusal: Refused): Promise<void> {
    if (refusal.why === 'editing') {
      this.ended = 'editing'
      return
    }
    const [first, ...more] = blocks
    const parts = more.length === 0 && first !== undefined ? halves(first).map((one) => [one]) : inTwo(blocks)
    if (parts.length > 0 && refusal.why !== 'protected' && this.#refusals < PATIENCE) {
      for (const part of parts) await this.#try(sheet, part)
      return
    }
    this.#refusals += 1
    this.#done += countOf(blocks)
    this.refused.push(...blocks.map((block) => notWritten(sheet, block, refusal)))
  }
}

function keyOf({ row, column }: Place): string {
  return `${row} ${column}`
}

function inTwo(blocks: readonly Block[]): Block[][] {
  const half = Math.ceil(blocks.length / 2)
  return [blocks.slice(0, half), blocks.slice(half)]
}

function countOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { formulas }) => sum + sizeOf(formulas).cells, 0)
}

function notWritten(sheet: Sheet, block: Block, { why, message }: Refused): NotWritten {
  const { row, column, formulas } = block
  const columns = formulas[0]?.length ?? 0
  const cells = areaName({ row, column, rows: formulas.length, columns })
  return { sheet, cells, count: formulas.length * columns, why, message }
}
