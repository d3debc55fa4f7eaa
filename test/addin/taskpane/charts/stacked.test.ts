import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stacked } from '../../../../addin/taskpane/charts/stacked.ts'

it('puts marks that would cover each other on top of each other, each near its own place', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true })), (places) => {
      const marks = stacked(places, (place) => place, 7)
      expect(new Set(marks.map(({ x, level }) => `${x} ${level}`)).size).toBe(places.length)
      for (const { member, x } of marks) expect(Math.abs(member - x)).toBeLessThanOrEqual(3.5)
    }),
  )
})
