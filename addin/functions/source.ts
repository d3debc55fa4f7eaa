import type { Figure } from '../client/cells.ts'
import { readCell } from './arguments.ts'
import { publishedValue, withFigure } from './figures.ts'
import { service } from './service.ts'
import { genderSuffix, say } from './words.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Ger källhänvisningen för ett värde: källa, indikator, kommun, år och datautgåva. Exempel: =OJ.SOURCE("Luleå";"N28013";2019)
 * @customfunction SOURCE
 * @param kommun Namn eller kod, till exempel "Luleå" eller 2580.
 * @param indicator Id eller kod, till exempel "N28013".
 * @param [år] Årtal; utelämnat ger senaste året med värde, -1 året före det.
 * @param [kön] T (totalt, förval), K (kvinnor) eller M (män).
 * @returns Text att sätta under tabellen eller diagrammet.
 */
export function source(kommun: unknown, indicator: unknown, år?: unknown, kön?: unknown): unknown {
  return withFigure(readCell(kommun, indicator, år, kön), (figure) => {
    publishedValue(figure)
    return [citation(figure), caution(figure), edition(figure), age(figure)].filter(Boolean).join(' ')
  })
}

/** "Källa: Kolada. Title (N28013), Luleå, 2019." */
export function citation({ kommun, indicator, year, gender }: Figure): string {
  return `${indicator.source}. ${indicator.title} (${indicator.id}), ${kommun.name}${genderSuffix(gender)}, ${year}.`
}

/** How the figure must be read. That it is an example stands in the place of its source. */
function caution({ status, reason }: Figure): string | null {
  return status === 'example' ? null : reason
}

function edition({ origin: { release, date, fetched } }: Figure): string {
  const day = dayOf(fetched)
  return say(
    `Datautgåva ${release} (${date}), hämtad ${day}.`,
    `Release ${release} (${date}), fetched ${day}.`,
  )
}

/** How old the figure is, where nobody can be asked for a newer one. */
function age({ origin: { fetched } }: Figure): string {
  if (!service().offline) return ''
  const days = Math.floor((Date.now() - fetched) / DAY_MS)
  const sv = days === 0 ? 'i dag' : days === 1 ? 'i går' : `för ${days} dagar sedan`
  const en = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
  return say(
    `OJ svarar inte just nu: värdet hämtades ${sv}.`,
    `OJ does not answer now: the figure was fetched ${en}.`,
  )
}

/** The day in the user's own time, "2026-11-22". */
function dayOf(time: number): string {
  return new Intl.DateTimeFormat('sv-SE').format(time)
}
