import type { Sheet, SheetContent } from '../workbook.ts'
import { addChartTo } from './charts.ts'
import { freeName } from './names.ts'
import { change, run } from './run.ts'
import { fillSheet } from './sheet-content.ts'

const PROPERTIES = 'id,name,visibility,protection/protected'

export function readSheets(): Promise<Sheet[]> {
  return run(async (context) => {
    const { worksheets } = context.workbook
    worksheets.load('items/id,items/name,items/visibility,items/protection/protected')
    await context.sync()
    return worksheets.items.map(sheetOf)
  })
}

function sheetOf({ id, name, visibility, protection }: Excel.Worksheet): Sheet {
  return { id, name, protected: protection.protected, hidden: visibility !== 'Visible' }
}

/** Makes a sheet last in the workbook, and shows it. Where something of it cannot be made, there is no sheet. */
export function addSheet(wished: string, content: SheetContent): Promise<Sheet> {
  return change(async (context) => {
    const sheet = context.workbook.worksheets.add(await nameFor(context, wished))
    await context.sync()
    return wholeOrNone(context, sheet, async () => {
      await fillSheet(context, sheet, content)
      for (const chart of content.charts ?? []) await addChartTo(context, sheet, chart)
      sheet.activate()
    })
  })
}

export function copySheet(id: string, wished: string): Promise<Sheet> {
  return change(async (context) => {
    const name = await nameFor(context, wished)
    const copy = context.workbook.worksheets.getItem(id).copy('End')
    await context.sync()
    return wholeOrNone(context, copy, () => {
      copy.name = name
    })
  })
}

/** Does the rest with a sheet that is new; where that fails, the sheet goes. */
async function wholeOrNone(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rest: () => Promise<void> | void,
): Promise<Sheet> {
  try {
    await rest()
    sheet.load(PROPERTIES)
    await context.sync()
    return sheetOf(sheet)
  } catch (error) {
    sheet.delete()
    await context.sync()
    throw error
  }
}

export function removeSheet(id: string): Promise<void> {
  return change(async (context) => {
    context.workbook.worksheets.getItem(id).delete()
    await context.sync()
  })
}

async function nameFor(context: Excel.RequestContext, wished: string): Promise<string> {
  const { worksheets } = context.workbook
  worksheets.load('items/name')
  await context.sync()
  return freeName(
    wished,
    worksheets.items.map(({ name }) => name),
  )
}
