import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type ExcelKind, startUp } from './start-up.ts'

const HOSTED = 'https://appsforoffice.microsoft.com/lib/1/hosted/'
const RUNTIME = 'custom-functions-runtime.js'
const require = createRequire(import.meta.url)
const PACKAGE = require.resolve('@microsoft/office-js/package.json')

/** Where an add-in loads Office.js from. */
export const OFFICE_JS = `${HOSTED}office.js`

/**
 * By this, Office.js knows that it is in Excel: it reads the name of its window. Excel on the web does it so. The
 * number is that of the file which knows the host, here `startUp`.
 */
export const WINDOW_NAME = JSON.stringify({ hostInfo: 'Excel|Web|16.00|en-US' })

/** What Microsoft's server answers for a file; nothing for one that the runtime does without, as its telemetry. */
export function hostedFile(
  url: string,
  { displayLanguage = 'sv-SE', customFunctionsRuntime = '1.5', excelApi = '1.20' }: ExcelKind,
): string | undefined {
  if (!url.startsWith(HOSTED)) return undefined
  const file = url.slice(HOSTED.length)
  if (file === 'office.js') return `${runtimeMarker}\n${distributed(RUNTIME)}`
  if (file === 'excel-web-16.00-core.js')
    return `(${startUp})(${JSON.stringify({ displayLanguage, customFunctionsRuntime, excelApi })})`
  return file.endsWith('/office_strings.js') ? distributed(file) : undefined
}

/** The runtime looks for its own script tag under its own name, and it stands in the page as office.js. */
const runtimeMarker = `document.head.append(
  Object.assign(document.createElement('script'), { type: 'text/plain', src: '${HOSTED}${RUNTIME}' }),
)`

/** The version that the protocol was observed in. */
export function officeVersion(): string {
  return (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version
}

/** What Microsoft's server answers for a file outside Excel, as the package has it. */
export function officeFile(url: string): string {
  return distributed(new URL(url).pathname.replace('/lib/1/hosted/', ''))
}

function distributed(file: string): string {
  return readFileSync(join(dirname(PACKAGE), 'dist', file), 'utf8')
}
