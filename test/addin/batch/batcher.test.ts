import fc from 'fast-check'
import pLimit from 'p-limit'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Batcher, Cancelled, type Sending } from '../../../addin/batch/batcher.ts'

interface Word {
  text: string
}

const words = new Map<string, Word>()

/** The same object for the same word: that is what makes it the same question. */
function word(text: string): Word {
  const known = words.get(text) ?? { text }
  words.set(text, known)
  return known
}

/** A batcher of words whose answers are their lengths, and what it sent. */
function lengths(options: Partial<Sending<Word, number>> = {}) {
  const sent: string[][] = []
  const batcher = new Batcher<Word, number>({
    most: 3,
    send: async (questions) => {
      const words = questions.map(({ text }) => text)
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
  const send = (questions: readonly Word[], signal: AbortSignal) =>
    new Promise<number[]>((resolve) => {
      const words = questions.map(({ text }) => text)
      going.push({ words, signal, answer: () => resolve(words.map(({ length }) => length)) })
    })
  return { going, send }
}

const soon = () => new Promise((resolve) => setImmediate(resolve))

describe('a recalculation in a batcher', () => {
  it('sends what was asked before a microtask in one request, each question once', async () => {
    const { batcher, sent } = lengths()
    const answers = await Promise.all(['Luleå', 'Piteå', 'Luleå'].map((text) => batcher.ask(word(text))))
    expect(answers).toEqual([5, 5, 5])
    expect(sent).toEqual([['Luleå', 'Piteå']])
  })

  it('splits at the most that a request may hold', async () => {
    const { batcher, sent } = lengths()
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((text) => batcher.ask(word(text))))
    expect(sent).toEqual([['a', 'b', 'c'], ['d', 'e', 'f'], ['g']])
  })

  it('asks again what was answered before: remembering is not its task', async () => {
    const { batcher, sent } = lengths()
    await batcher.ask(word('a'))
    await batcher.ask(word('a'))
    expect(sent).toEqual([['a'], ['a']])
  })

  it('joins a question that is on its way', async () => {
    const { going, send } = held()
    const { batcher } = lengths({ send })
    const first = batcher.ask(word('a'))
    await soon()
    const second = batcher.ask(word('a'))
    await soon()
    expect(going).toHaveLength(1)
    going[0]?.answer()
    expect(await Promise.all([first, second])).toEqual([1, 1])
  })

  it('has no more requests on their way than the limit', async () => {
    const { going, send } = held()
    const { batcher } = lengths({ send, most: 1, limit: pLimit(2) })
    const answers = ['a', 'bb', 'ccc'].map((text) => batcher.ask(word(text)))
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
          expect(await Promise.all(words.map((text) => batcher.ask(word(text))))).toEqual(
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
        if (question?.text === 'bad') throw new Error('no')
        return [question?.text.length ?? 0]
      },
    })
    const settled = await Promise.allSettled(['good', 'bad', 'fine'].map((text) => batcher.ask(word(text))))
    expect(settled).toEqual([
      { status: 'fulfilled', value: 4 },
      { status: 'rejected', reason: new Error('no') },
      { status: 'fulfilled', value: 4 },
    ])
  })

  it('fails for all where the answers are fewer than the questions: none goes to the wrong one', async () => {
    const { batcher } = lengths({ send: async () => [1] })
    const settled = await Promise.allSettled(['a', 'b'].map((text) => batcher.ask(word(text))))
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
    await expect(batcher.ask(word('a'))).rejects.toThrow('no')
    expect(await batcher.ask(word('a'))).toBe(7)
  })
})

describe('time that runs out in a batcher', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('settles everyone, those on their way and those in the queue, and ends the requests', async () => {
    const { going, send } = held()
    const { batcher } = lengths({ send, most: 1, limit: pLimit(1), within: 18_000 })
    const all = Promise.allSettled(['a', 'b', 'c'].map((text) => batcher.ask(word(text))))
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
    const kept = ['a', 'b', 'c'].map((text) => batcher.ask(word(text)))
    const dropped = batcher.ask(word('d'), cancel.signal)
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
    const asked = ['a', 'b'].map((text) => batcher.ask(word(text), cancel.signal))
    await soon()
    cancel.abort()
    await Promise.allSettled(asked)
    expect(going[0]?.signal.aborted).toBe(true)
  })

  it('is answered still where another asked the same', async () => {
    const { going, send } = held()
    const { batcher } = lengths({ send })
    const cancel = cancelling()
    void batcher.ask(word('a'), cancel.signal).catch(() => undefined)
    const other = batcher.ask(word('a'))
    await soon()
    cancel.abort()
    expect(going[0]?.signal.aborted).toBe(false)
    going[0]?.answer()
    expect(await other).toBe(1)
  })

  it('may be asked anew', async () => {
    const { batcher } = lengths()
    const cancel = cancelling()
    const dropped = batcher.ask(word('a'), cancel.signal)
    cancel.abort()
    await expect(dropped).rejects.toBeInstanceOf(Cancelled)
    expect(await batcher.ask(word('a'))).toBe(1)
  })
})
