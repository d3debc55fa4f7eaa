import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAddin } from '../../../addin/build/build.ts'
import { type Built, built } from './built.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')

describe('the add-in, built for https://oj.example.se', () => {
  let addin: Built
  beforeAll(async () => {
    addin = await built()
  })
  afterAll(() => addin.remove())

  it('is these files', () => {
    const files = readdirSync(addin.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(addin.folder.length + 1))
    expect(files.sort()).toEqual([
      '_headers',
      'about.html',
      'bootstrap-utilities.min.css',
      'functions.en.json',
      'functions.js',
      'functions.json',
      'guide.css',
      'guide.en.html',
      'guide.html',
      'guide.js',
      'icons/color.png',
      'icons/icon-128.png',
      'icons/icon-16.png',
      'icons/icon-32.png',
      'icons/icon-64.png',
      'icons/icon-80.png',
      'icons/outline.png',
      'licenses.txt',
      'manifest.en.json',
      'manifest.json',
      'manifest.xml',
      'o_spreadsheet.css',
      'o_spreadsheet.min.iife.js',
      'o_spreadsheet.xml',
      'owl.iife.min.js',
      'page.css',
      'taskpane.css',
      'taskpane.html',
      'taskpane.js',
      'try.css',
      'try.html',
      'try.js',
    ])
  })

  it.each([
    'manifest.xml',
    'manifest.json',
    'manifest.en.json',
    'taskpane.html',
    'taskpane.js',
    'functions.js',
  ])('never says localhost in %s', (file) => {
    expect(addin.text(file)).not.toMatch(/localhost|127\.0\.0\.1/)
  })

  it('carries the project’s version in both manifests', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(addin.json('manifest.json').version).toBe(version)
    expect(addin.xml('manifest.xml').querySelector('OfficeApp > Version')?.textContent).toBe(version)
  })

  it.each([
    ['icon-16', 16],
    ['icon-32', 32],
    ['icon-64', 64],
    ['icon-80', 80],
    ['icon-128', 128],
    ['color', 192],
    ['outline', 32],
  ])('has %s as a PNG of %i × %i', async (name, size) => {
    const { format, width, height } = await sharp(join(addin.folder, 'icons', `${name}.png`)).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', width: size, height: size })
  })

  it('has an outline that is white on nothing, as Microsoft 365 wants it', async () => {
    const pixels = await sharp(join(addin.folder, 'icons', 'outline.png'))
      .ensureAlpha()
      .raw()
      .toBuffer()
    const drawn = Array.from({ length: pixels.length / 4 }, (_, i) => [...pixels.subarray(4 * i, 4 * i + 4)])
    const visible = drawn.filter(([, , , alpha]) => alpha !== 0)
    expect(visible.length).toBeGreaterThan(100)
    expect(drawn.length - visible.length).toBeGreaterThan(100)
    for (const [red, green, blue] of visible) expect([red, green, blue]).toEqual([255, 255, 255])
  })

  it('makes Excel fetch no more than 25 kB for the functions', () => {
    expect(gzipSync(addin.text('functions.js'), { level: 9 }).length).toBeLessThan(25_000)
  })

  it('leaves the server’s validation library at the server', () => {
    expect(addin.text('functions.js')).not.toMatch(/zod/i)
    expect(addin.text('taskpane.js')).not.toMatch(/zod/i)
  })

  it('loads Microsoft’s script from where the marketplace wants it, before our own, and runs none inline', () => {
    const scripts = [...addin.text('taskpane.html').matchAll(/<script([^>]*)>([^<]*)/g)]
    expect(scripts.map(([, attributes, inline]) => [attributes?.trim(), inline])).toEqual([
      ['src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"', ''],
      ['src="functions.js"', ''],
      ['src="taskpane.js"', ''],
    ])
  })
})

describe('a build that cannot be', () => {
  it('is refused for a host that is not https, before anything is written', async () => {
    await expect(buildAddin({ host: 'http://oj.example.se', folder: '/nowhere' })).rejects.toThrow(
      'must be https',
    )
  })

  it.each([
    [undefined, 'OJ_HOST=https://oj.example.se'],
    ['oj.example.se', 'not "oj.example.se"'],
  ])('is refused in words where OJ_HOST is %s', (host, words) => {
    const { OJ_HOST: _, ...rest } = process.env
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'addin', 'build', 'run.ts')], {
      env: host === undefined ? rest : { ...rest, OJ_HOST: host },
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toContain(words)
    expect(stderr).not.toContain('    at ')
  })
})
