import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStored, saveStored } from '../../../addin/workbook/stored.ts'
import { openWorkbook } from '../../support/excel/workbook/in-node.ts'

const NOTHING = { kommun: null, group: null, release: null, pinned: false }
const KOMMUN = { code: '0114', name: 'Upplands Väsby' }
const GROUP = { id: 'mattbandet', name: 'Måttbandet' }
const RELEASE = { number: 3, date: '2024-08-30' }

const opened = (settings: Record<string, unknown> = {}) => openWorkbook({ sheets: {}, settings })

describe('what is saved with a workbook', () => {
  it('is nothing at first', async () => {
    expect(await readStored((await opened()).workbook)).toEqual(NOTHING)
  })

  it('is what was saved, each by itself', async () => {
    const { workbook, desk } = await opened()
    await saveStored(workbook, { kommun: KOMMUN, group: GROUP })
    await saveStored(workbook, { release: RELEASE, pinned: true })
    expect(await readStored(workbook)).toEqual({
      kommun: KOMMUN,
      group: GROUP,
      release: RELEASE,
      pinned: true,
    })
    expect(desk.settings).toEqual({
      'oj.kommun': KOMMUN,
      'oj.group': GROUP,
      'oj.release': RELEASE,
      'oj.pinned': true,
    })
  })

  it('is taken away, and taking away what is not there does nothing', async () => {
    const { workbook, desk } = await opened({ 'oj.kommun': KOMMUN, 'oj.pinned': true, annat: 1 })
    await saveStored(workbook, { kommun: null, group: null, pinned: false })
    expect(desk.settings).toEqual({ annat: 1 })
  })

  it('keeps a group that is a list of kommuner', async () => {
    const id = Array.from({ length: 290 }, (_, i) => String(1000 + i)).join(',')
    const { workbook } = await opened({ 'oj.group': { id, name: 'Alla' } })
    expect((await readStored(workbook)).group).toEqual({ id, name: 'Alla' })
  })

  it.each<[string, Record<string, unknown>]>([
    ['text', { 'oj.kommun': 'Luleå', 'oj.group': 'x', 'oj.release': '3', 'oj.pinned': 'true' }],
    ['numbers', { 'oj.kommun': 114, 'oj.group': 1, 'oj.release': 3, 'oj.pinned': 1 }],
    ['other fields', { 'oj.kommun': { code: 114, name: 'x' }, 'oj.group': { id: 1 }, 'oj.release': [3] }],
    [
      'wrong codes',
      { 'oj.kommun': { code: '114', name: 'x' }, 'oj.release': { number: -1, date: '2024-08-30' } },
    ],
    ['no days', { 'oj.release': { number: 3, date: '2024-02-30' }, 'oj.group': { id: '', name: 'x' } }],
    ['a pin without a release', { 'oj.pinned': true }],
    [
      'long words',
      {
        'oj.kommun': { code: '0114', name: 'x'.repeat(201) },
        'oj.group': { id: 'x'.repeat(2001), name: 'x' },
      },
    ],
    [
      'what cannot be read',
      { 'oj.kommun': { code: '0114', name: 'a\u0000b' }, 'oj.group': { id: 'a', name: '\u202Eb' } },
    ],
  ])('is as if it were not saved where it is %s', async (_, settings) => {
    expect(await readStored((await opened(settings)).workbook)).toEqual(NOTHING)
  })

  it('is as it should be, whatever a file has', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.json().map((text) => JSON.parse(text)),
          { minLength: 4, maxLength: 4 },
        ),
        async (any) => {
          const [kommun, group, release, pinned] = any
          const settings = {
            'oj.kommun': kommun,
            'oj.group': group,
            'oj.release': release,
            'oj.pinned': pinned,
          }
          const stored = await readStored((await opened(settings)).workbook)
          expect(stored.kommun === null || /^\d{4}$/.test(stored.kommun.code)).toBe(true)
          expect(typeof stored.pinned).toBe('boolean')
        },
      ),
      { numRuns: 50 },
    )
  })
})
