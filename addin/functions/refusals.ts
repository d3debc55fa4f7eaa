import { invalid, notAvailable } from './errors.ts'
import { quote, say } from './words.ts'

/** Why the API could not answer, as it tells it. */
export interface Refused {
  /** Stable, as in `/docs`. */
  code: string
  /** The one that was wrong. */
  parameter?: string
  detail: string
  suggestions?: readonly string[]
}

/** The refusal as a cell shows it: the formula is wrong, or right but of figures that are for others. */
export function refusalError(refused: Refused, written: Written): CustomFunctions.Error {
  return refused.code === 'network_only'
    ? notAvailable(refused.detail)
    : invalid(refusalWords(refused, written))
}

/**
 * The refusal in an economist's words. The API's own are those, but for what they say to a caller of the API alone: where
 * it has nothing to suggest it points at its paths, and an argument is called by the parameter's name.
 */
function refusalWords(refused: Refused, written: Written): string {
  const { code, parameter, detail, suggestions = [] } = refused
  if (parameter === 'area') return noSuchArea(written.area, suggestions)
  if (suggestions.length > 0) return detail
  // A name that cannot stand in an address is not one either.
  switch (parameter === 'id' || code === 'not_found' ? 'unknown_indicator' : code) {
    case 'unknown_kommun':
      return say(
        `Ingen kommun heter ${quote(written.kommun)}. Kontrollera stavningen, eller ange den fyrsiffriga koden.`,
        `No kommun is called ${quote(written.kommun)}. Check the spelling, or give the four-digit code.`,
      )
    case 'unknown_indicator':
      return say(
        `Ingen indikator heter ${quote(written.indicator)}. Sök med OJ.SEARCH.`,
        `No indicator is called ${quote(written.indicator)}. Search with OJ.SEARCH.`,
      )
    case 'unknown_group':
      return say(
        `Det finns ingen grupp ${quote(written.peers)} här. Ange till exempel "liknande", "lan" eller ett område med kommuner.`,
        `There is no group ${quote(written.peers)} here. Give for example "liknande", "lan" or a range of kommuner.`,
      )
    default:
      return detail
  }
}

/** What the formula said, by the API's names; what could be misspelt. */
export interface Written {
  kommun?: unknown
  indicator?: unknown
  peers?: unknown
  area?: unknown
}

function noSuchArea(area: unknown, areas: readonly string[]): string {
  return say(
    `Det finns inget verksamhetsområde ${quote(area)}. Ange ett av ${areas.join(', ')}.`,
    `There is no field of activity ${quote(area)}. Give one of ${areas.join(', ')}.`,
  )
}
