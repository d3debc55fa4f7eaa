import { symbol, symbolCircle, symbolDiamond, symbolTriangle } from 'd3-shape'
import type { Text } from '../../../schema/contract/parameters.ts'
import type { Colour } from '../../../schema/words.ts'

/** Where among the others a value stands: each colour with its word. */
export const STANDINGS: Record<Colour, Text> = {
  green: { sv: 'bästa fjärdedelen', en: 'best quarter' },
  yellow: { sv: 'mittersta hälften', en: 'middle half' },
  red: { sv: 'sämsta fjärdedelen', en: 'worst quarter' },
  grey: { sv: 'inget värde', en: 'no value' },
}

const DOT = symbol(symbolCircle, 38)() ?? ''
const TRIANGLE = symbol(symbolTriangle, 38)() ?? ''
const DIAMOND = symbol(symbolDiamond, 70)() ?? ''

interface MarkProps {
  readonly x: number
  readonly y: number
}

/** A standing's mark, which tells it also without its colour: upwards, round, downwards. */
export function StandingMark({ colour, x, y }: MarkProps & { colour: Colour | null }) {
  const turned = colour === 'red' ? ' rotate(180)' : ''
  return (
    <path
      class={`standing ${colour ?? 'none'}`}
      d={colour === 'green' || colour === 'red' ? TRIANGLE : DOT}
      transform={`translate(${x} ${y})${turned}`}
    />
  )
}

/** The mark of the user's own kommun. */
export function OwnMark({ x, y }: MarkProps) {
  return <path class="own-mark" d={DIAMOND} transform={`translate(${x} ${y})`} />
}
