import { card } from './card.ts'
import { change } from './change.ts'
import { compare } from './compare.ts'
import { failingInWords } from './errors.ts'
import { info } from './info.ts'
import { outsideExcel } from './outside-excel.ts'
import { peers } from './peers.ts'
import { calculating } from './preview.ts'
import { search } from './search.ts'
import { series } from './series.ts'
import { service, useKey } from './service.ts'
import { source } from './source.ts'
import { stat } from './stat.ts'
import { table } from './table.ts'
import { value } from './value.ts'

/** The ids stand in every workbook that has a formula: they are never renamed, and no argument changes its place. */
const FUNCTIONS = {
  VALUE: value,
  SERIES: series,
  TABLE: table,
  PEERS: peers,
  COMPARE: compare,
  STAT: stat,
  CHANGE: change,
  INFO: info,
  SEARCH: search,
  SOURCE: source,
  CARD: card,
}

if (typeof CustomFunctions === 'undefined') outsideExcel()
for (const [id, calculate] of Object.entries(FUNCTIONS)) {
  // A workbook has thousands of VALUE, and all that it does fails in words as it is.
  CustomFunctions.associate(id, calculate === value ? value : failingInWords<never[]>(calculate))
}

globalThis.ojFunctions = { service, useKey, calculate: calculating(FUNCTIONS) }
