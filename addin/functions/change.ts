import { oneOf, readCell } from './arguments.ts'
import { notAvailable } from './errors.ts'
import { number, publishedValue, withFigure } from './figures.ts'
import { say } from './words.ts'

const KINDS = new Map<string, 'difference' | 'percent'>([
  ['differens', 'difference'],
  ['difference', 'difference'],
  ['procent', 'percent'],
  ['percent', 'percent'],
  ['%', 'percent'],
])

/**
 * Räknar förändringen mellan två år; OJ:s egen beräkning som inte ska tillskrivas källan. Exempel: =OJ.CHANGE("Luleå";"N28013";2015;2019;"procent")
 * @customfunction CHANGE
 * @param kommun Namn eller kod, till exempel "Luleå" eller 2580.
 * @param indicator Id eller kod, till exempel "N28013".
 * @param från Året att räkna från; -1 är året före det senaste.
 * @param till Året att räkna till; "senaste" är det senaste med värde.
 * @param [slag] "differens" (förval, i indikatorns enhet) eller "procent" (5,3 betyder 5,3 %).
 * @param [kön] T (totalt, förval), K (kvinnor) eller M (män).
 * @returns Förändringen.
 */
export async function change(
  kommun: unknown,
  indicator: unknown,
  från: unknown,
  till: unknown,
  slag?: unknown,
  kön?: unknown,
): Promise<unknown> {
  const kind = slag === null || slag === undefined ? 'difference' : readKind(slag)
  const figures = [från, till].map((year) =>
    withFigure(readCell(kommun, indicator, year, kön), (figure) => figure),
  )
  const [before, after] = await Promise.all(figures)
  if (before === undefined || after === undefined) throw new Error('two figures asked for, fewer got')
  const from = publishedValue(before)
  const difference = publishedValue(after) - from
  const example = before.status === 'example' || after.status === 'example'
  if (kind === 'difference') return number(difference, example)
  if (from > 0) return number((100 * difference) / from, example)
  throw notAvailable(
    say(
      `Förändringen kan inte räknas i procent: värdet ${before.year} är ${from}. Använd "differens".`,
      `The change cannot be given in percent: the value in ${before.year} is ${from}. Use "difference".`,
    ),
  )
}

function readKind(slag: unknown): 'difference' | 'percent' {
  return oneOf(slag, KINDS, () =>
    say('Ange slag som "differens" eller "procent".', 'Give the kind as "difference" or "percent".'),
  )
}
