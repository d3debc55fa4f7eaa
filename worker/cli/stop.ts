import { execFileSync } from 'node:child_process'

/** Ends everything that was started, also where npm is killed outright and can tell us nothing. */
export function stopCleanly(dispose: () => Promise<void>): void {
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
