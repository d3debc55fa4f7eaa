import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { buildAddin } from '../../../addin/build/build.ts'

/** The add-in as a deployment gets it, in a folder of the test's own. */
export async function built(host = 'https://oj.example.se') {
  const folder = mkdtempSync(join(tmpdir(), 'oj-addin-'))
  await buildAddin({ host, folder })
  const text = (file: string) => readFileSync(join(folder, file), 'utf8')
  return {
    folder,
    text,
    json: (file: string) => JSON.parse(text(file)),
    xml: (file: string) => parsed(text(file)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export type Built = Awaited<ReturnType<typeof built>>

function parsed(xml: string): XMLDocument {
  const document = new new JSDOM('').window.DOMParser().parseFromString(xml, 'application/xml')
  const error = document.querySelector('parsererror')
  if (error !== null) throw new Error(error.textContent)
  return document
}
