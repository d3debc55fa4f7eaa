import type { Catalogue } from '../../domain/catalogue.ts'
import { invalidParameter } from '../../domain/refusal.ts'
import { say } from '../../domain/text.ts'
import { AreaNames } from './areas.ts'
import { unpacked } from './bytes.ts'
import { TextFile } from './decode.ts'
import { type FigureTable, figuresOf } from './figures.ts'
import type { Options } from './fixed.ts'
import { IndicatorNames } from './indicators.ts'
import { isJson, readKpis } from './kpis.ts'
import { readList } from './lists.ts'
import type { FileReading, Form } from './reading.ts'
import { type Context, noTable, type Recognised, recognised, textTable } from './recognised.ts'
import { unreadable } from './refusals.ts'
import type { Told } from './told.ts'
import { yearIn } from './values.ts'
import { isWorkbook, type SheetTable, sheetsOf } from './workbook.ts'

/** How many bytes a file may be unpacked. The reader of workbooks takes several times the room of what it reads. */
export interface Room {
  text: number
  workbook: number
}

/** Three times every figure that Kolada has of the social services. */
const ROOM_OF_A_MACHINE: Room = { text: 256 * 2 ** 20, workbook: 64 * 2 ** 20 }

/** In the 128 MB of a Worker's isolate. */
export const ROOM_OF_AN_ISOLATE: Room = { text: 16 * 2 ** 20, workbook: 6 * 2 ** 20 }

/**
 * What a file says: figures in any of the ways that they are kept (long, or wide by year or indicator; csv, xlsx or xls),
 * a list of own indicators, or Kolada's descriptions of its. Nothing is kept of it here. Refuses a file that nothing can
 * be read of; rows that cannot be read are told among the rejected.
 */
export async function readFigures(
  file: Uint8Array,
  name: string,
  catalogue: Catalogue,
  options: Options = {},
  room = ROOM_OF_A_MACHINE,
): Promise<FileReading> {
  if (options.year !== undefined && yearIn(String(options.year)) === undefined)
    throw invalidParameter('year', String(options.year))
  const names = {
    areas: new AreaNames(catalogue),
    indicators: new IndicatorNames(catalogue, options.indicator),
  }
  const context = { catalogue, names, options }
  const opened = await open(file, room)
  if ('sheets' in opened) {
    const { gzip, sheets } = opened
    return readTables(
      sheets.map((sheet) => recognised(sheet, context)),
      { name, gzip },
      context,
    )
  }
  const { gzip, text } = opened
  const form = { name, gzip, encoding: text.encoding }
  const beginning = beginningOf(text)
  if (beginning === '')
    throw unreadable(
      'Filen är tom. Spara den på nytt och försök igen.',
      'The file is empty. Save it anew and try again.',
    )
  if (isJson(beginning)) return { kind: 'kolada-kpis', form, ignored: [], ...readKpis(text.whole()) }
  const { delimiter, ...table } = textTable(text, name, context)
  return readTables([table], { ...form, delimiter }, context)
}

/** The first piece that has anything in it. */
function beginningOf(text: TextFile): string {
  for (const piece of text.pieces()) if (piece.trim() !== '') return piece.trim()
  return ''
}

type Opened = { gzip: boolean } & ({ sheets: SheetTable[] } | { text: TextFile })

async function open(file: Uint8Array, room: Room): Promise<Opened> {
  const { bytes, gzip } = await unpacked(file, room.text)
  return isWorkbook(bytes)
    ? { gzip, sheets: await sheetsOf(bytes, room.workbook) }
    : { gzip, text: new TextFile(bytes) }
}

function readTables(tables: readonly Recognised[], form: Form, { catalogue, names }: Context): FileReading {
  const figures = tables.flatMap(({ table, layout }): FigureTable[] =>
    layout === undefined ? [] : [{ table, layout }],
  )
  const [list] = tables.flatMap(({ table, list }) => (list === undefined ? [] : [{ table, list }]))
  if (figures.length === 0 && list === undefined)
    throw tables.find(({ refusal }) => refusal !== undefined)?.refusal ?? noTable()
  const left = tables.filter(({ layout, table }) => layout === undefined && table !== list?.table)
  const ignored = left.flatMap(({ table, refusal }) =>
    refusal === undefined ? [whole(table.name, NO_FIGURES)] : [],
  )
  const rejected = left.flatMap(({ table, refusal }) =>
    refusal === undefined ? [] : [whole(table.name, refusal.detail)],
  )
  if (figures.length === 0 && list !== undefined) {
    const read = readList(list.table, list.list, catalogue)
    return { kind: 'indicators', form, ...read, rejected: [...rejected, ...read.rejected], ignored }
  }
  const read = figuresOf(figures, names)
  const { fresh, standsFor } = names.indicators
  const ids = new Set(read.drafts.ids())
  return {
    kind: 'figures',
    form,
    tables: figures.map(({ table, layout }) => ({
      sheet: table.isSheet ? table.name : '',
      layout,
      hasPercent: table.hasPercent,
    })),
    ...read,
    rejected: [...rejected, ...read.rejected],
    ignored: [...ignored, ...read.ignored],
    newIndicators: fresh.filter((id) => ids.has(id)),
    ...(standsFor === undefined ? {} : { standsFor }),
  }
}

/** Told of a whole sheet. */
function whole(sheet: string, why: Told['why']): Told {
  return { sheet, why, rows: [] }
}

const NO_FIGURES = say('Bladet har ingen tabell med kommuner.', 'The sheet has no table of kommuner.')
