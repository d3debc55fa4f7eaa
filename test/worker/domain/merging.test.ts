import { describe, expect, it } from 'vitest'
import { Draft, decodeSlice, entryAt, packKey, type Slice } from '../../../schema/slice.ts'
import { type Merged, type MergeInto, merge } from '../../../worker/domain/merging.ts'
import { embedded } from '../../support/seed.ts'

const { areas, figures } = embedded()
const kommuner = new Set(areas.filter(({ kind }) => kind === 'kommun').map(({ position }) => position))
const lulea = areas.find(({ code }) => code === '2580')?.position ?? -1

/** N28013 of the seed: what it has, and nothing yet. */
const drafts = figures.get('N28013') ?? []
const NOTHING: MergeInto = {
  number: 4,
  title: 'Kostnad funktionsnedsättning LSS boende, kr/brukare',
  unit: 'kr/brukare',
  quality: 'kostnad',
  breaks: [],
  years: {},
  slices: new Map(),
}

const mergeInto = (into: MergeInto, said: readonly Draft[], whole = false, duplicates = {}) =>
  merge(into, { drafts: said, whole, ...duplicates }, (position) => kommuner.has(position))

/** What a merge leaves, to merge the next onto. */
function laidOnto(into: MergeInto, merged: Merged): MergeInto {
  const slices = new Map<number, Slice>(into.slices)
  for (const { key, ...stored } of merged.slices) slices.set(key, decodeSlice(1, stored))
  return { ...into, years: merged.years, slices }
}

function draftOf(year: number, value: number | null, status: 'final' | 'suppressed' | 'missing' = 'final') {
  const draft = new Draft('T', year)
  draft.set(lulea, { value, status })
  return draft
}

const first = mergeInto(NOTHING, drafts)
const base = laidOnto(NOTHING, first)
const sliceOf = (into: MergeInto, year: number) =>
  into.slices.get(packKey({ indicator: 4, gender: 'T', year }))

describe('what a source says', () => {
  it('of an indicator that had nothing is all added', () => {
    const values = drafts.flatMap((draft) => [...draft.said()]).length
    expect(first.changes).toEqual({ added: values, revised: 0, removed: 0, status: 0 })
    expect([first.figures, first.broughtFigures, first.slices.length]).toEqual([
      values,
      values,
      drafts.length,
    ])
  })

  it('again writes nothing', () => {
    const again = mergeInto(base, drafts)
    expect(again.slices).toEqual([])
    expect(again.brought).toEqual({})
    expect(again.years).toEqual(first.years)
    expect(again.figures).toBe(first.figures)
  })

  it('of one kommun and year leaves all others as they were', () => {
    const merged = mergeInto(base, [draftOf(2019, 930_000)])
    expect(merged.changes).toEqual({ added: 0, revised: 1, removed: 0, status: 0 })
    expect(merged.brought).toEqual({ T: [2019] })
    expect([...merged.kommuner]).toEqual([[lulea, { added: 0, revised: 1, removed: 0, status: 0 }]])
    const now = sliceOf(laidOnto(base, merged), 2019)
    const then = sliceOf(base, 2019)
    if (now === undefined || then === undefined) throw new Error('no slice')
    for (const { position } of areas) {
      const expected = position === lulea ? { value: 930_000, status: 'final' } : entryAt(then, position)
      expect(entryAt(now, position)).toEqual(expected)
    }
  })

  it('when it is all that there is takes away what it is silent of', () => {
    const merged = mergeInto(base, [draftOf(2019, 928567.346938)], true)
    expect(merged.changes).toEqual({ added: 0, revised: 0, removed: first.figures - 1, status: 0 })
    expect(merged.years).toEqual({ T: [2019] })
    expect(merged.figures).toBe(1)
  })

  it('that a value is secret removes it, and is no missing kommun', () => {
    const merged = mergeInto(base, [draftOf(2022, null, 'suppressed')])
    expect(merged.changes).toEqual({ added: 0, revised: 0, removed: 1, status: 0 })
    const slice = sliceOf(laidOnto(base, merged), 2022)
    expect(slice?.findings[lulea] ?? []).not.toContainEqual(expect.arrayContaining(['missing_kommun']))
    const gone = sliceOf(laidOnto(base, mergeInto(base, [draftOf(2022, null, 'missing')])), 2022)
    expect(gone?.findings[lulea]?.[0]?.[0]).toBe('missing_kommun')
  })

  it('twice, alike, is a finding with the figure', () => {
    const duplicates = [{ gender: 'T' as const, year: 2019, position: lulea }]
    const merged = mergeInto(base, [draftOf(2019, 930_000)], false, { duplicates })
    expect(sliceOf(laidOnto(base, merged), 2019)?.findings[lulea]).toContainEqual(['duplicate'])
  })
})
