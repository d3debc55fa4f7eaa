import type { Facts } from '../../../addin/workbook/reports/report.ts'

/** The fact boxes that an OJ has. */
export function factsFrom(address: string, ids: readonly string[]): Promise<Facts[]> {
  return Promise.all(
    ids.map(async (id) => {
      const response = await fetch(`${address}/v1/indicators/${id}`)
      if (!response.ok) throw new Error(`${id}: ${response.status}`)
      return (await response.json()) as Facts
    }),
  )
}
