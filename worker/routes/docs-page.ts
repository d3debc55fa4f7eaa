import type { OpenAPIHono } from '@hono/zod-openapi'
import { html } from 'hono/html'
import type { AppEnv } from './app-env.ts'
import { PROBLEMS } from './problem.ts'

type Description = ReturnType<OpenAPIHono<AppEnv>['getOpenAPI31Document']>
type Paths = NonNullable<Description['paths']>
type Operation = NonNullable<Paths[string]['get']>
type Parameter = Exclude<NonNullable<Operation['parameters']>[number], { $ref: string }>
type Schema = Exclude<Parameter['schema'], undefined | { $ref: string }>

const STYLE = `
  :root { color-scheme: light dark; --line: #8886; --soft: #8881; }
  a { color: light-dark(#0b4f9e, #9ccaff) }
  body { background: light-dark(#fff, #15171a); color: light-dark(#16181c, #e9eaec); font: 1rem/1.55 system-ui, sans-serif; max-width: 52rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
  h1 { margin-bottom: 0 } h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem }
  h3 { margin: 1rem 0 .2rem; font-size: 1rem }
  code, pre { font-family: ui-monospace, monospace; font-size: .92em }
  pre { background: var(--soft); border: 1px solid var(--line); padding: .7rem; overflow-x: auto; border-radius: 4px }
  dl { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; gap: .3rem 1rem; margin: .5rem 0 }
  dt { font-weight: 600 } dd { margin: 0 }
  a:focus-visible, pre:focus-visible { outline: 3px solid; outline-offset: 2px }
  nav ul { columns: 14rem; padding-left: 1.2rem }
  @media (max-width: 30rem) { dl { grid-template-columns: 1fr } dd { margin: 0 0 .6rem 1rem } }
`

const STATUSES = [
  ['final', 'A plain published figure.'],
  ['preliminary', 'Published, but may change.'],
  ['example', 'Invented, to show how things work. Never a fact.'],
  ['missing', 'Published for others that year, but not for this area.'],
  ['suppressed', 'Withheld by the source for secrecy.'],
  ['not_applicable', 'The indicator is not for this kind of area, or not split by gender.'],
  ['not_published', 'The indicator has no figures for that year.'],
] as const

/** The description of the API as a page to read, made from the same routes that answer. */
export function docsPage(description: Description) {
  const operations = Object.entries(description.paths ?? {}).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = item[method]
      return operation === undefined ? [] : [{ method, path, operation }]
    }),
  )
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>OJ API</title>
    <style>
      ${STYLE}
    </style>
  </head>
  <body>
    <header>
      <h1>OJ API</h1>
      <p>${description.info.description}</p>
    </header>
    <nav aria-label="Contents">
      <ul>
        ${operations.map(
          ({ method, path }) => html`<li><a href="#${anchor(method, path)}">${title(method, path)}</a></li>`,
        )}
        <li><a href="#statuses">Statuses</a></li>
        <li><a href="#problems">Problems</a></li>
        <li><a href="/openapi.json">openapi.json</a>, the same for programs</li>
      </ul>
    </nav>
    <main>
      <section aria-labelledby="terms">
        <h2 id="terms">Good to know</h2>
        <p>
          Names are read kindly: case, å/ä/ö, a code without its zeros and the word kommun make no difference. A
          misspelt name is never guessed at; it gets suggestions. A question that is right but has no figure
          answers 200 with <code>value: null</code>, a <code>status</code> and a <code>reason</code>. Words come in
          Swedish, or in English with <code>Accept-Language: en</code>.
        </p>
        <p>
          Every reply carries its <code>release</code>. Ask with <code>release=</code> and a number or a date, and
          the answer is the same next year. Fetched values cite their <code>source</code>; what stands under
          <code>computed</code> is our own calculation and must not be attributed to it.
        </p>
        <p>
          What is public needs no key. Figures that a network keeps to itself are read with a key of one of its members
          or its coordinator, sent as <code>Authorization: Bearer oj_…</code> and never in an address. Without one, such
          an indicator is known by its name alone, and refused with <code>network_only</code>.
        </p>
      </section>
      ${operations.map(({ method, path, operation }) => section(method, path, operation, description))}
      <section aria-labelledby="statuses">
        <h2 id="statuses">Statuses</h2>
        <dl>
          ${STATUSES.map(([status, meaning]) => html`<dt><code>${status}</code></dt><dd>${meaning}</dd>`)}
        </dl>
      </section>
      <section aria-labelledby="problems">
        <h2 id="problems">Problems</h2>
        <p>
          Errors are <code>application/problem+json</code> (RFC 9457) with a stable <code>code</code>, a
          <code>detail</code> in words, the <code>parameter</code> that was wrong and <code>suggestions</code>.
        </p>
        <dl>
          ${PROBLEMS.map(
            ({ code, status, title }) =>
              html`<dt id="${code}"><code>${code}</code></dt><dd>${status}: ${title.en}</dd>`,
          )}
        </dl>
      </section>
    </main>
  </body>
</html>`
}

function title(method: string, path: string): string {
  return `${method.toUpperCase()} ${path}`
}

function anchor(method: string, path: string): string {
  return `${method}${path.replace(/[^a-z0-9]+/gi, '-')}`
}

function section(method: string, path: string, operation: Operation, description: Description) {
  const id = anchor(method, path)
  const parameters = (operation.parameters ?? []).filter((one): one is Parameter => !('$ref' in one))
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title(method, path)}</h2>
    <p>${operation.summary}</p>
    ${parameters.length > 0 ? html`<h3>Parameters</h3><dl>${parameters.map(parameterItem)}</dl>` : ''}
    ${fields('Body', bodyOf(operation), description)} ${fields('Reply', replyOf(operation), description)}
    ${method === 'get' ? exampleLink(path, parameters) : exampleBody(path, operation, description)}
  </section>`
}

function parameterItem({ name, required, description = '' }: Parameter) {
  return html`<dt><code>${name}</code></dt><dd>${description}${required ? ' Required.' : ''}</dd>`
}

/** What a body or a reply holds, by the schema that it is checked against. */
function fields(heading: string, reference: object | undefined, description: Description) {
  const schema = schemaNamed(reference, description)
  if (schema === undefined || '$ref' in schema) return ''
  return html`<h3>${heading}</h3>
    <dl>
      ${Object.entries(schema.properties ?? {}).map(
        ([field, of]) => html`<dt><code>${field}</code></dt><dd>${meaning(of)}</dd>`,
      )}
    </dl>`
}

function replyOf({ responses }: Operation): object | undefined {
  const answer = responses?.['200']
  return answer !== undefined && 'content' in answer
    ? answer.content?.['application/json']?.schema
    : undefined
}

function bodyOf({ requestBody }: Operation): object | undefined {
  return requestBody !== undefined && 'content' in requestBody
    ? requestBody.content['application/json']?.schema
    : undefined
}

function schemaNamed(reference: object | undefined, { components }: Description) {
  const name =
    reference !== undefined && '$ref' in reference ? String(reference.$ref).split('/').at(-1) : undefined
  return name === undefined ? undefined : components?.schemas?.[name]
}

/** A field in words: its description, else what kind of thing it is. */
function meaning(of: object): string {
  if ('description' in of) return String(of.description)
  if ('$ref' in of) return String(of.$ref).split('/').at(-1) ?? ''
  if ('enum' in of && Array.isArray(of.enum)) return of.enum.join(', ')
  if ('items' in of && typeof of.items === 'object' && of.items !== null)
    return `list of ${meaning(of.items)}`
  if ('properties' in of && typeof of.properties === 'object' && of.properties !== null) {
    return Object.keys(of.properties).join(', ')
  }
  return 'type' in of ? [of.type].flat().join(' or ') : ''
}

function schemaOf({ schema }: Parameter): Schema | undefined {
  return schema === undefined || '$ref' in schema ? undefined : schema
}

const PATH_EXAMPLES: Record<string, string> = { id: 'N28013', code: '2580', n: '1' }

function exampleLink(path: string, parameters: readonly Parameter[]) {
  const filled = path
    .replace('/groups/{id}', '/groups/mattbandet')
    .replace(/\{(\w+)\}/g, (_, name) => PATH_EXAMPLES[name] ?? '')
  const query = new URLSearchParams(
    parameters
      .filter(({ required, in: place }) => required && place === 'query')
      .map((one) => [one.name, String(schemaOf(one)?.example ?? '')]),
  )
  const address = query.size > 0 ? `${filled}?${query}` : filled
  return html`<p>Example: <a href="${address}"><code>${decodeURIComponent(address)}</code></a></p>`
}

function exampleBody(path: string, operation: Operation, description: Description) {
  const schema = schemaNamed(bodyOf(operation), description)
  const example = schema !== undefined && 'example' in schema ? JSON.stringify(schema.example) : ''
  return html`<p>Example:</p><pre tabindex="0"><code>curl -H 'Content-Type: application/json' -d '${example}' http://localhost:8787${path}</code></pre>`
}
