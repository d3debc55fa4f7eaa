import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** A temporary folder that goes when this process does, also when it is interrupted or left without a parent. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'oj-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  for (const [signal, code] of Object.entries(SIGNALS)) {
    // Miniflare, where it has started, ends workerd and the process in a listener of its own: let it go first,
    // so that the folder is not removed while workerd writes in it.
    process.once(signal, () => setImmediate(() => process.exit(code)))
  }
  // An npm that is told to stop ends its shell, which tells us nothing.
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 1000).unref()
  return folder
}
