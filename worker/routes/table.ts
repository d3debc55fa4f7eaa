import { createRoute } from '@hono/zod-openapi'
import { onlyThese, parameters } from '../../schema/contract/parameters.ts'
import { type TableReply, tableReply } from '../../schema/contract/replies/figures.ts'
import { answer, careOf, keysFor } from '../domain/figure.ts'
import { tableQuestions } from '../domain/table.ts'
import { answers, asOf, reply, router } from './router.ts'
import { areaShape, indicatorShape } from './shapes.ts'

const query = onlyThese({
  kommuner: parameters.kommuner,
  indicators: parameters.indicators,
  years: parameters.years,
  genders: parameters.genders,
  release: parameters.release,
})

const route = createRoute({
  method: 'get',
  path: '/table',
  summary: 'Many figures: kommuner × indicators × years × genders, one row each',
  request: { query },
  responses: answers(tableReply),
})

export const table = router().openapi(route, async (c) => {
  const asked = c.req.valid('query')
  const { release, catalogue, slices, headers, tell } = await asOf(c, asked.release)
  const axes = {
    kommuner: [...new Set(asked.kommuner.map((name) => catalogue.area(name)))],
    indicators: [...new Set(asked.indicators.map((name) => catalogue.indicator(name)))],
    years: asked.years,
    genders: asked.genders,
  }
  const questions = tableQuestions(axes)
  const read = await slices(questions.flatMap(keysFor))
  const rows: TableReply['rows'] = []
  const notes: TableReply['notes'] = []
  for (const question of questions) {
    const figure = answer(question, read)
    const care = careOf(figure)
    if (care !== null) notes.push([rows.length, tell(care)])
    const { value, status } = figure
    rows.push([question.area.code, question.indicator.id, question.time, question.gender, value, status])
  }
  return reply(
    {
      release: release.number,
      kommuner: axes.kommuner.map(areaShape),
      indicators: axes.indicators.map((indicator) => ({
        ...indicatorShape(indicator),
        source: indicator.source,
      })),
      years: axes.years,
      genders: axes.genders,
      columns: ['kommun', 'indicator', 'year', 'gender', 'value', 'status'],
      rows,
      notes,
    },
    headers,
  )
})
