import { z } from 'zod'
import { quote, say } from '../../domain/text.ts'
import { type Kpi, kpi } from '../kolada/shapes.ts'
import { unreadable } from './refusals.ts'
import { Telling, type Told } from './told.ts'

const LONGEST = 64 * 2 ** 20

export function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text)
}

/** Kolada's descriptions, as its API gives them: `{values: […]}`, or the list alone. Rows are counted from 1. */
export function readKpis(text: string): { kpis: Kpi[]; rejected: Told[] } {
  const rows = rowsOf(text)
  const rejected = new Telling()
  const byId = new Map<string, Kpi>()
  for (const [index, row] of rows.entries()) {
    const parsed = kpi.safeParse(row)
    if (!parsed.success) rejected.add('', notAKpi(parsed.error), index + 1)
    else if (byId.has(parsed.data.id)) rejected.add('', twice(parsed.data.id), index + 1)
    else byId.set(parsed.data.id, parsed.data)
  }
  if (byId.size === 0) throw noKpis()
  return { kpis: [...byId.values()], rejected: rejected.all() }
}

const reply = z.union([z.array(z.unknown()), z.object({ values: z.array(z.unknown()) })])

function rowsOf(text: string): unknown[] {
  if (text.length > LONGEST) throw noKpis()
  try {
    const parsed = reply.parse(JSON.parse(text))
    return Array.isArray(parsed) ? parsed : parsed.values
  } catch {
    throw noKpis()
  }
}

function noKpis(): Error {
  return unreadable(
    'Filen ser ut som JSON men är inte Koladas beskrivningar av nyckeltal. Hämta dem från /v3/kpi, eller spara värden som csv.',
    'The file looks like JSON but is not Kolada’s descriptions of indicators. Fetch them from /v3/kpi, or save figures as csv.',
  )
}

function notAKpi({ issues }: z.ZodError) {
  const fields = [...new Set(issues.map(({ path }) => path.join('.')))].map(quote).join(', ')
  return say(
    `Posten är inte ett nyckeltal som Kolada beskriver dem: ${fields} saknas eller är av fel slag.`,
    `The item is not an indicator as Kolada describes them: ${fields} is missing or of the wrong kind.`,
  )
}

function twice(id: string) {
  return say(`${id} står två gånger.`, `${id} is there twice.`)
}
