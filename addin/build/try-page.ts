import { cpSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { bundle } from './bundle.ts'
import { licences, packagesIn } from './licences.ts'

const ADDIN = join(import.meta.dirname, '..')
const TRY = join(ADDIN, 'try')
const SCRIPTS = ['functions', 'taskpane', 'try'].map((part) => join(ADDIN, part, 'index.ts'))

/** The spreadsheet of the page, and what it needs: served as they came, beside our own script and not in it. */
const require = createRequire(import.meta.url)
const SPREADSHEET = dirname(require.resolve('@odoo/o-spreadsheet/package.json'))
const OWL = dirname(require.resolve('@odoo/owl/package.json'))
const BOOTSTRAP = dirname(createRequire(join(SPREADSHEET, 'package.json')).resolve('bootstrap/package.json'))
const THEIRS = [
  join(OWL, 'dist', 'owl.iife.min.js'),
  join(SPREADSHEET, 'dist', 'o_spreadsheet.min.iife.js'),
  join(SPREADSHEET, 'dist', 'o_spreadsheet.xml'),
  join(SPREADSHEET, 'dist', 'o_spreadsheet.css'),
  join(BOOTSTRAP, 'dist', 'css', 'bootstrap-utilities.min.css'),
]

/** Builds the page where the functions are tried in a spreadsheet in the browser, and the licences of what it serves. */
export async function buildTryPage(folder: string): Promise<void> {
  for (const file of [join(TRY, 'try.html'), ...THEIRS]) cpSync(file, join(folder, basename(file)))
  const [packages] = await Promise.all([
    packagesIn(SCRIPTS, join(ADDIN, '..')),
    bundle(join(TRY, 'index.ts'), join(folder, 'try.js')),
    bundle(join(TRY, 'try.css'), join(folder, 'try.css')),
  ])
  writeFileSync(join(folder, 'licenses.txt'), licences([SPREADSHEET, OWL, BOOTSTRAP, ...packages]))
}
