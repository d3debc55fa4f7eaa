import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { releasesReply } from '../../../schema/contract/replies/releases.ts'
import { bring } from '../../../worker/imports/bring.ts'
import { withdraw } from '../../../worker/store/staging.ts'
import { problemOf } from '../../support/api.ts'
import { isolate } from '../../support/isolate.ts'
import { OWN_FIGURES, ownRelease } from '../../support/network.ts'
import { revision } from '../../support/revision.ts'

const FEED = '/v1/releases.atom'

/** What an entry says, in the order of the feed. */
async function entriesOf(headers = {}) {
  const atom = await (await isolate()(FEED, { headers })).text()
  return [...atom.matchAll(/<entry>.*?<title>(.*?)<\/title>.*?<summary>(.*?)<\/summary>/g)].map(
    ([, title, summary]) => [title, summary],
  )
}

describe('the feed of releases', () => {
  let days = 0
  beforeEach(() => {
    // Each is published a day after the one before.
    vi.useFakeTimers({ toFake: ['Date'] })
    days++
    vi.setSystemTime(Date.now() + days * 24 * 60 * 60 * 1000)
  })
  afterEach(() => void vi.useRealTimers())

  it('begins with what there is, and is found where it says that it is', async () => {
    const response = await isolate()(FEED)
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
    const atom = await response.text()
    expect(atom).toContain('<id>http://localhost/v1/releases.atom</id>')
    expect(atom).toContain('<link href="http://localhost/v1/releases/1/changes"/>')
    expect(await problemOf(isolate()(`${FEED}?kommun=x`))).toMatchObject({ status: 400 })
  })

  it('has each release with what it changed, the newest first, and holds no markup of anybody’s', async () => {
    const hostile = revision('2025-02-01', [{ value: 930_000 }, { kommun: 'Piteå', value: null }])
    await bring(env.DB, {
      ...hostile,
      words: { date: '2025-02-01', source: '</summary><script>alert(1)</script>', note: ']]> & "så"\u0007' },
    })
    expect(await entriesOf()).toEqual([
      [
        'Datautgåva 2, 2025-02-01',
        '0 nya, 1 ändrade och 1 borttagna värden; 0 ska läsas på annat sätt · &#60;/summary&#62;&#60;script&#62;alert(1)&#60;/script&#62; · ]]&#62; &#38; &#34;så&#34;·',
      ],
      ['Datautgåva 1, 2024-08-30', expect.stringMatching(/^274094 nya, 0 ändrade .* · Kolada · /)],
    ])
    const [[title, summary] = []] = await entriesOf({ 'Accept-Language': 'en' })
    expect(title).toBe('Release 2, 2025-02-01')
    expect(summary).toMatch(/^0 new, 1 revised and 1 removed values; 0 are to be read in another way/)
  })

  it('tells of a network’s own that there is one', async () => {
    await bring(env.DB, ownRelease('2025-02-02', OWN_FIGURES))
    expect((await entriesOf())[0]).toEqual(['Datautgåva 3, 2025-02-02', 'Ett nätverks egna uppgifter'])
  })

  it('tells of what is withdrawn and why, also to who has seen the release before it', async () => {
    const seen = async (path: string) => ({
      'If-None-Match': (await isolate()(path)).headers.get('ETag') ?? '',
    })
    const [feedSeen, listSeen] = [await seen(FEED), await seen('/v1/releases')]
    expect((await isolate()(FEED, { headers: feedSeen })).status).toBe(304)

    await bring(env.DB, revision('2025-02-03', [{ value: 1 }]))
    await withdraw(env.DB, 'fel <fil>')
    expect((await entriesOf()).map(([title]) => title)).toEqual([
      'Datautgåva 4 är tillbakadragen',
      'Datautgåva 3, 2025-02-02',
      'Datautgåva 2, 2025-02-01',
      'Datautgåva 1, 2024-08-30',
    ])
    expect((await entriesOf())[0]?.[1]).toBe('fel &#60;fil&#62;')
    // The newest is the third again, as it was, but not all that is said of it is.
    expect((await isolate()(FEED, { headers: feedSeen })).status).toBe(200)
    const list = await isolate()('/v1/releases', { headers: listSeen })
    expect(releasesReply.parse(await list.json())).toMatchObject({
      release: 3,
      withdrawn: [{ number: 4, date: '2025-02-03', why: 'fel <fil>' }],
    })
  })

  it('says not why a network withdrew its own', async () => {
    await bring(env.DB, ownRelease('2025-02-04', [{ ...OWN_FIGURES[0], value: 1 }]))
    await withdraw(env.DB, 'Insänd för tidigt')
    expect((await entriesOf())[0]).toEqual(['Datautgåva 5 är tillbakadragen', ''])
    const { withdrawn } = releasesReply.parse(await (await isolate()('/v1/releases')).json())
    expect(withdrawn.at(-1)).toMatchObject({ number: 5, why: '' })
  })
})

describe('a feed of many releases', () => {
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 30 * 24 * 60 * 60 * 1000)
    for (let i = 0; i < 32; i++) await bring(env.DB, revision('2025-03-01', [{ value: 1000 + i }]))
    vi.useRealTimers()
  })

  it('has the thirty newest', async () => {
    const titles = (await entriesOf()).map(([title]) => title)
    expect([titles.length, titles[0], titles.at(-1)]).toEqual([
      30,
      'Datautgåva 37, 2025-03-01',
      'Datautgåva 8, 2025-03-01',
    ])
  })
})
