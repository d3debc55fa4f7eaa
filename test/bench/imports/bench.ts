import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { withDatabase } from '../../../worker/cli/database.ts'
import { readSeedFile } from '../../../worker/cli/fill.ts'
import { bring, newest, type Outcome } from '../../../worker/imports/bring.ts'
import { prepareFile } from '../../../worker/imports/file.ts'
import { type Verification, verify } from '../../../worker/imports/verify.ts'
import { readFigures } from '../../../worker/sources/files/read.ts'
import { readDescribed } from '../../../worker/sources/seed.ts'
import { openStore } from '../../../worker/store/index.ts'
import { migrate } from '../../support/local-database.ts'
import { CountingDatabase } from '../counting-database.ts'
import { type Cost, importFile } from './command.ts'
import { type Contents, contentsOf } from './folder.ts'
import { type Killed, killAtRandom } from './kill.ts'
import { type RealFile, realFiles } from './source.ts'

export interface ImportsMeasured {
  /** The large file, by `npm run import`, onto the vintage. */
  cost: Cost
  /** Values in the file. */
  values: number
  rowsWritten: number
  contents: Contents
  outcome: Outcome
  verification: Verification
  killed: Killed
}

/** Imports the real files as a person does, and kills as many. Null where they are not beside the project. */
export async function benchImports(folder: string): Promise<ImportsMeasured | null> {
  const files = realFiles()
  if (files === null) return null
  const whole = join(folder, 'import')
  await importFile(files.vintage, whole)
  const cost = await importFile(files.large, whole)
  const { contents, verification } = await withDatabase(
    async (db) => ({ contents: await contentsOf(db), verification: await readBack(db, files.large) }),
    whole,
  )
  const { outcome, rowsWritten } = await countRows(join(folder, 'count'), files)
  const { agreed, differed, missing } = verification
  return {
    cost,
    values: agreed + differed + missing,
    rowsWritten,
    contents,
    outcome,
    verification,
    killed: await killAtRandom(join(folder, 'killed'), files, cost.seconds),
  }
}

async function readBack(db: D1Database, { path }: RealFile): Promise<Verification> {
  const store = openStore(db)
  const release = await newest(store)
  if (release === null) throw new Error('Nothing is published.')
  const catalogue = await store.catalogues.asOf(release)
  const reading = await readFigures(new Uint8Array(readFileSync(path)), basename(path), catalogue)
  if (reading.kind !== 'figures') throw new Error(`${path} holds no figures.`)
  return verify(store, release, catalogue, reading.drafts)
}

/** The same imports in this process, where D1 can be asked what it wrote. */
function countRows(folder: string, { vintage, large }: { vintage: RealFile; large: RealFile }) {
  return withDatabase(async (db) => {
    await migrate(db)
    const counting = new CountingDatabase(db)
    const embedded = readDescribed(readSeedFile, { examples: false })
    const bringFile = async ({ path, date }: RealFile) => {
      const file = new Uint8Array(readFileSync(path))
      const { bringing } = await prepareFile(counting, { file, name: basename(path), date }, embedded)
      return bring(counting, bringing)
    }
    await bringFile(vintage)
    counting.take()
    const outcome = await bringFile(large)
    return { outcome, rowsWritten: counting.take().rowsWritten }
  }, folder)
}
