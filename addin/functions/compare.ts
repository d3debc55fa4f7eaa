import { signalOf } from './cancelling.ts'
import { colourWord, withComparison } from './comparison.ts'
import { notAvailable } from './errors.ts'
import { number } from './figures.ts'
import { say } from './words.ts'

/**
 * Jämför en kommun med andra: en rad per kommun med värde, rang och färg, bäst först. Exempel: =OJ.COMPARE("Luleå";"N30101";2010;"Måttbandet")
 * @customfunction COMPARE
 * @cancelable
 * @param kommun Namn eller kod, till exempel "Luleå" eller 2580.
 * @param indicator Id eller kod, till exempel "N30101".
 * @param [år] Årtal; utelämnat ger kommunens senaste år med värde, -1 året före det.
 * @param [grupp] Gruppens namn, "liknande", "lan", "skr", "alla" eller ett område med kommuner; utelämnat ger nätverket, annars liknande, annars länet.
 * @param [kön] T (totalt, förval), K (kvinnor) eller M (män).
 * @returns Kommun, värde, rang (1 är bäst) och färg (grön bästa fjärdedelen, röd sämsta).
 */
export async function compare(
  kommun: unknown,
  indicator: unknown,
  år: unknown,
  grupp: unknown,
  kön: unknown,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return withComparison(
    { kommun, indicator, år, grupp, kön },
    ({ members, year }) => [
      [say('Kommun', 'Kommun'), String(year ?? ''), say('Rang', 'Rank'), say('Färg', 'Colour')],
      ...members.map(({ name, value, status, rank, colour }) => [
        name,
        value === null
          ? notAvailable(say(`${name} har inget värde ${year}.`, `${name} has no value in ${year}.`))
          : number(value, status === 'example'),
        rank ?? '',
        colour === null ? '' : colourWord(colour),
      ]),
    ],
    signalOf(invocation),
  )
}
