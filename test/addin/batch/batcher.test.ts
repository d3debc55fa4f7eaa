import fc from 'fast-check'
import pLimit from 'p-limit'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Batcher, Cancelled, type Keyed, type Sending } from '../../../addin/batch/batcher.ts'

/** A batcher of words whose answers are their lengths, and what it sent. */
function lengths(options: Partial<Sending<Keyed, number>> = {}) {
  const sent: string[][] = []
  const batcher = new Batcher<Keyed, number>({
    most: 3,
    send: async (questions) => {
      const words = questions.map(({ key }) => key)
      sent.push(words)
      return words.map((word) => word.length)
    },
    limit: pLimit(4),
    within: 18_000,
    late: () => new Error('late'),
    ...options,
  })
  return { batcher, sent }
}

/** A send that answers when it is told to. */
function held() {
  const going: { words: readonly string[]; signal: AbortSignal; answer: () => void }[] = []
  const send = (questions: readonly Keyed[], signal: AbortSignal) =>
    new Promise<number[]>((resolve) => {
      const words = questions.map(({ key }) => key)
      going.push({ words, signal, answer: () => resolve(words.map(({ length }) => length)) })
    })
  return { going, send }
}

const soon = () => new Promise((resolve) => setImmediate(resolve))

describe('a recalculation in a batcher', () => {
  it('sends what was asked before a microtask in one request, each question once', async () => {
    const { batcher, sent } = lengths()
    const answers = await Promise.all(['Luleå', 'Piteå', 'Luleå'].map((word) => batcher.ask({ key: word })))
    expect(answers).toEqual([5, 5, 5])
    expect(sent).toEqual([['Luleå', 'Piteå']])
  })

  it('splits at the most that a request may hold', async () => {
    const { batcher, sent } = lengths()
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((word) => batcher.ask({ key: word })))
    expect(sent).toEqual([['a', 'b', 'c'], ['d', 'e', 'f'], ['g']])
  })

  it('asks again what was answered before: remembering is not its task', async () => {
    const { batcher, sent } = lengths()
    await batcher.ask({ key: 'a' })
    await batcher.ask({ key: 'a' })
    expect(sent).toEqual([['a'], ['a']])
  })

  it('joins a question that is on its way', async () => {
    const { going, send } = held()
    const { batcher } = lengths({ send })
    const first = batcher.ask({ key: 'a' })
    await soon()
    const second = batcher.ask({ key: 'a' })
    await soon()
    expect(going).toHaveLength(1)
    going[0]?.answer()
    expect(await Promise.all([first, second])).toEqual([1, 1])
  })

  it('has no more requests on their way than the limit', async () => {
    const { going, send } = held()
    const { batcher } = lengths({ send, most: 1, limit: pLimit(2) })
    const answers = ['a', 'bb', 'ccc'].map((word) => batcher.ask({ key: word }))
    await soon()
    expect(going.map(({ words }) => words)).toEqual([['a'], ['bb']])
    going[0]?.answer()
    await soon()
    expect(going.map(({ words }) => words)).toEqual([['a'], ['bb'], ['ccc']])
    for (const { answer } of going) answer()
    expect(await Promise.all(answers)).toEqual([1, 2, 3])
  })

  it('answers everyone rightly, whatever they ask and however it is split', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ maxLength: 4 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        async (words, most) => {
          const { batcher, sent } = lengths({ most })
          expect(await Promise.all(words.map((word) => batcher.ask({ key: word })))).toEqual(
            words.map((w) => w.length),
          )
          expect(sent.flat().sort()).toEqual([...new Set(words)].sort())
          expect(sent.every(({ length }) => length <= most)).toBe(true)
          expect(sent).toHaveLength(Math.ceil(new Set(words).size / most))
        },
      ),
    )
  })
})

describe('a request that fails in a batcher', () => {
  it('fails for those who asked in it, and for nobody else', async () => {
    const { batcher } = lengths({
      most: 1,
      send: async ([question]) => {
        if (question?.key === 'bad') throw new Error('no')
        return [question?.key.length ?? 0]
      },
    })
    const settled = await Promise.allSettled(
      ['good', 'bad', 'fine'].map((word) => batcher.ask({ key: word })),
    )
    expect(settled).toEqual([
      { status: 'fulfilled', value: 4 },
      { status: 'rejected', reason: new Error('no') },
      { status: 'fulfilled', value: 4 },
    ])
  })

  it('fails for all where the answers are fewer than the questions: none goes to the wrong one', async () => {
    const { batcher } = lengths({ send: async () => [1] })
    const settled = await Promise.allSettled(['a', 'b'].map((word) => batcher.ask({ key: word })))
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })

  it('is asked anew the next time', async () => {
    let attempts = 0
    const { batcher } = lengths({
      send: async () => {
        if (++attempts === 1) throw new Error('no')
        return [7]
      },
    })
    await expect(batcher.ask({ key: 'a' })).rejects.toThrow('no')
    expect(await batcher.ask({ key: 'a' })).toBe(7)
  })
})

describe('time that runs out in a batcher', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('settles everyone, those on their way and those in the queue, and ends the requests', async () => {
    const { going, send } = held()
    const { batcher } = lengths({ send, most: 1, limit: pLimit(1), within: 18_000 })
    const all = Promise.allSettled(['a', 'b', 'c'].map((word) => batcher.ask({ key: word })))
    await vi.advanceTimersByTimeAsync(17_999)
    expect(going).toHaveLength(1)
    expect(going[0]?.signal.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await all).toEqual(Array(3).fill({ status: 'rejected', reason: new Error('late') }))
    expect(going[0]?.signal.aborted).toBe(true)
    // What was in the queue is never sent.
    going[0]?.answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(going).toHaveLength(1)
  })
})

describe('a question that is cancelled', () => {
  const cancelling = () => new AbortController()

  it('is not sent where it was still in the queue', async () => {
    const { going, send } = held()
    const { batcher } = lengths({ send, most: 2, limit: pLimit(1) })
    const cancel = cancelling()
    const kept = ['a', 'b', 'c'].map((word) => batcher.ask({ key: word }))
    const dropped = batcher.ask({ key: 'd' }, cancel.signal)
    await soon()
    cancel.abort()
    await expect(dropped).rejects.toBeInstanceOf(Cancelled)
    going[0]?.answer()
    await soon()
    going[1]?.answer()
    await Promise.all(kept)
    expect(going.map(({ words }) => words)).toEqual([['a', 'b'], ['c']])
  })

  it('ends its request where nobody else waits for it', async () => {
    const { going, send } = held()
    const { batcher } = lengths({ send })
    const cancel = cancelling()
    const asked = ['a', 'b'].map((word) => batcher.ask({ key: word }, cancel.signal))
    await soon()
    cancel.abort()
    await Promise.allSettled(asked)
    expect(going[0]?.signal.aborted).toBe(true)
  })

  it('is answered still where another asked the same', async () => {
    const { going, send } = held()
    const { batcher } = lengths({ send })
    const cancel = cancelling()
    void batcher.ask({ key: 'a' }, cancel.signal).catch(() => undefined)
    const other = batcher.ask({ key: 'a' })
    await soon()
    cancel.abort()
    expect(going[0]?.signal.aborted).toBe(false)
    going[0]?.answer()
    expect(await other).toBe(1)
  })

  it('may be asked anew', async () => {
    const { batcher } = lengths()
    const cancel = cancelling()
    const dropped = batcher.ask({ key: 'a' }, cancel.signal)
    cancel.abort()
    await expect(dropped).rejects.toBeInstanceOf(Cancelled)
    expect(await batcher.ask({ key: 'a' })).toBe(1)
  })
})
