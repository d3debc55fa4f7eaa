import type { Sheet, SheetContent } from '../workbook.ts'
import { addChartTo } from './charts.ts'
import { freeName } from './names.ts'
import { run } from './run.ts'
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
  return run(async (context) => {
    const sheet = context.workbook.worksheets.add(await nameFor(context, wished))
    await context.sync()
    try {
      await fillSheet(context, sheet, content)
      for (const chart of content.charts ?? []) await addChartTo(context, sheet, chart)
      sheet.activate()
      return await loaded(context, sheet)
    } catch (error) {
      sheet.delete()
      await context.sync()
      throw error
    }
  })
}

export function copySheet(id: string, wished: string): Promise<Sheet> {
  return run(async (context) => {
    const name = await nameFor(context, wished)
    const copy = context.workbook.worksheets.getItem(id).copy('End')
    copy.name = name
    return loaded(context, copy)
  })
}

export function removeSheet(id: string): Promise<void> {
  return run(async (context) => {
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

async function loaded(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Sheet> {
  sheet.load(PROPERTIES)
  await context.sync()
  return sheetOf(sheet)
}
