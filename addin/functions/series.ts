import { oneOf, readCertainYear, readGender, readIndicator, readKommun } from './arguments.ts'
import { signalOf } from './cancelling.ts'
import { invalid, notAvailable } from './errors.ts'
import { number } from './figures.ts'
import { withReply } from './replies.ts'
import { genderSuffix, say } from './words.ts'

const DOWN_OR_ACROSS = new Map<string, 'down' | 'across'>([
  ['lodrät', 'down'],
  ['lodrätt', 'down'],
  ['ned', 'down'],
  ['down', 'down'],
  ['vertical', 'down'],
  ['vågrät', 'across'],
  ['vågrätt', 'across'],
  ['höger', 'across'],
  ['across', 'across'],
  ['horizontal', 'across'],
])

/**
 * Hämtar en tidsserie med rubriker: år och värden. År utan värde blir #SAKNAS!, som diagram hoppar över. Exempel: =OJ.SERIES("Luleå";"N28013";2010;2022)
 * @customfunction SERIES
 * @cancelable
 * @param kommun Namn eller kod, till exempel "Luleå" eller 2580.
 * @param indicator Id eller kod, till exempel "N28013".
 * @param [från] Första året; utelämnat ger det första publicerade.
 * @param [till] Sista året; utelämnat ger det senaste publicerade.
 * @param [kön] T (totalt, förval), K (kvinnor) eller M (män).
 * @param [riktning] "lodrätt" (förval, ett år per rad) eller "vågrätt" (ett år per kolumn).
 * @returns År och värden.
 */
export async function series(
  kommun: unknown,
  indicator: unknown,
  från: unknown,
  till: unknown,
  kön: unknown,
  riktning: unknown,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  const from = readCertainYear(från)
  const to = readCertainYear(till)
  if (from !== undefined && to !== undefined && from > to) {
    throw invalid(
      say(
        `Första året (${from}) är efter det sista (${to}). Byt plats på dem.`,
        `The first year (${from}) is after the last (${to}). Swap them.`,
      ),
    )
  }
  const gender = readGender(kön)
  const across = riktning !== null && riktning !== undefined && readDirection(riktning) === 'across'
  return withReply(
    '/v1/series',
    { kommun: readKommun(kommun), indicator: readIndicator(indicator), from, to, gender },
    (reply) => {
      if (reply.values.length === 0) throw notAvailable(reply.reason ?? say('Inga värden.', 'No values.'))
      const published = new Map(reply.values.map((one) => [one.year, one]))
      const first = from ?? Math.min(...published.keys())
      const last = to ?? Math.max(...published.keys())
      const rows: unknown[][] = [
        [say('År', 'Year'), `${reply.kommun.name}, ${reply.indicator.code}${genderSuffix(gender)}`],
      ]
      for (let year = first; year <= last; year++) {
        const one = published.get(year)
        rows.push([
          year,
          one === undefined || one.value === null
            ? notAvailable(one?.reason ?? unpublished(reply.indicator.id, year))
            : number(one.value, one.status === 'example'),
        ])
      }
      return across ? turned(rows) : rows
    },
    signalOf(invocation),
  )
}

function readDirection(riktning: unknown): 'down' | 'across' {
  return oneOf(riktning, DOWN_OR_ACROSS, () =>
    say('Ange riktning som "lodrätt" eller "vågrätt".', 'Give the direction as "down" or "across".'),
  )
}

function unpublished(indicator: string, year: number): string {
  return say(`${indicator} är inte publicerad för ${year}.`, `${indicator} is not published for ${year}.`)
}

function turned(rows: readonly (readonly unknown[])[]): unknown[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]))
}
