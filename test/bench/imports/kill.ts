import { withDatabase } from '../../../worker/cli/database.ts'
import { withdraw } from '../../../worker/store/staging.ts'
import { importFile, killImport } from './command.ts'
import { contentsOf, fingerprint } from './folder.ts'
import type { RealFile } from './source.ts'

const TIMES = 20

export interface Killed {
  /** Seconds into the import, of each that was still running. */
  moments: number[]
  /** After how many of them what is published was what it had been. */
  unchanged: number
  /** Values of the release that the run after them published. */
  values: number
}

/**
 * Ends imports of the large file at random moments, and holds what is published after each against what it was; then lets
 * one come to its end. `seconds` is how long one takes.
 */
export async function killAtRandom(
  folder: string,
  { vintage, large }: { vintage: RealFile; large: RealFile },
  seconds: number,
): Promise<Killed> {
  await importFile(vintage, folder)
  const published = () => withDatabase(fingerprint, folder)
  const before = await published()
  const moments: number[] = []
  let unchanged = 0
  while (moments.length < TIMES) {
    const moment = Math.random() * seconds
    if (!(await killImport(large, folder, 1000 * moment))) {
      // It was done before it could be killed: back to where it began.
      await withDatabase((db) => withdraw(db, 'bench'), folder)
      continue
    }
    moments.push(moment)
    if ((await published()) === before) unchanged++
  }
  await importFile(large, folder)
  const { values } = await withDatabase(contentsOf, folder)
  return { moments, unchanged, values }
}
