import type { Start } from '../client/client.ts'
import { readDevice } from '../client/device.ts'
import { storedRelease } from '../workbook/excel/stored-release.ts'

/** An Excel that does not answer holds no formula back longer than this. */
const PATIENCE_MS = 4000

/** Where the formulas of this workbook begin: its release, as saved with it, and the key that is kept on the device. */
export async function startOfSession(): Promise<Start> {
  const key = readDevice('key')
  const release = await Promise.race([storedRelease(), soon()])
  return { ...(release !== undefined && { release }), ...(key !== undefined && { key }) }
}

function soon(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE_MS)
  })
}
