import type { SliceFindings, StoredFinding } from '../../../schema/slice.ts'
import { say, type Text } from '../text.ts'

export interface FindingContext {
  area: string
  /** The indicator's id. */
  indicator: string
  unit: string
  year: number
}

/** What a stored finding says to a person. */
export function findingWords(
  [kind, ...numbers]: StoredFinding,
  { area, indicator, unit, year }: FindingContext,
): Text {
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = numbers
  const a = withUnit(first, unit)
  const b = withUnit(second, unit)
  switch (kind) {
    case 'duplicate':
      return say(
        `Värdet för ${area} ${year} stod två gånger i filen, lika båda gångerna.`,
        `The figure for ${area} in ${year} stood twice in the file, alike both times.`,
      )
    case 'impossible':
      return first < second
        ? say(
            `Värdet för ${area} ${year} (${a.sv}) är mindre än ${b.sv}, det minsta som ${indicator} kan vara. Det visas som källan har det.`,
            `The figure for ${area} in ${year} (${a.en}) is below ${b.en}, the least that ${indicator} can be. It is shown as the source has it.`,
          )
        : say(
            `Värdet för ${area} ${year} (${a.sv}) är större än ${b.sv}, det mesta som ${indicator} kan vara. Det visas som källan har det.`,
            `The figure for ${area} in ${year} (${a.en}) is above ${b.en}, the most that ${indicator} can be. It is shown as the source has it.`,
          )
    case 'jump':
      return say(
        `Värdet för ${area} ${year} (${a.sv}) är långt från omkring ${b.sv}, som åren intill och de andras utveckling talar för: minst ${third} gånger så långt som är vanligt. Det visas som källan har det.`,
        `The figure for ${area} in ${year} (${a.en}) is far from about ${b.en}, which the years beside it and the others' movement speak for: at least ${third} times as far as is usual. It is shown as the source has it.`,
      )
    case 'missing_kommun':
      return Number.isNaN(third)
        ? say(
            `${area} har inget värde ${year} men hade ${a.sv} ${second}, och nästan alla andra har värde.`,
            `${area} has no figure for ${year} but had ${a.en} in ${second}, and almost all the others have one.`,
          )
        : say(
            `${first} av de ${second} som hade värde ${third} och året innan saknar värde ${year}: insamlingen är kanske inte klar, och jämförelser kan ändras.`,
            `${first} of the ${second} that had figures in ${third} and the year before have none for ${year}: the collection may not be complete, and comparisons may change.`,
          )
    case 'series_break':
      return say(
        `De flesta flyttade åt samma håll ${year}: medianen gick från ${a.sv} (${third}) till ${b.sv}. Måttet eller insamlingen kan ha ändrats; jämför försiktigt med tidigare år.`,
        `Most moved the same way in ${year}: the median went from ${a.en} (${third}) to ${b.en}. The measure or its collection may have changed; compare with earlier years with care.`,
      )
  }
}

/** What is to be said of an area's figure: its own findings, then those of the whole year. Null where there are none. */
export function noteOf(findings: SliceFindings, position: number, context: FindingContext): Text | null {
  const all = [...(findings[position] ?? []), ...(findings.all ?? [])]
  if (all.length === 0) return null
  const words = all.map((finding) => findingWords(finding, context))
  return say(words.map(({ sv }) => sv).join(' '), words.map(({ en }) => en).join(' '))
}

/** A formatter takes longer to make than thousands of numbers to write. */
const LARGE = { maximumFractionDigits: 0 }
const SMALL = { maximumSignificantDigits: 4 }
const FORMATS = {
  sv: { large: new Intl.NumberFormat('sv-SE', LARGE), small: new Intl.NumberFormat('sv-SE', SMALL) },
  en: { large: new Intl.NumberFormat('en-GB', LARGE), small: new Intl.NumberFormat('en-GB', SMALL) },
}

/** "29 921 kr/brukare"; an answer in code ("Ja=1, Nej=0") has no unit to write. */
function withUnit(value: number, unit: string): Text {
  const size = Math.abs(value) < 1000 ? 'small' : 'large'
  const after = unit === '' || unit.includes('=') ? '' : `\u00a0${unit}`
  return say(`${FORMATS.sv[size].format(value)}${after}`, `${FORMATS.en[size].format(value)}${after}`)
}
