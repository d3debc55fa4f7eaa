import { addressOn } from '../formulas/address.ts'
import type { Range, Selection } from '../workbook.ts'
import { areaOf, BOUNDS, rangeOf } from './areas.ts'
import { codeOf, run } from './run.ts'

/** What is marked; its first cell alone where it is a chart, or rectangles apart. */
export function readSelection(): Promise<Selection> {
  return run(async (context) => {
    try {
      return await selectionOf(context, context.workbook.getSelectedRange())
    } catch (error) {
      if (codeOf(error) === undefined || codeOf(error) === 'InvalidOperationInCellEditMode') throw error
      return selectionOf(context, context.workbook.getActiveCell())
    }
  })
}

async function selectionOf(context: Excel.RequestContext, range: Excel.Range): Promise<Selection> {
  range.load(BOUNDS)
  range.worksheet.load('id,name')
  await context.sync()
  const area = areaOf(range)
  const { id, name } = range.worksheet
  return { sheet: id, sheetName: name, ...area, address: addressOn(name, area) }
}

/** Tells of every new marking, on any sheet; returns what ends it. */
export function listenToSelection(listener: () => void): () => void {
  let ended = false
  const handle = async () => {
    if (!ended) listener()
  }
  const added = run(async (context) => {
    const result = context.workbook.onSelectionChanged.add(handle)
    await context.sync()
    return result
  })
  added.catch(notHeard)
  return () => {
    ended = true
    added
      .then((result) =>
        Excel.run(result.context, async (context) => {
          result.remove()
          await context.sync()
        }),
      )
      .catch(notHeard)
  }
}

/** The pane can do without: it asks what is marked when it needs to know. */
function notHeard(error: unknown): void {
  console.warn('OJ: Excel does not tell of what is marked.', error)
}

/** Marks a rectangle and shows it. */
export function showRange({ sheet: id, ...area }: Range): Promise<void> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id)
    sheet.activate()
    rangeOf(sheet, area).select()
    await context.sync()
  })
}
