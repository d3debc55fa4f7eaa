import { createRoute } from '@hono/zod-openapi'
import { cellsRequest } from '../../schema/contract/cells.ts'
import { cellsReply } from '../../schema/contract/replies/cells.ts'
import { answerCells, type CellPlan, keysOf, planCells } from '../domain/cells.ts'
import { UNKEPT } from './headers.ts'
import { jsonBody, limitedBody, postAnswers } from './posted.ts'
import { asOf, reply, router } from './router.ts'
import { areaShape, citedIndicatorShape } from './shapes.ts'

const route = createRoute({
  method: 'post',
  path: '/cells',
  summary: "A recalculation's worth of figures in one question",
  middleware: limitedBody,
  request: jsonBody(cellsRequest),
  responses: postAnswers(cellsReply, 'More than 20,000 cells, or more than 4 MB'),
})

export const cells = router().openapi(route, async (c) => {
  const asked = c.req.valid('json')
  const { release, catalogue, slices, tell } = await asOf(c, asked.release)
  const plan = planCells(catalogue, asked, asked.cells)
  const answers = answerCells(plan, await slices(keysOf(plan)), tell)
  return reply(
    { release: release.number, date: release.date, ...answers, names: namesShape(plan.names) },
    UNKEPT,
  )
})

function namesShape({ kommuner, indicators }: CellPlan['names']) {
  return {
    kommuner: kommuner.map((area) => area && areaShape(area)),
    indicators: indicators.map((indicator) => indicator && citedIndicatorShape(indicator)),
  }
}
