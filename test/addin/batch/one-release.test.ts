import { describe, expect, it } from 'vitest'
import { OneRelease, ReleaseGone } from '../../../addin/batch/one-release.ts'

/** A server whose newest release can be moved on, and what it was asked for. */
function server(newest: number) {
  const asked: (number | undefined)[] = []
  const state = { newest, gone: new Set<number>() }
  const post = async (release?: number) => {
    asked.push(release)
    if (release !== undefined && state.gone.has(release)) throw new ReleaseGone()
    return { release: release ?? state.newest }
  }
  return { asked, state, post }
}

describe('one release for a workbook', () => {
  it('is the newest, and from then on that', async () => {
    const { asked, state, post } = server(1)
    const release = new OneRelease()
    expect(await release.send(post)).toEqual({ release: 1 })
    state.newest = 2
    expect(await release.send(post)).toEqual({ release: 1 })
    expect(asked).toEqual([undefined, 1])
    expect(release.current).toBe(1)
  })

  it('is the first reply’s, where one is published between two that left together', async () => {
    const { asked, state, post } = server(1)
    const release = new OneRelease()
    let published = 0
    const publishing = async (wanted?: number) => {
      const reply = await post(wanted)
      if (++published === 1) state.newest = 2
      return reply
    }
    expect(await Promise.all([release.send(publishing), release.send(publishing)])).toEqual([
      { release: 1 },
      { release: 1 },
    ])
    expect(asked.slice(0, 2)).toEqual([undefined, undefined])
  })

  it('asks again the one that got another release than the first', async () => {
    const release = new OneRelease()
    const replies = [5, 6]
    const asked: (number | undefined)[] = []
    const post = async (wanted?: number) => {
      asked.push(wanted)
      return { release: wanted ?? replies.shift() ?? 0 }
    }
    expect(await Promise.all([release.send(post), release.send(post)])).toEqual([
      { release: 5 },
      { release: 5 },
    ])
    expect(asked).toEqual([undefined, undefined, 5])
  })

  it('lets go of one that was withdrawn, and takes the newest', async () => {
    const { state, post } = server(3)
    const release = new OneRelease()
    release.use(2)
    state.gone.add(2)
    expect(await release.send(post)).toEqual({ release: 3 })
    expect(release.current).toBe(3)
  })

  it('passes other failures on', async () => {
    const release = new OneRelease()
    release.use(2)
    await expect(release.send(() => Promise.reject(new Error('down')))).rejects.toThrow('down')
    expect(release.current).toBe(2)
  })
})
