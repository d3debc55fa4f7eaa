import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { exportMetadataPackage } from 'office-addin-manifest'
import { buildAddin } from './build.ts'

/**
 * `npm run addin`: the add-in for the host that OJ_HOST names, to be deployed. With `--local` it is for this machine
 * where OJ_HOST names none, in a folder of its own, so that no deployment sends users to localhost.
 */

const DIST = join(import.meta.dirname, '..', '..', 'dist')

const { values } = parseArgs({ options: { local: { type: 'boolean', default: false } } })

try {
  const host = process.env.OJ_HOST ?? (values.local ? 'https://localhost:8787' : undefined)
  if (host === undefined) {
    throw new Error('Say where the add-in will be served, in the environment: OJ_HOST=https://oj.example.se')
  }
  const folder = join(DIST, values.local ? 'addin-local' : 'addin')
  await buildAddin({ host, folder })
  await exportMetadataPackage(join(folder, 'oj.zip'), join(folder, 'manifest.json'))
  console.log(`The add-in for ${host} is in ${folder}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
