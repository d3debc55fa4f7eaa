import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../../support/browser.ts'
import { ran } from '../../support/command.ts'
import { npmStart, ownOj } from '../../support/oj.ts'
import { catalogueFile } from '../imports/source.ts'
import { type Keystrokes, timeKeystrokes } from './keystrokes.ts'
import { openPane, SLOW_DOWN } from './page.ts'

export interface PaneMeasured {
  /** Bytes of taskpane.js and functions.js, compressed; Office.js is not in them. */
  scripts: { pane: number; functions: number }
  /** Milliseconds from asking for the page until its search field is painted and takes a letter; slowed down 4 times. */
  interactive: number[]
  indicators: number
  keystrokes: Keystrokes
}

const OPENINGS = 9

/** The pane in Chromium, of an OJ that `npm start` runs. Null where the real catalogue is not beside the project. */
export async function benchPane(): Promise<PaneMeasured | null> {
  const catalogue = catalogueFile()
  if (catalogue === null) return null
  const oj = await ownOj()
  const running = npmStart(oj.environment)
  const browser = await openBrowser()
  try {
    await running.ready()
    const { code, stderr } = await ran('import', [catalogue.path, '--date', catalogue.date], oj.environment)
    if (code !== 0) throw new Error(`The catalogue could not be imported:\n${stderr}`)
    return {
      scripts: {
        pane: await compressed(`${oj.address}/taskpane.js`),
        functions: await compressed(`${oj.address}/functions.js`),
      },
      interactive: await timeOpenings(browser, oj.address),
      indicators: await countIndicators(oj.address),
      keystrokes: await timeKeystrokes(browser, oj.address),
    }
  } finally {
    await browser.close()
    running.child.kill('SIGTERM')
    await running.ended
    oj.remove()
  }
}

async function timeOpenings(browser: Browser, address: string): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < OPENINGS; i++) {
    // They stay open: the Chromium that npm carries ends with the first page that does.
    const { interactive } = await openPane(browser, address, SLOW_DOWN)
    times.push(interactive)
  }
  // The first fills the caches of the server, and of nobody's browser: each has a context of its own.
  return times.slice(1)
}

async function countIndicators(address: string): Promise<number> {
  const response = await fetch(`${address}/v1/status`)
  const { counts } = (await response.json()) as { counts: { indicators: number } }
  return counts.indicators
}

async function compressed(url: string): Promise<number> {
  const response = await fetch(url)
  return gzipSync(new Uint8Array(await response.arrayBuffer()), { level: 9 }).length
}
