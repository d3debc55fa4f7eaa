import { get, send } from './client.ts'
import type { DatabaseUse } from './counting-database.ts'
import { NO_CELLS, type Sheet } from './sheet.ts'

/** What a sheet costs the database. */
export interface SheetUse {
  /** To read the published release and the catalogue, once in an isolate. */
  catalogue: DatabaseUse
  /** To read the sheet's slices, once in an isolate. */
  cold: DatabaseUse
  warm: DatabaseUse
}

/** Counts in an isolate that nobody has asked anything yet. */
export async function countRows(sheet: Sheet, isolate: string): Promise<SheetUse> {
  const use = async (body: string): Promise<DatabaseUse> => {
    await send('POST', `${isolate}/v1/cells`, body)
    return JSON.parse((await get(`${isolate}/bench/rows`)).text) as DatabaseUse
  }
  return { catalogue: await use(NO_CELLS), cold: await use(sheet.body), warm: await use(sheet.body) }
}
