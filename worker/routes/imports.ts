import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { onlyThese, parameters } from '../../schema/contract/parameters.ts'
import { importReply } from '../../schema/contract/replies/imports.ts'
import { Refusal } from '../domain/refusal.ts'
import { networksOf } from '../domain/sight.ts'
import { say } from '../domain/text.ts'
import { again } from '../imports/again.ts'
import { bring, preview } from '../imports/bring.ts'
import { type Prepared, prepareFile, ROOM_OF_AN_ISOLATE, refuseRejected } from '../imports/file.ts'
import { type Store, storeOf } from '../store/index.ts'
import type { Holder } from '../store/keys.ts'
import type { AppEnv } from './app-env.ts'
import { languageOf, UNKEPT } from './headers.ts'
import { rejectedShape } from './problem.ts'
import { holderOf } from './reader.ts'
import { problemAnswer, reply, router } from './router.ts'

/** What an isolate holds with room to work in; a larger file is for `npm run import`. */
const LARGEST_FILE = 4 * 1024 * 1024

const route = createRoute({
  method: 'post',
  path: '/imports',
  summary:
    'Brings a file in as the next release: figures (long or wide, csv, xlsx or xls) or descriptions of indicators. Needs a key that may import. With dry_run nothing is written, and the reply tells what would be. A file with rows that cannot be read is refused whole, unless except_rejected is true',
  request: {
    query: onlyThese({
      date: parameters.date,
      name: parameters.fileName,
      source: parameters.source,
      indicator: parameters.indicator.optional(),
      year: parameters.atYear,
      dry_run: parameters.dryRun,
      except_rejected: parameters.exceptRejected,
    }),
    body: { required: true, content: { 'application/octet-stream': { schema: z.string() } } },
  },
  middleware: bodyLimit({
    maxSize: LARGEST_FILE,
    onError: () => {
      throw new Refusal(
        'body_too_large',
        say(
          'Filen är större än 4 MB. Dela upp den, packa den med gzip, eller ta in den med npm run import.',
          'The file is larger than 4 MB. Split it, compress it with gzip, or bring it in with npm run import.',
        ),
      )
    },
  }),
  responses: {
    200: { description: 'What it brought', content: { 'application/json': { schema: importReply } } },
    400: problemAnswer('A parameter is wrong, or the file cannot be understood'),
    401: problemAnswer('There is no key, or it is not in force'),
    403: problemAnswer('The key may not bring this in'),
    409: problemAnswer('The day is before the newest release, or another release was published meanwhile'),
    413: problemAnswer('More than 4 MB, or than 16 MB (a workbook 6 MB) unpacked'),
    422: problemAnswer('Rows could not be read; they are listed under rejected'),
    503: problemAnswer('No data, or the database does not answer'),
  },
})

export const imports = router().openapi(route, async (c) => {
  const { date, name, source, indicator, year, dry_run, except_rejected } = c.req.valid('query')
  const db = c.env.DB
  const store = storeOf(db)
  const holder = await importer(c, store)
  const file = new Uint8Array(await c.req.arrayBuffer())
  const prepared = await prepareFile(
    db,
    { file, name, date, source, indicator, year, room: ROOM_OF_AN_ISOLATE },
    null,
  )
  await refuseOthers(holder, prepared, store)
  if (!except_rejected) refuseRejected(prepared)
  const outcome = dry_run
    ? await preview(db, prepared.bringing, prepared.areas)
    : await again(() => bring(db, prepared.bringing))
  store.releases.forget()
  const language = languageOf(c)
  return reply(
    {
      dryRun: dry_run,
      plan: prepared.plan(language),
      ...outcome,
      rejected: rejectedShape(prepared.rejected, language),
      left: prepared.left.map((text) => text[language]),
    },
    UNKEPT,
  )
})

/** Whoever has a key that may bring figures in. */
async function importer(c: Context<AppEnv>, store: Store): Promise<Holder> {
  const holder = await holderOf(c, store)
  if (holder === null) {
    throw new Refusal(
      'invalid_key',
      say(
        'Att ta in en fil kräver en nyckel: skicka den som Authorization: Bearer oj_…. Den som driver tjänsten gör den med npm run key -- --imports.',
        'To bring a file in takes a key: send it as Authorization: Bearer oj_…. Whoever runs the service makes it with npm run key -- --imports.',
      ),
    )
  }
  if (!holder.imports) throw notAllowed()
  return holder
}

/** A key of a kommun or a coordinator brings in only what its networks keep to themselves. */
async function refuseOthers(holder: Holder, { sights }: Prepared, store: Store): Promise<void> {
  if (holder.kommun === null && holder.network === null) return
  const groups = await store.catalogues.groups(await store.releases.choose(undefined))
  const own = networksOf(holder, groups)
  if ([...sights].some((sight) => sight === null || !own.has(sight))) throw notAllowed()
}

function notAllowed(): Refusal {
  return new Refusal(
    'not_allowed',
    say(
      'Nyckeln får inte ta in de här uppgifterna: en samordnares nyckel gäller bara det som nätverket delar inom sig.',
      "The key may not bring these figures in: a coordinator's key is only for what the network keeps to itself.",
    ),
  )
}
