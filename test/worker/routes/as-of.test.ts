import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { valueReply } from '../../../schema/contract/replies/figures.ts'
import { bring } from '../../../worker/imports/bring.ts'
import { everyPath, pathsOf } from '../../support/every-path.ts'
import { isolate, posted } from '../../support/isolate.ts'
import { metadataOf, positionOf, revision } from '../../support/revision.ts'

/** One or more for each path that takes a release. */
const QUESTIONS = [
  '/v1/value?kommun=Luleå&indicator=N28013&year=2019',
  '/v1/value?kommun=Luleå&indicator=N28013',
  '/v1/value.txt?kommun=Luleå&indicator=N28013&year=2019',
  '/v1/series?kommun=Luleå&indicator=N28013',
  '/v1/table?kommuner=Luleå,Piteå&indicators=N28013,N28015&years=2019-2023',
  '/v1/compare?kommun=Luleå&indicator=N28013&year=2019',
  '/v1/compare?kommun=Luleå&indicator=N28013&year=2019&peers=Måttbandet',
  '/v1/compare?kommun=Piteå&indicator=N28013',
  '/v1/trend?kommun=Luleå&indicator=N28013',
  '/v1/peers?kommun=Luleå',
  '/v1/peers?kommun=Luleå&area=lss&year=2010',
  '/v1/groups?kommun=Luleå',
  '/v1/groups/mattbandet?year=2010',
  '/v1/indicators?q=LSS',
  '/v1/indicators?kommun=Luleå&limit=10',
  '/v1/indicators/N28013',
  '/v1/indicators/LSS_boende_kr_brukare',
  '/v1/kommuner',
  '/v1/kommuner/2580',
]
const CELLS = {
  ...{ kommuner: ['Luleå', 'Nybyn'], indicators: ['N28013', 'LSS_boende_kr_brukare', 'LSS_boende'] },
  cells: [0, 0, 2019, 0, 0, 1, 0, 0, 0, 2, 0, 0, 1, 0, 2019, 0],
}

const JOINED = (question: string, release: string | number) =>
  `${question}${question.includes('?') ? '&' : '?'}release=${release}`

async function told(release: string | number): Promise<Map<string, unknown>> {
  const ask = isolate()
  const replies = new Map<string, unknown>()
  for (const question of QUESTIONS) {
    const response = await ask(JOINED(question, release))
    replies.set(question, [response.status, response.headers.get('ETag'), await response.text()])
  }
  const bodies = [
    ['/v1/cells', CELLS],
    ['/v1/questions', { questions: QUESTIONS.filter((one) => !one.includes('.txt')) }],
  ] as const
  for (const [path, body] of bodies) {
    const response = await ask(path, posted({ ...body, release }))
    replies.set(path, [response.status, await response.text()])
  }
  return replies
}

describe('an earlier release', () => {
  let before: Map<string, unknown>
  beforeAll(async () => {
    before = await told(1)
    const known = positionOf('Luleå')
    const group = {
      ...{
        id: 'mattbandet',
        rank: 1,
        kind: 'network' as const,
        name: 'Nya Måttbandet',
        source: 'Ny',
        year: null,
      },
      ...{ subject: null, omrade: null, rules: [{ areas: [known, positionOf('Boden')] }] },
    }
    const described = { ...metadataOf('N28013'), code: 'LSS_boende', title: 'Ny titel', unit: 'tkr/brukare' }
    await bring(
      env.DB,
      revision(
        '2025-02-01',
        [
          { value: 930_000 },
          { kommun: 'Piteå', value: null },
          { year: 2023, value: 1_000_000 },
          { indicator: 'N28015', value: 186_000 },
        ],
        {
          describes: {
            indicators: [described],
            groups: [group],
            areas: [{ position: 312, code: '2599', name: 'Nybyn', kind: 'kommun', lan: '25' }],
          },
        },
      ),
    )
  })

  it('is asked for here on every path that takes one', () => {
    const takes = everyPath().filter(({ method, takes }) => method === 'get' && takes.includes('release'))
    expect(pathsOf(QUESTIONS)).toEqual(new Set(takes.map(({ path }) => path)))
  })

  it.each([1, '1', '2024-08-30', '2025-01-31'])(
    'answers to the letter as it did, asked for as %j',
    async (release) => {
      const after = await told(release)
      for (const [question, reply] of before)
        expect([question, after.get(question)]).toEqual([question, reply])
    },
  )

  it('differs from the newest in every one of them', async () => {
    const after = await told('2025-02-01')
    for (const [question, reply] of before) {
      const body = (one: unknown) => String((one as unknown[]).at(-1)).replace(/"release":\d+/g, '')
      expect([question, body(after.get(question))]).not.toEqual([question, body(reply)])
    }
    const value = await isolate()('/v1/value?kommun=Luleå&indicator=LSS_boende&year=2019')
    expect(valueReply.parse(await value.json())).toMatchObject({
      ...{ value: 930_000, release: 2, indicator: { title: 'Ny titel', unit: 'tkr/brukare' } },
    })
  })
})
