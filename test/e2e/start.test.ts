import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')

/** `npm start` as a person runs it, with a database of its own. */
function start(environment: Record<string, string>) {
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  const output = { text: '' }
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output.text += chunk
    })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, output, ended }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function until(condition: () => boolean | Promise<boolean>, what: string, seconds = 60): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await condition()) return
    await new Promise((wait) => setTimeout(wait, 100))
  }
  throw new Error(`waited ${seconds} s for ${what}`)
}

/** Every process that came of one, by the kernel's own books. */
function descendants(pid: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number))
  const children = rows.filter(([, parent]) => parent === pid).map(([child = 0]) => child)
  return [...children, ...children.flatMap(descendants)]
}

function isRunning(pid: number): boolean {
  try {
    // A zombie has ended; it only waits for its parent to look.
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z')
  } catch {
    return false
  }
}

describe('npm start', () => {
  const data = mkdtempSync(join(tmpdir(), 'oj-start-'))
  let port: number
  let running: ReturnType<typeof start> & { child: ChildProcess }

  beforeAll(async () => {
    port = await freePort()
    running = start({ PORT: String(port), OJ_DATA: data })
    await until(() => running.output.text.includes('Stop with Ctrl+C'), 'npm start to be ready')
  })
  afterAll(() => {
    running.child.kill('SIGKILL')
    rmSync(data, { recursive: true, force: true })
  })

  const at = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)

  it('fills the database and serves figures with their source, asking nothing', async () => {
    expect(running.output.text).toContain('Filled with 274,094 figures in 1,079 slices.')
    expect(await (await at('/v1/value?kommun=Luleå&indicator=N28013&year=2019')).json()).toMatchObject({
      value: 928567.346938,
      source: 'Källa: Kolada',
    })
  })

  it('prints addresses that all answer', async () => {
    const addresses = running.output.text.match(/http:\S+/g) ?? []
    expect(addresses.length).toBeGreaterThanOrEqual(3)
    for (const address of addresses) expect([address, (await fetch(address)).status]).toEqual([address, 200])
  })

  it('says so where the port is taken, and leaves the other running', async () => {
    const second = start({ PORT: String(port), OJ_DATA: data })
    expect(await second.ended).toBe(1)
    expect(second.output.text).toContain(`Port ${port} cannot be used`)
    expect((await at('/v1/status')).status).toBe(200)
  })

  it('refuses a port that is none', async () => {
    const second = start({ PORT: 'http', OJ_DATA: data })
    expect(await second.ended).toBe(1)
    expect(second.output.text).toContain('not "http"')
  })

  it.skipIf(process.platform === 'win32')(
    'stops with everything it started, and starts again on what it filled',
    async () => {
      const started = descendants(running.child.pid ?? 0)
      expect(started.length).toBeGreaterThan(1)
      running.child.kill('SIGTERM')
      await running.ended
      await until(() => started.every((pid) => !isRunning(pid)), 'every process to end', 15)

      running = start({ PORT: String(port), OJ_DATA: data })
      await until(() => running.output.text.includes('Stop with Ctrl+C'), 'npm start to be ready again')
      expect(running.output.text).toContain('Release 1 is already there')
      expect(await (await at('/v1/value.txt?kommun=2580&indicator=N00090&year=2019')).text()).toBe('5.9')
    },
  )

  it.skipIf(process.platform === 'win32')('stops also where npm is killed outright', async () => {
    const started = descendants(running.child.pid ?? 0)
    expect(started.length).toBeGreaterThan(1)
    running.child.kill('SIGKILL')
    await until(() => started.every((pid) => !isRunning(pid)), 'every process to end', 15)
  })
})
