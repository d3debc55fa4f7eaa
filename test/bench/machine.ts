import { createRequire } from 'node:module'
import { cpus, platform, release, totalmem } from 'node:os'

/** Figures mean nothing without the machine that they were measured on. */
export function machine(): string {
  const processors = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return [
    `${processors.length} × ${processors[0]?.model ?? 'an unknown processor'}, ${gigabytes} GB, ${platform()} ${release()}`,
    `Node ${process.version.slice(1)}, workerd ${workerdVersion()}`,
  ].join('\n')
}

/** Of the workerd that Miniflare starts, which is not necessarily the one at hand here. */
function workerdVersion(): string {
  const here = createRequire(import.meta.url)
  const { version }: { version: string } = createRequire(here.resolve('miniflare'))('workerd')
  return version
}
