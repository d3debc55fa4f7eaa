import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inParts, TooLarge } from '../../../addin/batch/in-parts.ts'

describe('asking in parts', () => {
  it('answers all in their order, whatever is too large, with no question asked twice in vain', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer(), { maxLength: 50 }),
        fc.integer({ min: 1, max: 60 }),
        async (all, fits) => {
          const answered: number[] = []
          const answers = await inParts(all, async (some) => {
            if (some.length > fits) throw new TooLarge(new Error('too large'))
            answered.push(...some)
            return some.map((one) => 2 * one)
          })
          expect(answers).toEqual(all.map((one) => 2 * one))
          expect(answered).toEqual(all)
        },
      ),
    )
  })

  it('says why, where one alone is too large', async () => {
    const tooLarge = () => Promise.reject(new TooLarge(new Error('too large a question')))
    await expect(inParts([1], tooLarge)).rejects.toThrow(new Error('too large a question'))
  })

  it('passes other failures on', async () => {
    await expect(inParts([1, 2], () => Promise.reject(new Error('down')))).rejects.toThrow('down')
  })
})
