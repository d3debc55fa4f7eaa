import { say, type Text } from '../domain/text.ts'
import type { Outcome } from '../imports/bring.ts'

/** What a release did, in words; with `ahead`, what it would do. */
export function outcomeText(
  { release, date, figures, changes, findings, described }: Outcome,
  ahead = false,
): Text {
  const { added, revised, removed, status } = changes
  const sv = (number: number) => number.toLocaleString('sv')
  const en = (number: number) => number.toLocaleString('en')
  const counts = say(
    `${sv(added)} nya, ${sv(revised)} ändrade och ${sv(removed)} borttagna värden, ${sv(status)} att läsa på annat sätt; ${sv(described)} nya eller ändrade beskrivningar; ${sv(findings)} anmärkningar i kvalitetskontrollen.`,
    `${en(added)} new, ${en(revised)} revised and ${en(removed)} removed values, ${en(status)} to read in another way; ${en(described)} new or changed descriptions; ${en(findings)} findings of the quality control.`,
  )
  if (ahead) return say(`Det skulle ge: ${counts.sv}`, `It would bring: ${counts.en}`)
  if (release === null) {
    return say(
      'Inget skiljer sig från det som redan är publicerat, så det blev ingen ny datautgåva.',
      'Nothing differs from what is published already, so there is no new release.',
    )
  }
  return say(
    `Datautgåva ${release} (${date}) är publicerad: ${counts.sv} ${sv(figures)} värden i de tabeller som ändrades. Se /v1/releases/${release}/changes och /v1/releases/${release}/findings.`,
    `Release ${release} (${date}) is published: ${counts.en} ${en(figures)} values in the tables that changed. See /v1/releases/${release}/changes and /v1/releases/${release}/findings.`,
  )
}
