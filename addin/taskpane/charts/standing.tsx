import { symbol, symbolCircle, symbolDiamond, symbolTriangle } from 'd3-shape'
import type { Colour } from '../../../schema/words.ts'

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
