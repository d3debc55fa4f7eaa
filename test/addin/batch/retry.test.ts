import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Transient, withRetries } from '../../../addin/batch/retry.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const never = new AbortController().signal

/** Fails some times, then succeeds; `at` says when each attempt was made. */
function failing(times: number, failure: Error) {
  const began = Date.now()
  const at: number[] = []
  const attempt = async () => {
    at.push(Date.now() - began)
    if (at.length <= times) throw failure
    return 'done'
  }
  return { attempt, at }
}

describe('trying again', () => {
  it('succeeds once a passing failure has passed, each wait at least twice the one before at its shortest', async () => {
    const { attempt, at } = failing(3, new Transient('busy'))
    const result = withRetries(attempt, never)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await result).toBe('done')
    const waits = at.slice(1).map((time, i) => time - (at[i] ?? 0))
    for (const [i, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(300 * 2 ** i)
      expect(wait).toBeLessThanOrEqual(600 * 2 ** i)
    }
  })

  it('gives up in time for the user, with the last failure', async () => {
    const { attempt, at } = failing(99, new Transient('down'))
    const result = withRetries(attempt, never).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(13_500)
    expect(await result).toEqual(new Transient('down'))
    expect(at).toHaveLength(6)
  })

  it('does not try again what will not pass', async () => {
    const { attempt, at } = failing(1, new Error('wrong'))
    await expect(withRetries(attempt, never)).rejects.toThrow('wrong')
    expect(at).toEqual([0])
  })

  it('waits as long as the server asks, and then its own time', async () => {
    const { attempt, at } = failing(1, new Transient('busy', 5000))
    const result = withRetries(attempt, never)
    await vi.advanceTimersByTimeAsync(6000)
    expect(await result).toBe('done')
    expect(at[1]).toBeGreaterThanOrEqual(5300)
  })

  it.each([0, 5000])('ends at once when nobody waits any longer (asked to wait %i ms)', async (after) => {
    const { attempt, at } = failing(99, new Transient('busy', after))
    const ending = new AbortController()
    const result = withRetries(attempt, ending.signal).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(100)
    ending.abort('enough')
    await vi.advanceTimersByTimeAsync(0)
    expect(await result).toBe('enough')
    expect(at).toHaveLength(1)
  })
})
