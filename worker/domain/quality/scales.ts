import type { YearOfFigures } from './figures.ts'
import type { Scale } from './measure.ts'
import { medianOf } from './robust.ts'

/** Between figures and a scale where a difference means the same everywhere. */
export interface Conversion {
  toScale: (figure: number) => number
  figureAt: (scaled: number) => number
}

type Converting = (years: readonly YearOfFigures[], peers: readonly number[]) => Conversion

export function conversionOf(
  scale: Scale,
  years: readonly YearOfFigures[],
  peers: readonly number[],
): Conversion {
  return SCALES[scale](years, peers)
}

/** Figures far below the usual count as nearly nothing: this part of the median is added before the logarithm. */
const NEARLY_NOTHING = 0.05

function asItIs(): Conversion {
  return { toScale: (figure) => figure, figureAt: (scaled) => scaled }
}

const SCALES: Record<Scale, Converting> = {
  code: asItIs,
  linear: asItIs,
  /** The angle whose sine, squared, is the share: by chance it varies as much at 2 % as at 50 %. */
  share: () => ({
    toScale: (figure) => Math.asin(Math.sqrt(Math.min(100, Math.max(0, figure)) / 100)),
    figureAt: (scaled) => 100 * Math.sin(Math.min(Math.PI / 2, Math.max(0, scaled))) ** 2,
  }),
  /** The logarithm, of the figure and a little more, so that nothing at all is far from the usual but not endlessly. */
  ratio: (years, peers) => {
    const little = NEARLY_NOTHING * medianFigure(years, peers)
    return {
      toScale: (figure) => Math.log(Math.max(0, figure) + little),
      figureAt: (scaled) => Math.max(0, Math.exp(scaled) - little),
    }
  },
}

/** The median of the peers' figures above nothing, of all years. */
function medianFigure(years: readonly YearOfFigures[], peers: readonly number[]): number {
  const buffer = new Float64Array(years.length * peers.length)
  let n = 0
  for (const { values } of years) {
    for (const at of peers) {
      const value = values[at] ?? Number.NaN
      if (value > 0) buffer[n++] = value
    }
  }
  return medianOf(buffer, n)
}
