import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { generateCertificates } from 'office-addin-dev-certs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { npmStart, ownOj } from '../support/oj.ts'

/** Every address in a manifest, but for the names of its schemas. */
function addressesIn(manifest: string): string[] {
  const quoted = manifest.match(/"https?:[^"]*"/g) ?? []
  const addresses = quoted.map((one) => one.slice(1, -1))
  return [...new Set(addresses)].filter((address) => !/microsoft\.com|w3\.org/.test(address))
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  xml: 'application/xml',
}

describe('the add-in that npm start serves', () => {
  const oj = inject('oj')
  const at = (path: string, init?: RequestInit) => fetch(`${oj.address}${path}`, init)

  it.each(['manifest.xml', 'manifest.json'])(
    'leads from %s to nothing but what answers, at its own address',
    async (file) => {
      const addresses = addressesIn(await (await at(`/${file}`)).text())
      expect(addresses.length).toBeGreaterThanOrEqual(8)
      for (const address of addresses) {
        const { origin, pathname } = new URL(address)
        expect([address, origin]).toEqual([address, `http://localhost:${oj.port}`])
        const response = await fetch(address)
        const type = TYPES[pathname.split('.')[1] ?? '']
        expect([address, response.status]).toEqual([address, 200])
        if (type !== undefined)
          expect([address, response.headers.get('Content-Type')]).toEqual([address, type])
      }
    },
  )

  it('prints where the manifest is, at the address that stands in it', async () => {
    const address = `http://localhost:${oj.port}/manifest.xml`
    expect(oj.printed).toContain(`${address}\n`)
    const response = await fetch(address)
    expect(response.headers.get('Content-Type')).toBe(TYPES.xml)
    const { window } = new JSDOM(await response.text(), { contentType: 'application/xml' })
    expect(
      window.document.querySelector('DefaultSettings > SourceLocation')?.getAttribute('DefaultValue'),
    ).toBe(`http://localhost:${oj.port}/taskpane.html`)
  })

  it('says that Excel wants https, and how to get it', () => {
    expect(oj.printed).toContain('npm run certs')
  })

  it.each(['/taskpane.html', '/taskpane.js', '/functions.js', '/functions.json', '/manifest.xml'])(
    'has %s asked about each time, so that an update reaches users at once',
    async (path) => {
      const { headers } = await at(path)
      expect(headers.get('Cache-Control')).toBe('no-cache')
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      const tag = headers.get('ETag')
      expect(tag).not.toBeNull()
      expect((await at(path, { headers: { 'If-None-Match': tag ?? '' } })).status).toBe(304)
    },
  )

  it.each(['/functions.json', '/functions.en.json', '/manifest.xml', '/manifest.json', '/icons/icon-32.png'])(
    'lets Excel fetch %s from its own origin',
    async (path) => {
      expect((await at(path)).headers.get('Access-Control-Allow-Origin')).toBe('*')
    },
  )

  it('may be framed by Excel on the web', async () => {
    const { headers } = await at('/taskpane.html')
    expect(headers.get('X-Frame-Options')).toBeNull()
    expect(headers.get('Content-Security-Policy')).toBeNull()
  })

  it.each([
    ['/', 'try.html'],
    ['/guide', 'guide.html'],
    ['/guide/en', 'guide.en.html'],
  ])('is %s as %s, asked about each time', async (path, file) => {
    const [page, same] = await Promise.all([at(path), at(`/${file}`)])
    expect([page.status, page.headers.get('Content-Type')]).toEqual([200, TYPES.html])
    expect(page.headers.get('Cache-Control')).toBe('no-cache')
    expect(await page.text()).toBe(await same.text())
    const tag = page.headers.get('ETag') ?? ''
    expect((await at(path, { headers: { 'If-None-Match': tag } })).status).toBe(304)
  })

  it('leaves everything else to the Worker', async () => {
    expect(await (await at('/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' })
    for (const path of ['/taskpane', '/addin', '/_headers', '/v1/nothing']) {
      const response = await at(path)
      expect([path, response.status, response.headers.get('Content-Type')]).toEqual([
        path,
        404,
        'application/problem+json; charset=utf-8',
      ])
    }
  })
})

describe('npm start with a certificate for localhost', () => {
  let oj: Awaited<ReturnType<typeof ownOj>>
  let running: ReturnType<typeof npmStart>
  /** Where Microsoft's tool keeps what it makes, in the home that this run is given. */
  const certificates = () => join(oj.environment.HOME, '.office-addin-dev-certs')
  beforeAll(async () => {
    oj = await ownOj()
    const folder = certificates()
    await generateCertificates(
      join(folder, 'ca.crt'),
      join(folder, 'localhost.crt'),
      join(folder, 'localhost.key'),
    )
    running = npmStart(oj.environment)
    await running.ready()
  })
  afterAll(async () => {
    running.child.kill('SIGTERM')
    await running.ended
    oj.remove()
  })

  /** A GET that trusts the certificate's own authority alone. */
  const get = (url: string) =>
    new Promise<{ status: number | undefined; body: string }>((done, failed) => {
      const ca = readFileSync(join(certificates(), 'ca.crt'))
      const asked = request(url, { ca }, (response) => {
        let body = ''
        response.on('data', (chunk) => {
          body += chunk
        })
        response.on('end', () => done({ status: response.statusCode, body }))
      })
      asked.on('error', failed).end()
    })

  it('is https, and its manifest leads to nothing but what answers there', async () => {
    const address = `https://localhost:${oj.port}`
    expect(running.output.text).toContain(`${address}/manifest.xml`)
    expect(running.output.text).not.toContain('http://')
    const { body } = await get(`${address}/manifest.xml`)
    const addresses = addressesIn(body)
    expect(addresses.length).toBeGreaterThanOrEqual(8)
    for (const one of addresses) {
      expect([one, new URL(one).origin]).toEqual([one, address])
      expect([one, (await get(one)).status]).toEqual([one, 200])
    }
    expect(JSON.parse((await get(`${address}/v1/status`)).body)).toMatchObject({ release: 1 })
  })
})
