import { createRoute } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { cellsRequest } from '../../schema/contract/cells.ts'
import { cellsReply } from '../../schema/contract/replies/cells.ts'
import { answerCells, keysOf, planCells } from '../domain/cells.ts'
import { Refusal } from '../domain/refusal.ts'
import { say } from '../domain/text.ts'
import { EVERY_REPLY } from './headers.ts'
import { asOf, problemAnswer, reply, router } from './router.ts'

/** Twenty thousand cells and as many names fit in it with room to spare. */
const LARGEST_BODY = 4 * 1024 * 1024

const UNKEPT = new Headers({
  ...EVERY_REPLY,
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
})

const route = createRoute({
  method: 'post',
  path: '/cells',
  summary: "A recalculation's worth of figures in one question",
  middleware: bodyLimit({
    maxSize: LARGEST_BODY,
    onError: () => {
      throw new Refusal(
        'body_too_large',
        say('Förfrågan är större än 4 MB. Dela upp den.', 'The request is larger than 4 MB. Split it.'),
      )
    },
  }),
  request: { body: { required: true, content: { 'application/json': { schema: cellsRequest } } } },
  responses: {
    200: { description: 'The answer', content: { 'application/json': { schema: cellsReply } } },
    400: problemAnswer('The request is wrong'),
    413: problemAnswer('More than 20,000 cells, or more than 4 MB'),
    503: problemAnswer('No data, or the database does not answer'),
  },
})

export const cells = router().openapi(route, async (c) => {
  const asked = c.req.valid('json')
  const { release, catalogue, slices, tell } = await asOf(c, asked.release)
  const plan = planCells(catalogue, asked, asked.cells)
  const answers = answerCells(plan, await slices(keysOf(plan)), tell)
  return reply({ release: release.number, ...answers }, UNKEPT)
})
