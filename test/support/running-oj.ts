import type { TestProject } from 'vitest/node'
import { npmStart, ownOj } from './oj.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The OJ that `npm start` runs for all tests that only ask it things. */
    oj: { address: string; port: number; printed: string }
  }
}

export default async function setup(project: TestProject) {
  const { environment, address, port, remove } = await ownOj()
  const { child, ready, ended, output } = npmStart(environment)
  await ready()
  project.provide('oj', { address, port, printed: output.text })
  return async () => {
    child.kill('SIGTERM')
    await ended
    remove()
  }
}
