import { execFileSync } from 'node:child_process'
import { createServer } from 'node:net'
import { unstable_startWorker } from 'wrangler'
import { DATA_FOLDER, LOCAL_ENVIRONMENT, migrate, WRANGLER_CONFIG, withDatabase } from './database.ts'
import { fillIfEmpty } from './fill.ts'

/** `npm start`: a local OJ with real figures, with no account and no question asked. */

const HOST = '127.0.0.1'
const DEFAULT_PORT = 8787

Object.assign(process.env, LOCAL_ENVIRONMENT)

try {
  await start(portOf(process.env.PORT))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function start(port: number): Promise<void> {
  await refuseTakenPort(port)
  console.log('Preparing the database …')
  await migrate()
  console.log(await withDatabase((db) => fillIfEmpty(db, { examples: true })))

  const worker = await unstable_startWorker({
    config: WRANGLER_CONFIG,
    dev: {
      server: { hostname: HOST, port },
      persist: DATA_FOLDER,
      inspector: false,
      watch: false,
      logLevel: 'warn',
    },
  })
  stopCleanly(() => worker.dispose())
  await worker.ready
  const address = `http://${HOST}:${port}`
  console.log(`
OJ is running. Open:

  ${address}/docs                                              the API, to read
  ${address}/v1/value?kommun=Luleå&indicator=N28013&year=2019   a figure
  ${address}/v1/compare?kommun=Luleå&indicator=LSS_vantetid&year=2010   how Måttbandet stands (example data)

Stop with Ctrl+C.`)
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

/** Ends everything that was started, also where npm is killed outright and can tell us nothing. */
function stopCleanly(dispose: () => Promise<void>): void {
  const above = whoRunsUs()
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    clearInterval(watch)
    await dispose()
    process.exit(0)
  }
  const watch = setInterval(() => {
    if (!above.every(isAlive)) void stop()
  }, 1000)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop())
}

/** npm and the shell that it puts between itself and a script. Run by anything else, we answer to signals alone. */
function whoRunsUs(): number[] {
  if (process.env.npm_lifecycle_event === undefined) return []
  if (process.platform === 'win32') return [process.ppid]
  const parentOf = (pid: number) =>
    Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }))
  return [process.ppid, parentOf(process.ppid)]
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
