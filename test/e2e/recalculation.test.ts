import { IDBFactory } from 'fake-indexeddb'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { openAddin } from '../support/excel/addin.ts'
import { type Cell, shown } from '../support/excel/cell.ts'
import { openExcelInChromium } from '../support/excel/chromium.ts'
import type { Excel } from '../support/excel/host.ts'
import { differentFormulas, figureIn, published } from '../support/excel/sheet.ts'
import { rudeServer } from '../support/rude-server.ts'

const { address } = inject('oj')
const FORMULAS = differentFormulas(10_000)

interface Opened {
  excel: Excel
  requests: string[]
  problems: string[]
}

describe.each<[string, () => Promise<Opened>, () => Promise<void>]>([
  ['Node', inNode, async () => undefined],
  ['Chromium, as Excel on the web has it', inChromium, async () => browser?.close()],
])('10,000 different formulas in %s', (_, open, close) => {
  let opened: Opened
  let figures: (number | null)[]
  beforeAll(async () => {
    opened = await open()
    figures = await published(address, FORMULAS)
  })
  afterAll(async () => {
    expect(opened.problems).toEqual([])
    await close()
  })

  it('get their published figures in one request, and one with a bad name hurts no other', async () => {
    const bad = { id: 'VALUE', args: ['Lulea2', 'N28013', 2019] }
    const cells = await opened.excel.recalculate([...FORMULAS.slice(0, 5000), bad, ...FORMULAS.slice(5000)])
    const [wrong] = cells.splice(5000, 1)
    expect(wrong).toEqual({ error: '#VALUE!', message: 'Ingen kommun heter "Lulea2". Menade du Luleå?' })
    expect(cells.map(figureIn)).toEqual(figures)
    expect(figures.filter((value) => value !== null).length).toBeGreaterThan(1000)
    expect(opened.requests).toEqual(['POST /v1/cells'])
  })

  it('get them again without a request', async () => {
    opened.requests.length = 0
    expect((await opened.excel.recalculate(FORMULAS)).map(figureIn)).toEqual(figures)
    expect(opened.requests).toEqual([])
  })
})

async function inNode(): Promise<Opened> {
  const { requests, problems, ...excel } = await openAddin({ address })
  return { excel, requests, problems }
}

let browser: Browser | undefined

async function inChromium(): Promise<Opened> {
  browser = await openBrowser()
  const page: Page = await browser.newPage()
  const requests: string[] = []
  const origin = address.replace('127.0.0.1', 'localhost')
  // The pane asks /v1/status when it opens; what counts here is what the formulas ask.
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (request.method() === 'POST' && pathname.startsWith('/v1/')) requests.push(`POST ${pathname}`)
  })
  const { problems, ...excel } = await openExcelInChromium({ page, origin })
  return { excel, requests, problems }
}

describe('more formulas than fit in one request', () => {
  it('are split at 20,000, and none is asked twice', async () => {
    const { recalculate, requests, problems, close } = await openAddin({ address })
    // A name that is misspelt is a question like another: 50,000 kommuner, of which one exists.
    const calls = Array.from({ length: 50_000 }, (_, i) => ({
      id: 'VALUE',
      args: [i === 49_999 ? 'Luleå' : `K${i}`, 'N28013', 2019],
    }))
    const cells = await recalculate(calls, 60)
    expect(requests).toEqual(['POST /v1/cells', 'POST /v1/cells', 'POST /v1/cells'])
    expect(cells.at(-1)).toEqual({ value: 928567.346938 })
    expect(cells.filter((cell) => 'error' in cell && cell.error === '#VALUE!')).toHaveLength(49_999)
    expect(problems).toEqual([])
    close()
  })
})

describe('a server that is killed', () => {
  it('leaves the figures where they were: in this session, and in the next with their age', async () => {
    const server = await rudeServer(address, (_, pass) => pass())
    const indexedDB = new IDBFactory()
    const formulas = [...FORMULAS, { id: 'SOURCE', args: ['Luleå', 'N28013', 2019] }]
    // Both sessions get their program now; the server is gone when the second asks its first question.
    const first = await openAddin({ address, origin: server.origin, indexedDB })
    const second = await openAddin({ address, origin: server.origin, indexedDB })
    const before = await first.recalculate(formulas)
    await until(async () => (await pagesIn(indexedDB)) > 0)

    await server.close()
    await expect(fetch(`${server.origin}/v1/status`)).rejects.toThrow()

    first.requests.length = 0
    expect(await first.recalculate(formulas)).toEqual(before)
    expect(first.requests).toEqual([])

    const after = await second.recalculate(formulas)
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1))
    expect(second.requests).toEqual(['GET /v1/status'])
    expect(shownText(before)).toMatch(/^Källa: Kolada\. .* hämtad \d{4}-\d\d-\d\d\.$/)
    expect(shownText(after)).toBe(`${shownText(before)} OJ svarar inte just nu: värdet hämtades i dag.`)
    expect([...first.problems, ...second.problems]).toEqual([])
    first.close()
    second.close()
  })
})

const shownText = (cells: Cell[]) => String(cells.at(-1) && shown(cells.at(-1) as Cell))

async function pagesIn(indexedDB: IDBFactory): Promise<number> {
  const database = await new Promise<IDBDatabase>((opened, failed) => {
    const opening = indexedDB.open('oj')
    opening.onsuccess = () => opened(opening.result)
    opening.onerror = () => failed(opening.error)
  })
  const count = await new Promise<number>((counted) => {
    const counting = database.transaction('pages').objectStore('pages').count()
    counting.onsuccess = () => counted(counting.result)
  })
  database.close()
  return count
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await holds()) return
    await new Promise((wait) => setTimeout(wait, 50))
  }
  throw new Error('waited 5 s')
}
