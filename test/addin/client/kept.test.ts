import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Kept, type Page } from '../../../addin/client/kept.ts'

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function page(release: number, fields: Partial<Page> = {}): Page {
  return { path: '/v1/cells', release, language: 'sv', fetched: 1, asked: '{}', reply: '{}', ...fields }
}

const asked = (pages: Page[]) => pages.map(({ asked }) => asked)

describe('what is kept', () => {
  it('is read in a later session, by release and language, oldest first', async () => {
    const earlier = new Kept()
    await earlier.add(page(1, { asked: 'a' }))
    await earlier.add(page(2, { asked: 'b' }))
    await earlier.add(page(1, { asked: 'c', language: 'en' }))
    await earlier.add(page(1, { asked: 'd' }))
    const later = new Kept()
    expect(await later.releases()).toEqual([2, 1])
    expect(asked(await later.read(1, 'sv'))).toEqual(['a', 'd'])
    expect(asked(await later.read(1, 'en'))).toEqual(['c'])
  })

  it('is forgotten by release', async () => {
    const kept = new Kept()
    await kept.add(page(1))
    await kept.add(page(2))
    await kept.forget(1)
    expect(await new Kept().releases()).toEqual([2])
  })

  it('is no more than 30 million characters: the oldest pages go, in this session and before the next', async () => {
    const reply = 'x'.repeat(9_000_000)
    const kept = new Kept()
    for (const asked of ['a', 'b', 'c', 'd']) await kept.add(page(1, { asked, reply }))
    expect(asked(await kept.read(1, 'sv'))).toEqual(['b', 'c', 'd'])
    const later = new Kept()
    await later.add(page(1, { asked: 'e', reply }))
    expect(asked(await later.read(1, 'sv'))).toEqual(['c', 'd', 'e'])
  })

  it('is not begun with a page that would be all there is', async () => {
    const kept = new Kept()
    await kept.add(page(1, { asked: 'a' }))
    await kept.add(page(1, { reply: 'x'.repeat(30_000_001) }))
    expect(asked(await kept.read(1, 'sv'))).toEqual(['a'])
  })
})

describe('a store that cannot be used as it is', () => {
  it('is wiped where a newer program has been there', async () => {
    const newer = await openDB('oj', 99, { upgrade: (database) => void database.createObjectStore('other') })
    newer.close()
    const kept = new Kept()
    expect(await kept.releases()).toEqual([])
    await kept.add(page(1))
    expect(await new Kept().releases()).toEqual([1])
  })

  it('gives way to a newer program', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const kept = new Kept()
    await kept.add(page(1))
    const newer = await openDB('oj', 99)
    expect(newer.version).toBe(99)
    newer.close()
    expect(await kept.releases()).toEqual([])
  })

  it('is done without where it never opens, and nobody waits long for it', async () => {
    const told = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    vi.stubGlobal('indexedDB', { open: () => new EventTarget() })
    vi.useFakeTimers()
    const releases = new Kept().releases()
    await vi.advanceTimersByTimeAsync(2000)
    expect(await releases).toEqual([])
    expect(told).toHaveBeenCalledOnce()
  })

  it('is done without where it refuses to write', async () => {
    const told = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const kept = new Kept()
    await kept.open()
    const full = new DOMException('full', 'QuotaExceededError')
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw full
    })
    await kept.add(page(1))
    expect(told).toHaveBeenCalledWith(expect.any(String), full)
  })
})
