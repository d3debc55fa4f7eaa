import { describe, expect, it } from 'vitest'
import { searchAreas, searchIndicators } from '../../../worker/domain/search.ts'
import { embedded } from '../../support/seed.ts'

const { indicators, omraden, areas } = embedded()
const found = (q: string) =>
  searchIndicators(
    indicators.map((one, number) => ({
      ...one,
      number,
      release: 1,
      years: {},
      figures: 0,
      coverageRelease: null,
      taken: null,
    })),
    omraden,
    q,
  ).map(({ code }) => code)

describe('a search for indicators', () => {
  it.each(['väntetider LSS', 'vantetid lss', 'LSS_väntetid', 'lss väntetid'])(
    'finds the waiting time in LSS: %j',
    (q) => {
      expect(found(q)[0]).toBe('LSS_vantetid')
    },
  )

  it('puts a hit in the name before one in the definition', () => {
    expect(found('N28013')[0]).toBe('LSS_boende_kr_brukare')
    expect(found('N28013').length).toBeGreaterThan(1)
  })

  it('wants every word', () => {
    expect(found('sjukfrånvaro')).toEqual(['KOMMUN_sjukfranvaro_andel'])
    expect(found('sjukfrånvaro LSS')).toEqual([])
  })
})

describe('a search for kommuner', () => {
  it('puts names that begin with the text first', () => {
    expect(searchAreas(areas, 'kung').map(({ name }) => name)).toEqual(['Kungsbacka', 'Kungälv', 'Kungsör'])
    expect(searchAreas(areas, '2580').map(({ name }) => name)).toEqual(['Luleå'])
  })
})
