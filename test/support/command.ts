import { spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** Those of package.json, which keep the garbage of a large file small. */
const FLAGS = ['--max-semi-space-size=4', '--max-old-space-size=500']

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** A command of the project (worker/cli), run as npm runs it, in a process group of its own. */
export function runCommand(name: string, args: readonly string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, [...FLAGS, join(ROOT, 'worker', 'cli', `${name}.ts`), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const output = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk) => {
      output[stream] += chunk
    })
  }
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, ...output })))
  return {
    ended,
    pid: child.pid ?? 0,
    /** Ends it and all that it started, at once and without a word: what a power cut does. */
    kill: () => {
      try {
        process.kill(-(child.pid ?? 0), 'SIGKILL')
      } catch {
        // It has ended by itself.
      }
    },
  }
}

/** Runs a command to its end. */
export function ran(
  name: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<Ended> {
  return runCommand(name, args, environment).ended
}
