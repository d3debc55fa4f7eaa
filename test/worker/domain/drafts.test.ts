import { describe, expect, it } from 'vitest'
import { Drafts } from '../../../worker/domain/drafts.ts'

const LULEA = 285

describe('what a source says', () => {
  it('is new, then the same, and a conflict where it differs in value or status', () => {
    const drafts = new Drafts()
    const set = (value: number | null, status: 'final' | 'preliminary' | 'missing') =>
      drafts.set('N28013', LULEA, 'T', 2019, { value, status })
    expect(set(928567.346938, 'final')).toBe('new')
    expect(set(928567.346938, 'final')).toBe('same')
    expect(set(928567.3, 'final')).toBe('conflict')
    expect(set(928567.346938, 'preliminary')).toBe('conflict')
    expect(set(null, 'missing')).toBe('conflict')
  })

  it('stands as it was said first, and a reason why there is no value is also said', () => {
    const drafts = new Drafts()
    drafts.set('N28013', LULEA, 'T', 2019, { value: null, status: 'suppressed' })
    drafts.set('N28013', LULEA, 'T', 2019, { value: 5, status: 'final' })
    expect(drafts.of('N28013')[0]?.at(LULEA)).toEqual({ value: null, status: 'suppressed' })
  })

  it('is kept apart by indicator, gender and year, and told by gender and then year', () => {
    const drafts = new Drafts()
    for (const [gender, year] of [
      ['M', 1994],
      ['T', 2022],
      ['K', 2100],
      ['T', 1900],
    ] as const)
      expect(drafts.set('N28013', LULEA, gender, year, { value: year, status: 'final' })).toBe('new')
    expect(drafts.set('N28015', 0, 'T', 2022, { value: 1, status: 'final' })).toBe('new')
    expect(drafts.ids()).toEqual(['N28013', 'N28015'])
    expect(drafts.of('N28013').map(({ gender, year }) => `${gender}${year}`)).toEqual([
      'T1900',
      'T2022',
      'K2100',
      'M1994',
    ])
    expect(drafts.of('N28013').map((draft) => draft.at(LULEA)?.value)).toEqual([1900, 2022, 2100, 1994])
  })

  it('is nothing of an indicator that nothing is said of', () => {
    expect(new Drafts().of('N28013')).toEqual([])
  })
})
