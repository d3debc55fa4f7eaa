/**
 * Loaded before a command (`node --import`), so that it waits a hundredth of what it would before it asks Kolada again: two
 * minutes pass before it gives up on a server that is gone.
 */
const wait = globalThis.setTimeout

function hurried(run: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]): unknown {
  const isForKolada = milliseconds >= 1000 && new Error().stack?.includes('sources/kolada/pace.ts') === true
  return wait(run, isForKolada ? milliseconds / 100 : milliseconds, ...given)
}

Object.assign(globalThis, { setTimeout: Object.assign(hurried, wait) })
