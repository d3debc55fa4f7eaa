import { readCell } from './arguments.ts'
import { shown, withFigure } from './figures.ts'

/**
 * Hämtar det publicerade värdet för en kommun, region eller riket. Exempel: =OJ.VALUE("Luleå";"N28013";2019)
 * @customfunction VALUE
 * @param kommun Namn eller kod, till exempel "Luleå" eller 2580.
 * @param indicator Id eller kod, till exempel "N28013" eller "LSS_vantetid".
 * @param [år] Årtal; utelämnat ger senaste året med värde, -1 året före det.
 * @param [kön] T (totalt, förval), K (kvinnor) eller M (män).
 * @returns Värdet som tal.
 */
export function value(kommun: unknown, indicator: unknown, år?: unknown, kön?: unknown): unknown {
  return withFigure(readCell(kommun, indicator, år, kön), shown)
}
