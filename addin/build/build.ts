import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENGLISH } from '../functions/english.ts'
import { addin, FILES } from '../manifest/addin.ts'
import { unifiedEnglish, unifiedManifest } from '../manifest/json.ts'
import { addinOnlyManifest } from '../manifest/xml.ts'
import { bundle } from './bundle.ts'
import { buildGuide } from './guide.ts'
import { HEADERS } from './headers.ts'
import { checkedHost } from './host.ts'
import { drawIcons } from './icons.ts'
import { functionsMetadata } from './metadata.ts'
import { buildTryPage } from './try-page.ts'

const ADDIN = join(import.meta.dirname, '..')
const PACKAGE = join(ADDIN, '..', 'package.json')

/** Builds everything that Excel needs of us, for one host, into a folder that it empties first. */
export async function buildAddin({ host, folder }: { host: string; folder: string }): Promise<void> {
  const about = addin({ host: checkedHost(host), version: version() })
  const metadata = await functionsMetadata(join(ADDIN, 'functions'), ENGLISH)

  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
  const writeJson = (file: string, value: unknown) => write(file, `${JSON.stringify(value, null, 2)}\n`)

  writeJson(FILES.metadata.sv, metadata.sv)
  writeJson(FILES.metadata.en, metadata.en)
  write('manifest.xml', addinOnlyManifest(about))
  writeJson('manifest.json', unifiedManifest(about, metadata.sv))
  writeJson(FILES.unifiedWords, unifiedEnglish(about))
  write('_headers', HEADERS)
  for (const file of [FILES.page, FILES.about, 'page.css']) {
    cpSync(join(ADDIN, 'taskpane', file), join(folder, file))
  }
  await Promise.all([
    bundle(join(ADDIN, 'functions', 'index.ts'), join(folder, FILES.script)),
    bundle(join(ADDIN, 'taskpane', 'index.ts'), join(folder, 'taskpane.js')),
    bundle(join(ADDIN, 'taskpane', 'taskpane.css'), join(folder, 'taskpane.css')),
    buildGuide(folder, metadata),
    buildTryPage(folder),
    drawIcons(folder),
  ])
}

/** The project's version, which Excel compares to see whether a manifest is newer: numbers alone. */
function version(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(PACKAGE, 'utf8'))
  if (/^\d{1,5}(\.\d{1,5}){2}$/.test(version)) return version
  throw new Error(`The version in package.json must be three numbers for Excel, not "${version}".`)
}
