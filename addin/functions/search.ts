import { MAX_CELLS } from '../../schema/contract/limits.ts'
import { readText } from './arguments.ts'
import { invalid, notAvailable } from './errors.ts'
import { withReply } from './replies.ts'
import { quote, say } from './words.ts'

/**
 * Söker indikatorer på titel, kod, definition och område. Exempel: =OJ.SEARCH("väntetid";"lss")
 * @customfunction SEARCH
 * @param text Sökord, till exempel "väntetid".
 * @param [område] Verksamhetsområde, till exempel "lss" eller "äldreomsorg".
 * @returns Id, kod, titel, enhet och senaste år för varje träff.
 */
export async function search(text: unknown, område?: unknown): Promise<unknown[][]> {
  const q = readText(text)
  if (q === undefined) {
    throw invalid(
      say('Ange sökord, till exempel "väntetid".', 'Give words to search for, for example "väntetid".'),
    )
  }
  return withReply(
    '/v1/indicators',
    { q, area: readText(område) },
    ({ indicators, limited = [], suggestions }) => {
      // What was kept of the service before it told of them has none that are limited.
      if (indicators.length + limited.length === 0) throw notAvailable(nothingFound(q, suggestions))
      const head = [
        'Id',
        say('Kod', 'Code'),
        say('Titel', 'Title'),
        say('Enhet', 'Unit'),
        say('Senaste år', 'Latest year'),
      ]
      const rows = indicators.map(({ id, code, title, unit, latestYear, example }) => [
        id,
        code,
        example ? `${title} (${say('exempeldata', 'example data')})` : title,
        unit,
        latestYear ?? '',
      ])
      // Of these nothing but the names is told.
      const own = limited.map(({ id, code, title, network }) => [
        id,
        code,
        `${title} (${sharedIn(network)})`,
        '',
        '',
      ])
      refuseTooMany(rows.length + own.length, head.length)
      return [head, ...rows, ...own]
    },
  )
}

function sharedIn(network: string): string {
  return say(`delas inom ${network}`, `shared within ${network}`)
}

function nothingFound(q: string, suggestions: readonly string[]): string {
  const instead =
    suggestions.length === 0 ? '' : ` ${say('Menade du', 'Did you mean')} ${suggestions.join(', ')}?`
  return say(
    `Ingen indikator träffas av ${quote(q)}. Pröva färre eller andra ord.${instead}`,
    `No indicator matches ${quote(q)}. Try fewer or other words.${instead}`,
  )
}

function refuseTooMany(rows: number, columns: number): void {
  if ((rows + 1) * columns <= MAX_CELLS) return
  throw invalid(
    say(
      `Sökningen ger ${rows} indikatorer, fler än som ryms. Lägg till sökord eller område.`,
      `The search finds ${rows} indicators, more than fit. Add words or an area.`,
    ),
  )
}
