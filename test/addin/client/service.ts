import { cellsReply } from '../../../schema/contract/replies/cells.ts'
import { questionsReply } from '../../../schema/contract/replies/questions.ts'

interface Asked {
  method: string
  path: string
  language: string | null
  key: string | null
  body: {
    release?: number
    kommuner?: string[]
    indicators?: string[]
    cells?: number[]
    questions?: string[]
  }
}

/**
 * The API in a few lines, for what the client does with its answers: the value of every cell is its year times ten
 * plus the release, so that an answer tells which release it came from. Replies keep the contract.
 */
export function service() {
  const state = {
    newest: 1,
    withdrawn: new Set<number>(),
    /** Answers instead of the service, where it does. */
    instead: undefined as (() => Response | Promise<Response> | undefined) | undefined,
  }
  const asked: Asked[] = []

  const answer = (init: RequestInit | undefined, url: string): Response => {
    const { pathname } = new URL(url)
    const body = JSON.parse(String(init?.body ?? '{}')) as Asked['body']
    const release = body.release ?? state.newest
    if (state.withdrawn.has(release)) {
      return Response.json({ code: 'unknown_release', detail: 'Ingen sådan datautgåva.' }, { status: 404 })
    }
    const date = `2024-08-${String(release).padStart(2, '0')}`
    if (pathname === '/v1/status') return Response.json({ release, date })
    if (pathname === '/v1/questions') {
      const answers = (body.questions ?? []).map((question) =>
        question.includes('busy')
          ? { status: 503, body: { detail: 'Databasen svarar inte.' } }
          : { status: 200, body: { question, release } },
      )
      return Response.json(questionsReply.parse({ release, date, answers }))
    }
    return Response.json(cellsReply.parse({ release, date, ...cellsOf(body, release) }))
  }

  const fetching = async (url: string, init?: RequestInit): Promise<Response> => {
    init?.signal?.throwIfAborted()
    asked.push({
      method: init?.method ?? 'GET',
      path: new URL(url).pathname,
      language: new Headers(init?.headers).get('Accept-Language'),
      key: new Headers(init?.headers).get('Authorization'),
      body: JSON.parse(String(init?.body ?? '{}')) as Asked['body'],
    })
    return state.instead?.() ?? answer(init, url)
  }
  return { state, asked, fetch: fetching as typeof fetch }
}

function cellsOf({ kommuner = [], indicators = [], cells = [] }: Asked['body'], release: number) {
  const values: (number | null)[] = []
  const years: (number | null)[] = []
  const notes: [number, string, string][] = []
  const isKnown = (name: string | undefined) => name !== undefined && !name.startsWith('?')
  for (let at = 0; at < cells.length; at += 4) {
    const known = isKnown(kommuner[cells[at] ?? -1]) && isKnown(indicators[cells[at + 1] ?? -1])
    const year = cells[at + 2] ?? 0
    if (known && year === 1999) notes.push([at / 4, 'missing', 'Källan har inget värde.'])
    values.push(known && year !== 1999 ? year * 10 + release : null)
    years.push(known ? year : null)
  }
  const unknown = (names: string[]) =>
    Object.fromEntries(
      names.flatMap((name, i) =>
        isKnown(name) ? [] : [[i, { code: 'unknown_name', detail: `Ingen heter ${name}.`, suggestions: [] }]],
      ),
    )
  return {
    values,
    years,
    notes,
    names: {
      kommuner: kommuner.map((name) => (isKnown(name) ? { code: '2580', name } : null)),
      indicators: indicators.map((id) =>
        isKnown(id)
          ? {
              id,
              code: id,
              title: id,
              unit: 'kr',
              direction: 'none',
              source: 'Källa: Kolada',
              example: false,
            }
          : null,
      ),
    },
    unknown: { kommuner: unknown(kommuner), indicators: unknown(indicators) },
  }
}
