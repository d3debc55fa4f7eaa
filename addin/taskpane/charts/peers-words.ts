import { type Language, sayingIn } from '../../language.ts'
import type { Replies } from '../api.ts'
import { figureText } from '../parts/numbers.ts'
import { STANDING_WORDS } from '../parts/words.ts'

export type Comparison = Replies['/v1/compare']

/** A member with a value. */
export type Ranked = Comparison['members'][number] & { value: number }

/** The members that have a value, in order of rank. */
export function rankedOf({ members }: Comparison): Ranked[] {
  return members.flatMap((member) => (member.value === null ? [] : [{ ...member, value: member.value }]))
}

/** Which end of a ranking is the first, in words. */
export function rankMeaning({ indicator: { direction } }: Comparison, language: Language): string {
  const say = sayingIn(language)
  if (direction === 'higher') return say('1 är bäst (högst)', '1 is best (highest)')
  if (direction === 'lower') return say('1 är bäst (lägst)', '1 is best (lowest)')
  return say('1 är högst, varken bäst eller sämst', '1 is highest, neither best nor worst')
}

/** "Plats 4 av 8"; null where there is no rank. */
export function rankText({ own }: Comparison, language: Language): string | null {
  if (own.rank === null) return null
  return sayingIn(language)(`Plats ${own.rank} av ${own.of}`, `Rank ${own.rank} of ${own.of}`)
}

/** "3 521 kr/brukare över medianen"; null where there is nothing to compare. */
export function medianText({ own, indicator }: Comparison, language: Language): string | null {
  const { median } = own.difference
  if (median === null || own.value === null) return null
  const say = sayingIn(language)
  // With no more decimals than the values themselves are shown with.
  const size = figureText(
    Math.abs(own.value) >= 1000 ? Math.round(Math.abs(median)) : Math.abs(median),
    language,
  )
  // The difference between two shares is no share.
  const unit = indicator.unit === '%' ? say('procentenheter', 'percentage points') : indicator.unit
  if (size === '0') return say('Lika med medianen', 'Equal to the median')
  return median > 0
    ? say(`${size} ${unit} över medianen`, `${size} ${unit} above the median`)
    : say(`${size} ${unit} under medianen`, `${size} ${unit} below the median`)
}

/** What the chart of the peers shows, in a few sentences. */
export function peersSentence(comparison: Comparison, language: Language): string {
  const { kommun, year, group, own, summary, indicator } = comparison
  const say = sayingIn(language)
  const text = (value: number) => `${figureText(value, language)} ${indicator.unit}`
  const place = rankText(comparison, language)
  const colour =
    own.colour === null || own.colour === 'grey' ? '' : `, ${STANDING_WORDS[own.colour][language]}`
  const sentences = [
    own.value === null || place === null
      ? say(`${kommun.name} har inget värde ${year}.`, `${kommun.name} has no value in ${year}.`)
      : `${kommun.name} ${year}: ${text(own.value)}. ${place}${colour}.`,
    summary.n === 0 || summary.min === null || summary.max === null || summary.median === null
      ? say(`Ingen annan i ${group.name} har värde.`, `Nobody else in ${group.name} has a value.`)
      : say(
          `${group.name}: från ${figureText(summary.min, language)} till ${text(summary.max)}, median ${text(summary.median)}.`,
          `${group.name}: from ${figureText(summary.min, language)} to ${text(summary.max)}, median ${text(summary.median)}.`,
        ),
  ]
  return sentences.join(' ')
}

/** "12. Umeå: 1 230 000 kr/brukare, bästa fjärdedelen" */
export function memberSentence(member: Ranked, { indicator }: Comparison, language: Language): string {
  const { rank, name, value, colour } = member
  const standing = colour === null ? '' : `, ${STANDING_WORDS[colour][language]}`
  return `${rank}. ${name}: ${figureText(value, language)} ${indicator.unit}${standing}`
}
