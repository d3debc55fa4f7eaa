import type { Workbook } from '../workbook.ts'
import { addChart } from './charts.ts'
import { readRange, readUsed } from './reading.ts'
import { readFormats } from './rich-values.ts'
import { supports } from './run.ts'
import { listenToSelection, readSelection, showRange } from './selection.ts'
import { readSetting, writeSetting } from './settings.ts'
import { addSheet, copySheet, readSheets, removeSheet } from './sheets.ts'
import { writeBlocks } from './writing.ts'

/** The workbook that the pane is open beside in Excel. To be asked for once Office is ready. */
export function excelWorkbook(): Workbook {
  return {
    can: { charts: supports('1.7'), copySheets: supports('1.7') },
    sheets: readSheets,
    used: readUsed,
    read: readRange,
    formats: readFormats,
    write: writeBlocks,
    selection: readSelection,
    onSelection: listenToSelection,
    show: showRange,
    addSheet,
    copySheet,
    removeSheet,
    addChart,
    setting: readSetting,
    saveSetting: writeSetting,
  }
}
