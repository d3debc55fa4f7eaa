import { say, type Text } from '../../domain/text.ts'

/** Something that is told of rows, once for them all. */
export interface Told {
  /** The sheet's name; '' in a text file. */
  sheet: string
  why: Text
  /** Rising, counted from 1 as a spreadsheet does. */
  rows: number[]
}

/** A file with more than a thousand kinds of faults or notes is of another kind; each row is still told. */
const MOST_REASONS = 1000

const OTHERS = say('Annat än de tusen första slagen.', 'Other things than the first thousand kinds.')

/** What is to be told, gathered by what it is. */
export class Telling {
  readonly #bySheet = new Map<string, Map<string, Told>>()
  #reasons = 0

  add(sheet: string, why: Text, row: number): void {
    let told = this.#bySheet.get(sheet)
    if (told === undefined) {
      told = new Map()
      this.#bySheet.set(sheet, told)
    }
    const { rows } = told.get(why.sv) ?? this.#new(sheet, told, why)
    if (rows.at(-1) !== row) rows.push(row)
  }

  /** In the order that each came first. */
  all(): Told[] {
    return [...this.#bySheet.values()].flatMap((told) => [...told.values()])
  }

  #new(sheet: string, told: Map<string, Told>, why: Text): Told {
    const isOneMore = this.#reasons < MOST_REASONS
    const reason = isOneMore ? why : OTHERS
    const before = told.get(reason.sv)
    if (before !== undefined) return before
    const one: Told = { sheet, why: reason, rows: [] }
    told.set(reason.sv, one)
    if (isOneMore) this.#reasons++
    return one
  }
}
