import type { z } from 'zod'
import type { compareReply } from '../../schema/contract/replies/comparison.ts'
import type { Colour } from '../../schema/words.ts'
import { readGender, readGroup, readIndicator, readKommun, readYear } from './arguments.ts'
import { withReply, yearParameter } from './replies.ts'
import { say } from './words.ts'

export type Comparison = z.infer<typeof compareReply>

/** What a formula says of a comparison. */
export interface ComparisonQuestion {
  kommun: unknown
  indicator: unknown
  år: unknown
  grupp: unknown
  kön: unknown
}

/** A comparison to work with once it is here. */
export function withComparison<T>(
  { kommun, indicator, år, grupp, kön }: ComparisonQuestion,
  use: (comparison: Comparison) => T,
  signal?: AbortSignal,
): T | Promise<T> {
  const parameters = {
    kommun: readKommun(kommun),
    indicator: readIndicator(indicator),
    year: yearParameter(readYear(år)),
    gender: readGender(kön),
    peers: readGroup(grupp),
  }
  return withReply('/v1/compare', parameters, use, signal)
}

/** Whether any figure in the comparison is an invented one. */
export function isExample({ status, members }: Comparison): boolean {
  return status === 'example' || members.some((member) => member.status === 'example')
}

export function colourWord(colour: Colour): string {
  const words: Record<Colour, string> = {
    green: say('grön', 'green'),
    yellow: say('gul', 'yellow'),
    red: say('röd', 'red'),
    grey: say('grå', 'grey'),
  }
  return words[colour]
}
