import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const HEAD = `OJ serves programs by others, each under its own licence.

@odoo/o-spreadsheet and @odoo/owl are free software under the GNU Lesser General Public License, version 3. They are
served unmodified, as the files o_spreadsheet.min.iife.js, o_spreadsheet.xml, o_spreadsheet.css and owl.iife.min.js,
which may be replaced by other versions of the same. Their source is at the addresses below. Bootstrap is the file
bootstrap-utilities.min.css. The others are parts of functions.js, taskpane.js and try.js.
`

interface Package {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly homepage?: string
  readonly repository?: string | { readonly url: string }
}

/** The notices and licences of some packages, by their folders, with the texts that they came with. */
export function licences(folders: readonly string[]): string {
  return [HEAD, ...folders.map(licenceOf)].join(`\n${'='.repeat(80)}\n\n`)
}

function licenceOf(folder: string): string {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
  const { name, version, license, repository } = about
  const source = typeof repository === 'string' ? repository : (repository?.url ?? about.homepage)
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  if (file === undefined || source === undefined) throw new Error(`${name} has no licence text or no source.`)
  return `${name} ${version} (${license})\nSource: ${addressOf(source)}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
}

/** An address to open, of what npm lets people write for one. */
function addressOf(source: string): string {
  const path = source.replace(/^(git\+|git:|https?:)*\/*(github\.com\/)?/, '').replace(/\.git$/, '')
  return `https://github.com/${path}`
}

/** The folders of the packages that some scripts are made of. */
export async function packagesIn(entries: readonly string[], root: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [...entries],
    absWorkingDir: root,
    outdir: 'dist',
    write: false,
    bundle: true,
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  })
  const found = Object.keys(metafile.inputs).flatMap(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
  )
  return [...new Set(found)].sort().map((folder) => join(root, folder))
}
