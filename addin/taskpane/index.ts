import { languageFor } from '../language.ts'
import { excelWorkbook } from '../workbook/excel/workbook.ts'
import { surroundings } from './excel.ts'
import { mountPane } from './mount.tsx'

/**
 * The pane in Excel. It is shown at once, in the browser's language, and never waits for Excel to say what the service
 * says; once Excel has told that it is there, the pane has a workbook, and Excel's language.
 */

const element = document.getElementById('pane')
if (element === null) throw new Error('taskpane.html has no "pane".')

void show(element)

async function show(element: HTMLElement): Promise<void> {
  mount(element, navigator.language, 'browser')
  const found = await surroundings()
  mount(element, found.place === 'excel' ? found.language : navigator.language, found.place)
}

function mount(element: HTMLElement, tag: string, where: 'excel' | 'browser' | 'unloaded'): void {
  const language = languageFor(tag)
  document.documentElement.lang = language
  mountPane(element, { where, language, workbook: where === 'excel' ? excelWorkbook() : null })
}
