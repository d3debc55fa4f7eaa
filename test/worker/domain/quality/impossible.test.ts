import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../../../worker/domain/quality/check.ts'
import { everyone, years } from './fields.ts'

/** What is found of one figure alone. */
function found(title: string, unit: string, value: number) {
  return findingsOf({ title, unit, breaks: [] }, years([value]), everyone).get(2010)?.[0]
}

describe('an impossible figure', () => {
  it('is a share below 0 or above 100', () => {
    const share = (value: number) => found('Invånare 80+ i särskilt boende, andel (%)', '%', value)
    expect([0, 55.5, 100].map(share)).toEqual([undefined, undefined, undefined])
    expect(share(-0.1)).toEqual([['impossible', -0.1, 0]])
    expect(share(100.1)).toEqual([['impossible', 100.1, 100]])
  })

  it('is a cost, a count or a time below nothing', () => {
    expect(found('Kostnad äldreomsorg, kr/inv', 'kr/inv', -1)).toEqual([['impossible', -1, 0]])
    expect(found('Invånare totalt, antal', 'antal', -1)).toEqual([['impossible', -1, 0]])
    expect(found('Utredningstid, dagar', 'dagar', -1)).toEqual([['impossible', -1, 0]])
    expect(found('Kostnad äldreomsorg, kr/inv', 'kr/inv', 0)).toBeUndefined()
  })

  it('is not what goes either way: a deviation, a change, a result, a net', () => {
    const measures = [
      ['Nettokostnadsavvikelse LSS (%)', '%'],
      ['Nettokostnadsavvikelse LSS, miljoner kronor', 'mkr'],
      ['Befolkningsförändring i antal invånare, procent', '%'],
      ['Årets resultat kommun, kr/inv', 'kr/inv'],
      ['Nettokostnad turistverksamhet, kr/inv', 'kr/inv'],
      ['Kostnad personlig assistans minus ersättning, kr/inv', 'kr/inv'],
    ] as const
    expect(measures.map(([title, unit]) => found(title, unit, -50))).toEqual(measures.map(() => undefined))
  })

  it('is not per cent of what it is no part of', () => {
    expect(found('Kassalikviditet kommunen, (%)', '%', 180)).toBeUndefined()
    expect(found('Självfinansieringsgrad för kommunens investeringar, andel (%)', '%', 180)).toBeUndefined()
  })

  it('is nothing where the unit is not known', () => {
    expect(found('Utrikes födda', '', -5)).toBeUndefined()
    expect(found('Index, totalt', 'index', 130)).toBeUndefined()
  })
})
