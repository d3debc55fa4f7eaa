import { parseArgs } from 'node:util'
import { LOCAL_ENVIRONMENT, migrate, withDatabase, withDeployedDatabase } from './database.ts'
import { fillIfEmpty } from './fill.ts'

/** `npm run seed [-- --deployed]`: the embedded figures without the invented ones, into the local or the deployed database. */

const { values } = parseArgs({ options: { deployed: { type: 'boolean', default: false } } })
const fill = (db: D1Database) => fillIfEmpty(db, { examples: false })

try {
  if (values.deployed) {
    console.log(await withDeployedDatabase(fill))
  } else {
    Object.assign(process.env, LOCAL_ENVIRONMENT)
    await migrate()
    console.log(await withDatabase(fill))
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
