import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import { PARAMETER_HELP, type ParameterName } from '../../schema/contract/parameters.ts'
import type { ProblemReply } from '../../schema/contract/replies/problem.ts'
import { fold } from '../domain/fold.ts'
import { nearestOf } from '../domain/names.ts'
import { invalidParameter, Refusal, type RefusalCode, type RejectedRows } from '../domain/refusal.ts'
import { anyOf, quote, say, spans, type Text } from '../domain/text.ts'
import type { AppEnv, Language } from './app-env.ts'
import { EVERY_REPLY, languageOf } from './headers.ts'

const STATUS: Record<RefusalCode, { status: ContentfulStatusCode; title: Text }> = {
  unknown_kommun: { status: 404, title: say('Okänd kommun', 'Unknown kommun') },
  unknown_indicator: { status: 404, title: say('Okänd indikator', 'Unknown indicator') },
  unknown_group: { status: 404, title: say('Okänd grupp', 'Unknown group') },
  unknown_release: { status: 404, title: say('Okänd datautgåva', 'Unknown release') },
  invalid_parameter: { status: 400, title: say('Ogiltig parameter', 'Invalid parameter') },
  too_many_cells: { status: 413, title: say('För många värden', 'Too many cells') },
  too_many_questions: { status: 413, title: say('För många frågor', 'Too many questions') },
  body_too_large: { status: 413, title: say('För stor förfrågan', 'Request too large') },
  reply_too_large: { status: 413, title: say('För stort svar', 'Reply too large') },
  unsupported_media_type: { status: 415, title: say('Fel innehållstyp', 'Unsupported media type') },
  no_value: { status: 404, title: say('Inget värde', 'No value') },
  network_only: { status: 403, title: say('Delas inom ett nätverk', 'Shared within a network') },
  invalid_key: { status: 401, title: say('Ogiltig nyckel', 'Invalid key') },
  not_allowed: { status: 403, title: say('Inte tillåtet', 'Not allowed') },
  import_rejected: { status: 422, title: say('Filen kan inte tas in', 'The file cannot be brought in') },
  release_out_of_order: { status: 409, title: say('Fel tidsordning', 'Out of order') },
  release_outpaced: { status: 409, title: say('En annan hann före', 'Another came first') },
  not_found: { status: 404, title: say('Sidan finns inte', 'Not found') },
  method_not_allowed: { status: 405, title: say('Metoden stöds inte', 'Method not allowed') },
  no_data: { status: 503, title: say('Ingen data ännu', 'No data yet') },
  unavailable: { status: 503, title: say('Tillfälligt avbrott', 'Temporarily unavailable') },
  internal_error: { status: 500, title: say('Internt fel', 'Internal error') },
}

/** Every problem that there is, for the docs. */
export const PROBLEMS = Object.entries(STATUS).map(([code, { status, title }]) => ({ code, status, title }))

/** RFC 9457. Never cached: a misspelling today may be an indicator tomorrow. */
export function problem(c: Context<AppEnv>, refusal: Refusal): Response {
  const { status, title } = STATUS[refusal.code]
  const language = languageOf(c)
  const body: ProblemReply = {
    type: `/docs#${refusal.code}`,
    title: title[language],
    status,
    code: refusal.code,
    detail: refusal.detail[language],
    ...(refusal.parameter === undefined ? {} : { parameter: refusal.parameter }),
    ...(refusal.suggestions === undefined ? {} : { suggestions: refusal.suggestions }),
    ...(refusal.rejected === undefined ? {} : { rejected: rejectedShape(refusal.rejected, language) }),
  }
  const headers: Record<string, string> = {
    ...EVERY_REPLY,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': language,
    Vary: 'Accept-Language, Authorization',
    'Cache-Control': 'no-store',
  }
  if (status === 401) headers['WWW-Authenticate'] = 'Bearer'
  if (status === 503) headers['Retry-After'] = '5'
  return c.body(JSON.stringify(body), status, headers)
}

/** Rows as a person reads them: "12, 15–18". */
export function rejectedShape(rejected: readonly RejectedRows[], language: Language) {
  return rejected.map(({ sheet, rows, why }) => ({ sheet, rows: spans(rows), why: why[language] }))
}

/** The caller has the reply already: nothing more is to be worked out. RFC 9110, 15.4.5. */
export class NotModified extends Error {
  readonly headers: Headers

  constructor(headers: Headers) {
    super('Not modified')
    this.headers = headers
  }
}

/** Every error becomes a problem in words; what we did not foresee is logged and said to be ours. */
export function onError(error: Error, c: Context<AppEnv>): Response {
  if (error instanceof Refusal) return problem(c, error)
  if (error instanceof NotModified) return new Response(null, { status: 304, headers: error.headers })
  if (error instanceof HTTPException && error.status === 400) return problem(c, malformedBody())
  if (error instanceof HTTPException && error.status === 415) return problem(c, notJson())
  console.error(error)
  return problem(c, /\bD1_/.test(error.message) ? unavailable() : internalError())
}

export function notFound(c: Context<AppEnv>): Response {
  return problem(
    c,
    new Refusal(
      'not_found',
      say(
        `Här finns inget: ${quote(c.req.path)}. Vad som finns står i /docs.`,
        `There is nothing here: ${quote(c.req.path)}. What there is stands in /docs.`,
      ),
    ),
  )
}

function malformedBody(): Refusal {
  return new Refusal(
    'invalid_parameter',
    say(
      'Anropets innehåll är inte JSON i den form som väntas. Se exemplet i /docs.',
      'The body is not JSON in the form expected. See the example in /docs.',
    ),
    { parameter: 'body' },
  )
}

function notJson(): Refusal {
  return new Refusal(
    'unsupported_media_type',
    say(
      'Skicka frågan som JSON, med Content-Type: application/json. Se exemplet i /docs.',
      'Send the question as JSON, with Content-Type: application/json. See the example in /docs.',
    ),
  )
}

function unavailable(): Refusal {
  return new Refusal(
    'unavailable',
    say(
      'Databasen svarar inte just nu. Försök igen om en stund.',
      'The database does not answer now. Try again shortly.',
    ),
  )
}

function internalError(): Refusal {
  return new Refusal(
    'internal_error',
    say(
      'Något gick fel hos OJ, inte hos dig. Försök igen; hör av dig om det kvarstår.',
      'Something went wrong at OJ, not at yours. Try again; tell us if it persists.',
    ),
  )
}

/** What was wrong with a question that its zod schema did not accept. */
export function refusalOf(error: z.ZodError, target: string, c: Context<AppEnv>): Refusal {
  // A misspelt parameter is what is wrong, rather than the one that is missing for it.
  const issue = error.issues.find(({ code }) => code === 'unrecognized_keys') ?? error.issues[0]
  if (issue === undefined) return malformedBody()
  if (issue.code === 'unrecognized_keys') return unknownParameter(issue.keys[0] ?? '', issue.message, c)
  const name = String(issue.path[0] ?? 'body')
  if (!isParameter(name)) return malformedBody()
  if (target === 'json') return invalidInBody(name, issue)
  const written = target === 'param' ? [c.req.param(name) ?? ''] : (c.req.queries(name) ?? [])
  if (written.length > 1) return givenTwice(name, written.length)
  return written[0] === undefined ? absent(name) : invalidParameter(name, written[0])
}

function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(PARAMETER_HELP, name)
}

/** `known` is the names that the path takes, as onlyThese gives them. */
function unknownParameter(name: string, known: string, c: Context<AppEnv>): Refusal {
  const names = known === '' ? [] : known.split(',')
  const nearest = nearestOf(fold(name), names)
  const meantSv = nearest.length > 0 ? ` Menade du ${anyOf(nearest, 'eller')}?` : ''
  const meantEn = nearest.length > 0 ? ` Did you mean ${anyOf(nearest, 'or')}?` : ''
  return new Refusal(
    'invalid_parameter',
    say(
      `${c.req.path} har ingen parameter ${quote(name)}.${meantSv} Den tar ${anyOf(names, 'och') || 'inga alls'}.`,
      `${c.req.path} has no parameter ${quote(name)}.${meantEn} It takes ${anyOf(names, 'and') || 'none at all'}.`,
    ),
    { parameter: name.slice(0, 60), suggestions: nearest },
  )
}

function givenTwice(name: ParameterName, times: number): Refusal {
  const help = PARAMETER_HELP[name]
  return new Refusal(
    'invalid_parameter',
    say(
      `Parametern ${name} är angiven ${times} gånger; ange den en gång. ${help.sv}`,
      `The parameter ${name} is given ${times} times; give it once. ${help.en}`,
    ),
    { parameter: name },
  )
}

function absent(name: ParameterName): Refusal {
  const help = PARAMETER_HELP[name]
  return new Refusal(
    'invalid_parameter',
    say(`Parametern ${name} saknas. ${help.sv}`, `The parameter ${name} is missing. ${help.en}`),
    { parameter: name },
  )
}

function invalidInBody(name: ParameterName, issue: z.core.$ZodIssue): Refusal {
  const help = PARAMETER_HELP[name]
  const place = issue.path.join('.')
  return new Refusal(
    'invalid_parameter',
    say(`${place} i anropet är ogiltigt. ${help.sv}`, `${place} in the body is invalid. ${help.en}`),
    { parameter: name },
  )
}
