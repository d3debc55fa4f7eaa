import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** `npm start` as a person runs it. */
export function npmStart(environment: Record<string, string>) {
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  const output = { text: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output.text += chunk
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = () =>
    until(
      () => output.text.includes('Stop with Ctrl+C'),
      () => `npm start to be ready:\n${output.text}`,
    )
  return { child, output, ended, ready, pid: child.pid ?? 0 }
}

/** An OJ of the test's own: its database in a temporary folder, on a free port. */
export async function ownOj() {
  const data = mkdtempSync(join(tmpdir(), 'oj-test-'))
  const port = await freePort()
  // A home of its own: where the developer has a certificate for localhost, npm start would be https.
  const environment = { PORT: String(port), OJ_DATA: data, HOME: data, USERPROFILE: data }
  return {
    environment,
    port,
    address: `http://127.0.0.1:${port}`,
    remove: () => rmSync(data, { recursive: true, force: true }),
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

export async function until(condition: () => boolean, what: () => string, seconds = 60): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (condition()) return
    await new Promise((wait) => setTimeout(wait, 100))
  }
  throw new Error(`waited ${seconds} s for ${what()}`)
}

/** Every process that came of one, by the kernel's own books. */
export function descendants(pid: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number))
  const children = rows.filter(([, parent]) => parent === pid).map(([child = 0]) => child)
  return [...children, ...children.flatMap(descendants)]
}

export function isRunning(pid: number): boolean {
  try {
    // A zombie has ended; it only waits for its parent to look.
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z')
  } catch {
    return false
  }
}
