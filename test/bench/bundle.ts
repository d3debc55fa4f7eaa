import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { unstable_readConfig as readConfig } from 'wrangler'
import { LOCAL_ENVIRONMENT, WRANGLER_CONFIG } from '../../worker/cli/database.ts'

const WRANGLER = join(
  dirname(createRequire(import.meta.url).resolve('wrangler/package.json')),
  'bin',
  'wrangler.js',
)

/**
 * A Worker's one module, as a deployment would upload it. Waits for wrangler, so that an interrupted bench
 * leaves nobody behind that writes in its folder.
 */
export function bundle(entry: string, folder: string): string {
  const output = join(folder, basename(entry, '.ts'))
  // The Worker alone is measured: without the add-in's files beside it, which need not be built, or a Workflow.
  const assets = join(folder, 'no-assets')
  mkdirSync(assets, { recursive: true })
  const { compatibility_date, compatibility_flags, keep_names } = readConfig({ config: WRANGLER_CONFIG })
  const config = join(folder, 'wrangler.json')
  writeFileSync(
    config,
    JSON.stringify({ name: 'bench', compatibility_date, compatibility_flags, keep_names }),
  )
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...[WRANGLER, 'deploy', entry, '--dry-run', '--outdir', output],
      ...['--assets', assets, '--config', config],
    ],
    { env: { ...process.env, ...LOCAL_ENVIRONMENT }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${entry} could not be bundled:\n${stdout}${stderr}`)
  return readFileSync(join(output, `${basename(entry, '.ts')}.js`), 'utf8')
}
