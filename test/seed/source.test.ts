import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fold } from '../../worker/domain/fold.ts'
import { embedded } from '../support/seed.ts'

const SEED = join(import.meta.dirname, '..', '..', 'schema', 'seed')
const SOURCE = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')

const seed = embedded()
const { indicators, areas, groups } = seed

describe('the embedded seed', () => {
  it('is at most 3 MB of text', () => {
    const files = readdirSync(SEED, { recursive: true, encoding: 'utf8' }).map((name) =>
      statSync(join(SEED, name)),
    )
    const bytes = files.filter((file) => file.isFile()).reduce((sum, { size }) => sum + size, 0)
    expect(bytes).toBeLessThan(3_000_000)
    expect(bytes).toBeGreaterThan(2_000_000)
  })

  it('has the areas, in positions without gaps', () => {
    expect(areas.map(({ position }) => position)).toEqual(areas.map((_, i) => i))
    expect(new Set(areas.map(({ code }) => code)).size).toBe(312)
  })

  it('has 47 indicators of the source and one of examples, each described in full', () => {
    expect(indicators.filter(({ source }) => source === 'Källa: Kolada')).toHaveLength(47)
    for (const { id, code, title, unit, definition, purpose, dataSource, pitfalls } of indicators) {
      for (const text of [title, unit, dataSource, ...pitfalls])
        expect([id, text.length > 0]).toEqual([id, true])
      for (const text of [definition, purpose]) expect([id, text.length > 30]).toEqual([id, true])
      expect([id, pitfalls.length > 0]).toEqual([id, true])
      expect(code).toMatch(/^[A-Za-z0-9_]{3,40}$/)
    }
  })

  it('has names that never collide', () => {
    const names = indicators.flatMap(({ id, code }) => [...new Set([fold(id), fold(code)])])
    expect(new Set(names).size).toBe(names.length)
    const named = groups.filter(({ kind }) => kind !== 'liknande')
    const ids = named.map(({ id, name }) => [fold(id), fold(name)])
    expect(new Set(ids.map(([id]) => id)).size).toBe(ids.length)
    expect(new Set(ids.map(([, name]) => name)).size).toBe(ids.length)
  })

  it('puts every kommun in one län, one SKR group and one size class', () => {
    const kommuner = areas.filter(({ kind }) => kind === 'kommun').map(({ position }) => position)
    for (const kind of ['lan', 'skr', 'storlek']) {
      const members = groups
        .filter((group) => group.kind === kind)
        .flatMap(({ rules }) => rules[0]?.areas ?? [])
      expect([kind, [...members].sort((a, b) => a - b)]).toEqual([kind, kommuner])
    }
  })

  it('never counts a kommun among those like it', () => {
    const similar = groups.filter(({ kind }) => kind === 'liknande')
    expect(similar).toHaveLength(3479)
    for (const { id, subject, rules } of similar) {
      expect([id, rules[0]?.areas.length, rules[0]?.areas.includes(subject ?? -1)]).toEqual([id, 7, false])
    }
  })

  it('marks each of the invented figures', () => {
    const drafts = seed.figures.get('LSS_vantetid') ?? []
    expect(drafts.map(({ year }) => year)).toEqual([2009, 2010])
    for (const draft of drafts) {
      const given = [...draft.said()].map((position) => draft.at(position)?.status)
      expect(given).toEqual(Array(7).fill('example'))
    }
  })
})

describe('the source', () => {
  it.skipIf(!existsSync(SOURCE))(
    'has every embedded figure 2006–2022, bit for bit, and no more (skips where ../shared is absent)',
    async () => {
      const positions = new Map(areas.map(({ code, position }) => [code, position]))
      const ours = new Map<string, number>()
      for (const [id, drafts] of seed.figures) {
        for (const draft of drafts) {
          for (const position of draft.said()) {
            const entry = draft.at(position)
            if (entry?.value != null && entry.status === 'final')
              ours.set(`${id} ${draft.gender} ${draft.year} ${position}`, entry.value)
          }
        }
      }
      expect(ours.size).toBe(274_080)
      const lines = createInterface({
        input: createReadStream(join(SOURCE, 'kolada-social-values.csv.gz')).pipe(createGunzip()),
      })
      let same = 0
      for await (const line of lines) {
        const [id = '', level, geo = '', gender, year = '', value] = line.split(',')
        if (!seed.figures.has(id) || Number(year) < 2006 || Number(year) > 2022) continue
        const code = level === 'kommun' ? geo : geo.padStart(4, '0')
        expect([line, ours.get(`${id} ${gender} ${year} ${positions.get(code)}`)]).toEqual([
          line,
          Number(value),
        ])
        same++
      }
      expect(same).toBe(274_080)
    },
  )

  it.skipIf(!existsSync(SOURCE))(
    'has every group of liknande as it is here (skips where ../shared is absent)',
    () => {
      const rows = readFileSync(join(SEED, 'similar.csv'), 'utf8').trimEnd().split('\n').slice(1)
      const codes = new Set(rows.map((row) => row.split(',')[0]))
      expect(codes.size).toBe(290)
    },
  )
})
