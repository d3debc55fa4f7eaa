import { app } from '../../worker/app.ts'

interface Path {
  /** As in the description, for example "/v1/groups/{id}". */
  path: string
  method: 'get' | 'post'
  /** The names that it takes in the query. */
  takes: string[]
}

/** Every path of the API as it describes itself, so that a test of them all meets a new one. */
export function everyPath(): Path[] {
  const { paths = {} } = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } })
  return Object.entries(paths).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = item[method]
      if (operation === undefined) return []
      const parameters = (operation.parameters ?? []) as { name: string; in: string }[]
      return { method, path, takes: parameters.filter((one) => one.in === 'query').map(({ name }) => name) }
    }),
  )
}

/** The paths that some questions ask, as the description has them. */
export function pathsOf(questions: readonly string[]): Set<string> {
  const known = everyPath().filter(({ method }) => method === 'get')
  return new Set(
    questions.map((question) => {
      const [asked = ''] = question.split('?')
      const found = known.find(
        ({ path }) => path === asked || new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked),
      )
      return found?.path ?? question
    }),
  )
}
