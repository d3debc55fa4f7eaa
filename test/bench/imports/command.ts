import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type Ended, runCommand } from '../../support/command.ts'
import { descendants } from '../../support/oj.ts'
import type { RealFile } from './source.ts'

/** What an import has cost. */
export interface Cost {
  seconds: number
  /** The most that the command, and with it workerd, held at once; bytes. Null where the system does not tell. */
  peak: { command: number; withWorkerd: number } | null
}

/** `npm run import` of a file into the database of a folder, to its end. */
export async function importFile({ path, date }: RealFile, folder: string): Promise<Cost> {
  const began = performance.now()
  const { ended, pid } = runCommand('import', [path, '--date', date], { OJ_DATA: folder })
  const watch = watchMemory(pid)
  const { code, stderr }: Ended = await ended
  const seconds = (performance.now() - began) / 1000
  const peak = await watch.end()
  if (code !== 0) throw new Error(`The import of ${path} failed:\n${stderr}`)
  return { seconds, peak }
}

/** Begins the import of a file and ends it after some milliseconds as a power cut would. True where it was still running. */
export async function killImport({ path, date }: RealFile, folder: string, after: number): Promise<boolean> {
  const dying = runCommand('import', [path, '--date', date], { OJ_DATA: folder })
  await pause(after)
  dying.kill()
  return (await dying.ended).code === null
}

/** Looks ten times a second at what a process and its children hold. Linux only. */
function watchMemory(pid: number) {
  let peak = null as Cost['peak']
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      const command = held(pid)
      if (command !== null) {
        const all = descendants(pid).reduce((sum, child) => sum + (held(child) ?? 0), command)
        peak = {
          command: Math.max(peak?.command ?? 0, command),
          withWorkerd: Math.max(peak?.withWorkerd ?? 0, all),
        }
      }
      await pause(100)
    }
  })()
  return {
    async end() {
      isOver = true
      await watching
      return peak
    },
  }
}

function held(pid: number): number | null {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}
