import { quantile } from '../../worker/domain/statistics.ts'

/** Two figures measured one right after the other, so that what disturbs the machine disturbs both. */
export interface Pair {
  ours: number
  floor: number
}

export interface Compared extends Pair {
  ratio: number
  /** Between which the middle half of the pairs' ratios lie: how much the machine disturbed. */
  middleHalf: [number, number]
}

/** The medians; the ratio is that of the pairs, not of their medians. */
export function compare(pairs: readonly Pair[]): Compared {
  const ratios = pairs.map(({ ours, floor }) => ours / floor)
  return {
    ours: median(pairs.map(({ ours }) => ours)),
    floor: median(pairs.map(({ floor }) => floor)),
    ratio: median(ratios),
    middleHalf: [share(ratios, 0.25), share(ratios, 0.75)],
  }
}

export function median(numbers: readonly number[]): number {
  return share(numbers, 0.5)
}

function share(numbers: readonly number[], below: number): number {
  return quantile(numbers, below) ?? Number.NaN
}

/** Measures one of a pair and then the other, the one that went last now first. */
export async function measurePair(
  turn: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<Pair> {
  if (turn % 2 === 1) {
    const first = await floor()
    return { ours: await ours(), floor: first }
  }
  return { ours: await ours(), floor: await floor() }
}
