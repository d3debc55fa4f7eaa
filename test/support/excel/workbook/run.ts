import type { Book } from './book.ts'
import { apiError } from './errors.ts'
import { type Kind, proxyOf } from './proxies.ts'
import { RANGE } from './ranges.ts'
import { WORKSHEETS } from './sheets.ts'

/**
 * A stand-in for the `Excel` global: as much of Microsoft's documented object model as the add-in uses, over a workbook of
 * our own. What it does not have fails; what Microsoft does not document is chosen by the test, or said where it stands.
 */
export function excelOver(book: Book) {
  return {
    run: async (...args: readonly unknown[]) => {
      const batch = args.at(-1) as (context: object) => Promise<unknown>
      const [given] = args
      const context = given instanceof RequestContext ? given : new RequestContext(book)
      const result = await batch(context)
      await context.sync()
      return result
    },
  }
}

class RequestContext {
  readonly workbook: object
  readonly #book: Book
  #asked: (() => void)[] = []

  constructor(book: Book) {
    this.#book = book
    this.workbook = proxyOf(this, WORKBOOK, () => ({ book, context: this }))
  }

  ask(action: () => void): void {
    this.#asked.push(action)
  }

  /** Excel does what it was asked to in order; where one thing fails, what came before stands, and what comes after is not done. */
  async sync(): Promise<void> {
    const asked = this.#asked
    this.#asked = []
    // Excel is another process.
    await new Promise<void>((resolve) => {
      setTimeout(resolve)
    })
    if (asked.length === 0) return
    this.#book.beforeSync()
    if (this.#book.isEditing) {
      throw apiError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.')
    }
    this.#book.bytes = 0
    for (const action of asked) action()
  }
}

interface WorkbookModel {
  readonly book: Book
  readonly context: RequestContext
}

const WORKBOOK: Kind<WorkbookModel> = {
  of: {
    worksheets: { kind: () => WORKSHEETS, of: ({ book }) => book },
    settings: { kind: () => SETTINGS, of: ({ book }) => book },
    onSelectionChanged: { kind: () => SELECTION_EVENT, of: ({ book }) => book },
  },
  call: {
    getSelectedRange: {
      kind: () => RANGE,
      do: ({ book }) => {
        if (book.selection === null) throw apiError('InvalidSelection', 'The current selection is invalid.')
        return { book, sheet: book.active, area: book.selection }
      },
    },
    getActiveCell: {
      kind: () => RANGE,
      do: ({ book }) => {
        const { row = 0, column = 0 } = book.selection ?? {}
        return { book, sheet: book.active, area: { row, column, rows: 1, columns: 1 } }
      },
    },
  },
}

const SETTINGS: Kind<Book> = {
  call: {
    add: {
      kind: () => SETTING,
      do: ({ settings }, key: string, value: unknown) => {
        settings.set(key, JSON.parse(JSON.stringify(value)))
        return { settings, key }
      },
    },
    getItemOrNullObject: {
      kind: () => SETTING,
      do: ({ settings }, key: string) => (settings.has(key) ? { settings, key } : null),
    },
  },
}

const SETTING: Kind<{ settings: Map<string, unknown>; key: string }> = {
  get: { value: ({ settings, key }) => settings.get(key), key: ({ key }) => key },
  call: {
    delete: {
      do: ({ settings, key }) => {
        settings.delete(key)
      },
    },
  },
}

const SELECTION_EVENT: Kind<Book> = {
  call: {
    add: {
      kind: () => HANDLER,
      do: ({ listeners }, listener: () => unknown) => {
        listeners.add(listener)
        return { listeners, listener }
      },
    },
  },
}

const HANDLER: Kind<{ listeners: Set<() => unknown>; listener: () => unknown }> = {
  call: {
    remove: {
      do: ({ listeners, listener }) => {
        listeners.delete(listener)
      },
    },
  },
}
