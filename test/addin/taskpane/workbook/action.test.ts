import { describe, expect, it } from 'vitest'
import { Action, type Run, Turn } from '../../../../addin/taskpane/workbook/action.ts'

function followed<T>(action: Action<T>): Run<T>['state'][] {
  const states: Run<T>['state'][] = []
  action.watch(() => states.push(action.run.state))
  return states
}

describe('an action of the pane', () => {
  it('tells how far it is, and what came of it', async () => {
    const action = new Action<string>()
    const told: Run<string>[] = []
    action.watch(() => told.push(action.run))
    action.start(async ({ progress }) => {
      progress(1, 2)
      return 'klart'
    })
    await Promise.resolve()
    await expect.poll(() => action.run.state).toBe('done')
    expect(told).toMatchObject([
      { state: 'running', done: 0, of: 0, ending: false },
      { state: 'running', done: 1, of: 2 },
      { state: 'done', result: 'klart', at: expect.any(Date) },
    ])
  })

  it('is told to end, and shows that it has been', async () => {
    const action = new Action<boolean>()
    action.start(
      ({ signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => setTimeout(() => resolve(signal.aborted)))
        }),
    )
    action.cancel()
    expect(action.run).toMatchObject({ state: 'running', ending: true })
    await expect.poll(() => action.run).toMatchObject({ state: 'done', result: true })
  })

  it('does not begin while another of the same workbook runs, and leaves the turn also when it fails', async () => {
    const turn = new Turn()
    const [one, other] = [new Action<number>(turn), new Action<number>(turn)]
    const states = followed(other)
    one.start(() => Promise.reject(new Error('nej')))
    other.start(async () => 1)
    expect([turn.taken, states]).toEqual([true, []])
    await expect.poll(() => one.run.state).toBe('failed')
    expect(turn.taken).toBe(false)
    other.start(async () => 1)
    await expect.poll(() => other.run.state).toBe('done')
    other.clear()
    expect(other.run).toEqual({ state: 'idle' })
  })
})
