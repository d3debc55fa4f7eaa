import type { z } from 'zod'
import type { cellsReply } from '../../../schema/contract/replies/cells.ts'
import type { indicatorsReply } from '../../../schema/contract/replies/indicators.ts'
import type { kommunerReply } from '../../../schema/contract/replies/kommuner.ts'
import type { Call } from '../../support/excel/declared.ts'
import { get, send } from '../client.ts'

const YEARS = Array.from({ length: 17 }, (_, i) => 2006 + i)

/** As many different OJ.VALUE as asked for, each with a figure: a sheet as an economist fills it, one indicator after another. */
export async function formulasWithFigures(api: string, count: number): Promise<Call[]> {
  const { kommuner } = await read<z.infer<typeof kommunerReply>>(`${api}/v1/kommuner`)
  const { indicators } = await read<z.infer<typeof indicatorsReply>>(`${api}/v1/indicators`)
  const names = kommuner.filter(({ kind }) => kind === 'kommun').map(({ name }) => name)
  const calls: Call[] = []
  for (const { id } of indicators) {
    const asked = names.flatMap((name, k) => YEARS.map((year) => ({ name, k, year })))
    const cells = asked.flatMap(({ k, year }) => [k, 0, year, 0])
    const body = JSON.stringify({ kommuner: names, indicators: [id], cells })
    const { values } = JSON.parse((await send('POST', `${api}/v1/cells`, body)).text) as z.infer<
      typeof cellsReply
    >
    asked.forEach(({ name, year }, i) => {
      if (values[i] !== null) calls.push({ id: 'VALUE', args: [name, id, year] })
    })
    if (calls.length >= count) return calls.slice(0, count)
  }
  throw new Error(`There are only ${calls.length} figures.`)
}

async function read<T>(url: string): Promise<T> {
  return JSON.parse((await get(url)).text) as T
}
