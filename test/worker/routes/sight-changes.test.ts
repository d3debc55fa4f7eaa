import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { valueReply } from '../../../schema/contract/replies/figures.ts'
import { indicatorsReply } from '../../../schema/contract/replies/indicators.ts'
import { changesReply } from '../../../schema/contract/replies/releases.ts'
import { bring } from '../../../worker/imports/bring.ts'
import { problemOf } from '../../support/api.ts'
import { type Ask, isolate } from '../../support/isolate.ts'
import { keyOf } from '../../support/keys.ts'
import { OWN, OWN_FIGURES, ownRelease } from '../../support/network.ts'
import { metadataOf, revision } from '../../support/revision.ts'

const FIGURE = '/v1/value?kommun=Luleå&indicator=N28013&year=2019&release=1'

/** What the seed is said to have added, in all and by kommun. */
async function addedAsOf(ask: Ask) {
  const changes = changesReply.parse(await (await ask('/v1/releases/1/changes?after=999999999999')).json())
  const added = (some: readonly { added: number }[]) => some.reduce((sum, one) => sum + one.added, 0)
  return {
    byIndicator: added(changes.indicators),
    byKommun: added(changes.kommuner),
    all: changes.counts.added,
  }
}

describe('an indicator that is closed', () => {
  it('is closed in older releases too, also to who has a reply from when it was open', async () => {
    const open = isolate()
    const tag = (await open(FIGURE)).headers.get('ETag') ?? ''
    expect(await addedAsOf(open)).toEqual({ byIndicator: 274_094, byKommun: 274_094, all: 274_094 })

    const closed = { ...metadataOf('N28013'), sight: 'mattbandet' }
    await bring(env.DB, revision('2025-02-01', [], { describes: { indicators: [closed] } }))
    const ask = isolate()
    const seen = { headers: { 'If-None-Match': tag } }
    expect(await problemOf(ask(FIGURE, seen))).toMatchObject({ status: 403, code: 'network_only' })
    const listed = indicatorsReply.parse(await (await ask('/v1/indicators?release=1', seen)).json())
    expect(listed.limited.map(({ id }) => id)).toEqual(['N28013'])
    const { headers } = await keyOf({ kommun: 'Luleå' })
    expect((await ask(FIGURE, { headers })).status).toBe(200)
  })

  it('is not counted any more in what older releases changed', async () => {
    const ask = isolate()
    const figures = 274_094 - 2558
    expect(await addedAsOf(ask)).toEqual({ byIndicator: figures, byKommun: figures, all: figures })
    expect(await (await ask('/v1/releases.atom')).text()).toContain(`${figures} nya`)
    const { headers } = await keyOf({ kommun: 'Luleå' })
    const member: Ask = (path) => ask(path, { headers })
    expect(await addedAsOf(member)).toEqual({ byIndicator: 274_094, byKommun: 274_094, all: 274_094 })
  })
})

describe('an indicator that is opened', () => {
  it('is open in older releases too, and counted there', async () => {
    await bring(env.DB, ownRelease('2025-02-02', OWN_FIGURES))
    const opened = [metadataOf('N28013'), { ...OWN, sight: null }]
    await bring(env.DB, revision('2025-02-03', [], { describes: { indicators: opened } }))
    const ask = isolate()
    expect((await ask(FIGURE)).status).toBe(200)
    expect(await addedAsOf(ask)).toEqual({ byIndicator: 274_094, byKommun: 274_094, all: 274_094 })

    const value = await ask('/v1/value?kommun=Luleå&indicator=MB_dagar&year=2024&release=3')
    expect(valueReply.parse(await value.json())).toMatchObject({ value: 10713.25, release: 3 })
    const changes = changesReply.parse(await (await ask('/v1/releases/3/changes')).json())
    expect([changes.counts.added, changes.kommuner.map(({ added }) => added)]).toEqual([40, [8, 8, 8, 8, 8]])
    const { limited } = indicatorsReply.parse(await (await ask('/v1/indicators')).json())
    expect(limited).toEqual([])
  })
})
