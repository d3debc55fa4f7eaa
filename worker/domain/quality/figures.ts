export interface YearOfFigures {
  year: number
  /** By area position; `NaN` where there is none. */
  values: Float64Array
}

/** Those whose movement tells what is usual: kommuner, or the other areas where no kommun has figures. */
export function peersOf(
  years: readonly YearOfFigures[],
  width: number,
  isKommun: (position: number) => boolean,
): number[] {
  const present = Array.from({ length: width }, (_, at) => at).filter((at) =>
    years.some(({ values }) => !Number.isNaN(values[at] ?? Number.NaN)),
  )
  const kommuner = present.filter(isKommun)
  return kommuner.length > 0 ? kommuner : present
}
