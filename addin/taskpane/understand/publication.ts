import type { Replies } from '../api.ts'

type Next = NonNullable<Replies['/v1/indicators/{id}']['nextPublication']>

/** "Värden för 2025: preliminärt 2026-03-31, slutligt 2026-08-28, enligt källan 2026-03." */
export function nextText(
  { year, preliminary, final, statedOn }: Next,
  say: (sv: string, en: string) => string,
): string {
  const days = [
    preliminary === null ? '' : say(`preliminärt ${preliminary}`, `preliminary ${preliminary}`),
    final === null ? '' : say(`slutligt ${final}`, `final ${final}`),
  ].filter((day) => day !== '')
  const when = days.length === 0 ? say('dag ej angiven', 'no day stated') : days.join(', ')
  return say(
    `Värden för ${year}: ${when}, enligt källan ${statedOn}.`,
    `Values for ${year}: ${when}, as the source stated on ${statedOn}.`,
  )
}
