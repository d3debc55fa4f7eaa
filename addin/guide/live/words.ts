import type { Text } from '../../../schema/contract/parameters.ts'
import type { ShownError } from '../../functions/runtime.ts'

/** What the page says of its own accord while it is open. */
export const WORDS = {
  fetching: { sv: 'Hämtar …', en: 'Fetching …' },
  example: { sv: 'exempel', en: 'example' },
  own: { sv: 'OJ:s egen beräkning', en: 'OJ’s own calculation' },
  ownRank: { sv: 'Rang och färg: OJ:s egen beräkning', en: 'Rank and colour: OJ’s own calculation' },
  copied: { sv: 'Kopierad', en: 'Copied' },
  notCopied: { sv: 'Gick inte: markera och kopiera', en: 'Failed: select and copy' },
  live: {
    sv: 'Exemplen är levande: nyss hämtade från den här tjänsten, så som cellen visar dem. Datautgåva',
    en: 'The examples are live: fetched from this service just now, as the cell shows them. Release',
  },
  silent: {
    sv: 'Tjänsten svarar inte just nu, så exemplen visar vad en cell då visar. Det som hämtats förut visas ändå. Kontrollera nätet och försök igen.',
    en: 'The service does not answer now, so the examples show what a cell shows then. What was fetched before is shown all the same. Check the network and try again.',
  },
  missing: {
    sv: 'Funktionerna kunde inte hämtas, så exemplen saknar resultat. Kontrollera nätet och ladda om sidan.',
    en: 'The functions could not be fetched, so the examples have no results. Check the network and load the page again.',
  },
} satisfies Record<string, Text>

/** What Excel calls an error. */
export const ERROR_NAMES: Record<ShownError['error'], Text> = {
  '#N/A': { sv: '#SAKNAS!', en: '#N/A' },
  '#VALUE!': { sv: '#VÄRDEFEL!', en: '#VALUE!' },
}
