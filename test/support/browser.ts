import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where Chromium is when somebody has installed it. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A page under test reaches nothing but us. */
const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A real Chromium: the machine's own, else the one that comes in an npm package (Linux x64). */
export async function openBrowser(): Promise<Browser> {
  const installed = INSTALLED.find(existsSync)
  if (installed !== undefined)
    return chromium.launch({ executablePath: installed, args: [...ARGUMENTS, '--no-sandbox'] })
  // The package unpacks the libraries that it carries only where it believes that it is in a Lambda.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x'
  const { default: carried } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: await carried.executablePath(),
    args: [...carried.args, ...ARGUMENTS],
  })
}
