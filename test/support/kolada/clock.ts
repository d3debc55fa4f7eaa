import type { Clock } from '../../../worker/sources/kolada/pace.ts'

/** A clock that nobody waits for: to sleep is to move its hands. */
export class TestClock implements Clock {
  time = Date.parse('2026-03-15T06:00:00Z')
  /** How long each sleep was. */
  readonly slept: number[] = []

  now(): number {
    return this.time
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    this.slept.push(milliseconds)
    this.time += milliseconds
  }
}
