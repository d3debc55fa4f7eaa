import { describe, expect, it } from 'vitest'
import { valueReply } from '../../../schema/contract/replies.ts'
import { answerTo, get, problemOf } from '../../support/api.ts'

describe('GET /v1/value', () => {
  it.each([
    ['N28013', 928567.346938],
    ['N28012', 2912.732859],
    ['N28820', 31.36803],
    ['N21009', 21183.659648],
    ['N00090', 5.9],
    ['U31402', 9.0],
    ['N28015', 29920.821114], // an outlier in the source, served as published
  ])('answers the published figure for Luleå 2019: %s', async (indicator, published) => {
    const reply = await answerTo(valueReply, '/v1/value', { kommun: 'Luleå', indicator, year: 2019 })
    expect(reply).toMatchObject({
      kommun: { code: '2580', name: 'Luleå' },
      indicator: { id: indicator },
      year: 2019,
      gender: 'T',
      value: published,
      status: 'final',
      reason: null,
      release: 1,
      source: 'Källa: Kolada',
    })
  })
})
