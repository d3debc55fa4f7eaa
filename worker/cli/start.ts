import { createServer } from 'node:net'
import { join } from 'node:path'
import { unstable_startWorker } from 'wrangler'
import { ownCertificate } from './certificate.ts'
import { DATA_FOLDER, LOCAL_ENVIRONMENT, migrate, WRANGLER_CONFIG, withDatabase } from './database.ts'
import { fillIfEmpty } from './fill.ts'
import { stopCleanly } from './stop.ts'

/** `npm start`: a local OJ with real figures and its Excel add-in, with no account and no question asked. */

/** Only this machine reaches it. */
const HOST = '127.0.0.1'
const DEFAULT_PORT = 8787

/** This run's own, so that two beside each other never serve each other's add-in. */
const ADDIN_FOLDER = join(DATA_FOLDER, 'addin')

Object.assign(process.env, LOCAL_ENVIRONMENT)
// What wrangler finds worth telling would otherwise come after our last line, long after it happened.
process.env.WRANGLER_LOG ??= 'warn'

try {
  await start(portOf(process.env.PORT))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function start(port: number): Promise<void> {
  await refuseTakenPort(port)
  const { certificate, advice } = ownCertificate()
  const address = `${certificate === null ? 'http' : 'https'}://localhost:${port}`
  console.log('Preparing the database and the add-in …')
  await Promise.all([prepareDatabase(), prepareAddin(address)])

  const worker = await unstable_startWorker({
    config: WRANGLER_CONFIG,
    assets: ADDIN_FOLDER,
    dev: {
      server: {
        hostname: HOST,
        port,
        ...(certificate !== null && {
          secure: true,
          httpsCertPath: certificate.certificatePath,
          httpsKeyPath: certificate.keyPath,
        }),
      },
      persist: DATA_FOLDER,
      inspector: false,
      watch: false,
      logLevel: 'warn',
    },
  })
  stopCleanly(() => worker.dispose())
  await worker.ready
  console.log(`
OJ is running. Open:

  ${address}                       try it: a spreadsheet with the functions, and the pane, in Swedish or English
  ${address}/guide                 the user guide (/guide/en in English)
  ${address}/docs                  the API, to read
  ${address}/v1/value?kommun=Luleå&indicator=N28013&year=2019   a figure
  ${address}/v1/compare?kommun=Luleå&indicator=LSS_vantetid&year=2010   how Måttbandet stands (example data)
  ${address}/taskpane.html         the pane by itself

In Excel, give it the add-in's manifest ("Sideload it in Excel" in README.md says where, step by step):

  ${address}/manifest.xml
  web: Start > Tillägg > Fler tillägg > Mina tillägg > Ladda upp mitt tillägg
  Windows: a shared folder that is a trusted add-in catalogue
  Mac: ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
${advice}
Stop with Ctrl+C.`)
}

async function prepareDatabase(): Promise<void> {
  await migrate()
  console.log(await withDatabase((db) => fillIfEmpty(db, { examples: true })))
}

async function prepareAddin(host: string): Promise<void> {
  // Its tools take long to load: not before it is known that there will be a server, and while the database is prepared.
  const { buildAddin } = await import('../../addin/build/build.ts')
  await buildAddin({ host, folder: ADDIN_FOLDER })
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? DEFAULT_PORT)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Error(`PORT must be a number from 1 to 65535, not "${text}".`)
}

async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer()
  await new Promise<void>((free, taken) => {
    probe.once('error', () =>
      taken(
        new Error(
          `Port ${port} cannot be used: is something else running there? Choose another with the environment variable PORT.`,
        ),
      ),
    )
    probe.listen(port, HOST, () => probe.close(() => free()))
  })
}
