import * as indexedDb from 'fake-indexeddb'
import { type DOMWindow, JSDOM, requestInterceptor, VirtualConsole } from 'jsdom'
import type { FunctionsJson } from './declared.ts'
import { type Excel, excelHost } from './host.ts'
import { hostedFile, OFFICE_JS, WINDOW_NAME } from './office.ts'
import type { ExcelKind } from './start-up.ts'
import { started } from './started.ts'
import { windowFetch } from './window-fetch.ts'

/** What a webview has, and jsdom lacks or has in a form that Node's fetch does not take. */
const WEBVIEW = {
  AbortController,
  AbortSignal,
  Headers,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  crypto,
  structuredClone,
}

export interface NodeExcelOptions extends ExcelKind {
  /** Where the add-in is served. */
  origin: string
  /** The add-in's functions, bundled as one script. */
  functionsJs: string
  functionsJson: FunctionsJson
  /** What answers the add-in's requests; their URLs are absolute. Node's own when left out. */
  fetch?: typeof fetch
  /** The device's store, for a session that finds what an earlier one left. A new one when left out. */
  indexedDB?: IDBFactory
}

export interface NodeExcel extends Excel {
  /** Errors that nobody caught, in words. */
  problems: string[]
  window: DOMWindow
  close(): void
}

/** Opens the add-in's page in Excel, with Microsoft's own runtime in it, in this process. */
export async function openExcelInNode(options: NodeExcelOptions): Promise<NodeExcel> {
  const { origin, functionsJs, functionsJson, indexedDB = new indexedDb.IDBFactory() } = options
  const host = excelHost(functionsJson, options)
  const problems: string[] = []
  const virtualConsole = new VirtualConsole()
  virtualConsole.on('jsdomError', (error) => problems.push(String(error.cause ?? error)))

  const functionsUrl = `${origin}/functions.js`
  const files = requestInterceptor(({ url }) => {
    const text = url === functionsUrl ? functionsJs : hostedFile(url, options)
    if (text === undefined) return new Response(null, { status: 204 })
    return new Response(text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
  })
  const page = `<!doctype html><script src="${OFFICE_JS}"></script><script src="${functionsUrl}"></script>`
  const { window } = new JSDOM(page, {
    url: `${origin}/taskpane.html`,
    runScripts: 'dangerously',
    resources: { interceptors: [files] },
    virtualConsole,
    beforeParse(window) {
      window.name = WINDOW_NAME
      const own = { ...WEBVIEW, ...indexedDb, indexedDB, fetch: windowFetch(window, options.fetch ?? fetch) }
      for (const [name, value] of Object.entries(own))
        Object.defineProperty(window, name, { value, writable: true, configurable: true })
      window._richApiNativeBridge = host.bridge
    },
  })

  // jsdom does not tell its window of these, and Node tells of every promise that there is.
  const noteRejection = (reason: unknown, promise: Promise<unknown>) => {
    if (promise instanceof window.Promise) problems.push(String(reason))
  }
  process.on('unhandledRejection', noteRejection)
  const close = () => {
    process.off('unhandledRejection', noteRejection)
    window.close()
  }
  try {
    await started(host.ready, problems)
  } catch (error) {
    close()
    throw error
  }
  return { ...host.excel, problems, window, close }
}
