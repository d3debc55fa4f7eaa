import { describe, expect, it } from 'vitest'
import { get, problemOf, send } from '../../support/api.ts'

/** A right question on every path with parameters; each is then spoilt one parameter at a time. */
const RIGHT: Record<string, Record<string, string>> = {
  '/v1/value': { kommun: 'Luleå', indicator: 'N28013', year: '2019', gender: 'T', release: '1' },
  '/v1/value.txt': { kommun: 'Luleå', indicator: 'N28013', year: '2019', gender: 'T', release: '1' },
  '/v1/series': { kommun: 'Luleå', indicator: 'N28013', from: '2015', to: '2019', gender: 'T', release: '1' },
  '/v1/table': { kommuner: 'Luleå', indicators: 'N28013', years: '2019', genders: 'T', release: '1' },
  '/v1/compare': {
    kommun: 'Luleå',
    indicator: 'N28013',
    year: '2019',
    gender: 'T',
    peers: 'lan',
    release: '1',
  },
  '/v1/trend': {
    kommun: 'Luleå',
    indicator: 'N28013',
    from: '2015',
    to: '2019',
    gender: 'T',
    peers: 'lan',
    release: '1',
  },
  '/v1/peers': { kommun: 'Luleå', peers: 'lan', area: 'lss', year: '2010', release: '1' },
  '/v1/groups': { kind: 'network', kommun: 'Luleå', release: '1' },
  '/v1/groups/mattbandet': { area: 'lss', year: '2010', release: '1' },
  '/v1/indicators': {
    q: 'LSS',
    area: 'lss',
    quality: 'kostnad',
    kommun: 'Luleå',
    limit: '30',
    release: '1',
  },
  '/v1/indicators/N28013': { release: '1' },
  '/v1/kommuner': { q: 'Lule', release: '1' },
  '/v1/kommuner/2580': { release: '1' },
}

const SPOILT: Record<string, string> = {
  empty: '',
  blank: '   ',
  long: 'a'.repeat(9000),
  control: 'Lule\u0007',
  nul: 'Lule\u0000',
  sql: "'; DROP TABLE slice; --",
  formula: '=cmd|calc!A1',
  nonsense: '\ufffd\ufffd',
}

const questions = Object.entries(RIGHT).flatMap(([path, right]) =>
  Object.keys(right).map((name) => [path, name] as const),
)

/** A search for nonsense is a right question that nothing answers to. */
const SEARCHES = 'q'

describe.each(questions)('%s: %s', (path, name) => {
  const right = RIGHT[path] ?? {}

  it('is right to begin with', async () => {
    expect((await get(path, right)).status).toBe(200)
  })

  it.each(Object.entries(SPOILT))('is refused in words when %s', async (kind, written) => {
    if (name === SEARCHES && ['sql', 'formula', 'nonsense'].includes(kind)) {
      const body = await (await get(path, { ...right, [name]: written })).json<{
        count: number
        reason: string
      }>()
      expect(body.count).toBe(0)
      expect(body.reason).toMatch(/^Ingen/)
      return
    }
    const problem = await problemOf(get(path, { ...right, [name]: written }))
    expect(problem.detail).toMatch(/^(Parametern|Ingen|Det finns ingen)/)
    expect(problem.detail.length).toBeLessThan(500)
    expect(problem.detail).not.toMatch(/\p{Cc}/u)
  })

  it('is refused when given twice', async () => {
    const query = new URLSearchParams(right)
    query.append(name, right[name] ?? '')
    const problem = await problemOf(send(`${path}?${query}`))
    expect(problem).toMatchObject({ status: 400, code: 'invalid_parameter', parameter: name })
    expect(problem.detail).toContain('2 gånger')
  })

  it('is refused when misspelt, with the right name', async () => {
    const { [name]: written = '', ...others } = right
    const problem = await problemOf(get(path, { ...others, [`${name}x`]: written }))
    expect(problem).toMatchObject({ status: 400, code: 'invalid_parameter', parameter: `${name}x` })
    expect(problem.suggestions).toContain(name)
  })
})

describe.each([
  ['/v1/value', 'year'],
  ['/v1/compare', 'year'],
  ['/v1/series', 'from'],
  ['/v1/series', 'to'],
  ['/v1/trend', 'from'],
  ['/v1/trend', 'to'],
  ['/v1/peers', 'year'],
  ['/v1/groups/mattbandet', 'year'],
  ['/v1/table', 'years'],
])('%s: %s', (path, name) => {
  it.each(['0', '-2', '9999', '20I0', '2019.0', '201', '20190', '2019 2020', '1e3', '０１２３'])(
    'cannot be %j',
    async (written) => {
      const problem = await problemOf(get(path, { ...RIGHT[path], [name]: written }))
      expect(problem).toMatchObject({ status: 400, code: 'invalid_parameter', parameter: name })
      expect(problem.detail).toContain('Ange')
    },
  )
})

describe('a filter of indicators', () => {
  it.each([
    ['limit', ['0', '501', '1000', '-1', '1.5', '1e2', 'alla', '３'], 'mellan 1 och 500'],
    [
      'quality',
      ['kvalitet', 'Kostnad', 'kostnad,volym', '0'],
      'struktur, process, resultat, resurs, kostnad, volym eller okand',
    ],
  ])('%s cannot be what it is not', async (name, written, help) => {
    for (const one of written) {
      const problem = await problemOf(get('/v1/indicators', { [name]: one }))
      expect(problem).toMatchObject({ status: 400, code: 'invalid_parameter', parameter: name })
      expect(problem.detail).toContain(help)
    }
  })
})

describe('a release', () => {
  it.each(['0', '2', '65535', '99999', '2012-12-31'])('%s is unknown', async (release) => {
    const problem = await problemOf(get('/v1/value', { ...RIGHT['/v1/value'], release }))
    expect(problem).toMatchObject({ status: 404, code: 'unknown_release', parameter: 'release' })
  })

  it.each(['-1', '1.5', '2024-13-01', '2024-02-30', 'senaste', '20240830', '123456'])(
    '%s is none',
    async (release) => {
      const problem = await problemOf(get('/v1/value', { ...RIGHT['/v1/value'], release }))
      expect(problem).toMatchObject({ status: 400, code: 'invalid_parameter', parameter: 'release' })
    },
  )
})

describe('a name', () => {
  it.each([
    ['kommun', 'Lula', 'unknown_kommun', ['Luleå']],
    ['kommun', 'habo', 'unknown_kommun', ['Håbo', 'Habo']],
    ['kommun', '9999', 'unknown_kommun', []],
    ['kommun', '02580', 'unknown_kommun', []],
    ['kommun', 'Lule%E5', 'unknown_kommun', ['Luleå']],
    ['indicator', 'LSS_vantetd', 'unknown_indicator', ['LSS_vantetid']],
    ['indicator', 'N99999', 'unknown_indicator', []],
  ])('%s=%s is unknown', async (name, written, code, suggestions) => {
    const problem = await problemOf(get('/v1/value', { ...RIGHT['/v1/value'], [name]: written }))
    expect(problem).toMatchObject({ status: 404, code, suggestions })
  })

  it('is refused in English on request', async () => {
    const problem = await problemOf(
      get('/v1/value', { ...RIGHT['/v1/value'], kommun: 'Lula' }, { headers: { 'Accept-Language': 'en' } }),
    )
    expect(problem).toMatchObject({
      title: 'Unknown kommun',
      detail: 'No kommun is called "Lula". Did you mean Luleå?',
    })
  })

  it.each(['%', '%E5', '%00', '%C3%28', '%ZZ'])('that is badly encoded is refused: %s', async (written) => {
    const problem = await problemOf(send(`/v1/value?indicator=N28013&kommun=Lule${written}`))
    expect([400, 404]).toContain(problem.status)
  })

  it.each([
    '/v1/indicators/N99999',
    '/v1/groups/ingen',
    '/v1/kommuner/9999',
    '/v1/groups/liknande-lss-9999-2024',
    '/v1/groups/%00',
    '/v1/kommuner/%E5',
  ])('in a path is refused: %s', async (path) => {
    const problem = await problemOf(send(path))
    expect([400, 404]).toContain(problem.status)
  })
})

describe('a parameter of another path', () => {
  it.each([
    ['/v1/indicators', 'gender', 'Den tar q, area, quality, kommun, limit och release.'],
    ['/v1/status', 'release', 'Den tar inga alls.'],
  ])('%s does not take %s, and is not proposed it', async (path, name, takes) => {
    const problem = await problemOf(get(path, { [name]: '1' }))
    expect(problem).toMatchObject({
      status: 400,
      code: 'invalid_parameter',
      parameter: name,
      suggestions: [],
    })
    expect(problem.detail).toContain(takes)
  })
})

describe('a parameter left out', () => {
  it.each([
    ['/v1/value', 'kommun'],
    ['/v1/value', 'indicator'],
    ['/v1/series', 'kommun'],
    ['/v1/table', 'years'],
    ['/v1/compare', 'indicator'],
    ['/v1/trend', 'kommun'],
    ['/v1/peers', 'kommun'],
  ])('%s without %s', async (path, name) => {
    const { [name]: _, ...others } = RIGHT[path] ?? {}
    const problem = await problemOf(get(path, others))
    expect(problem).toMatchObject({ status: 400, code: 'invalid_parameter', parameter: name })
    expect(problem.detail).toContain(`Parametern ${name} saknas`)
  })
})
