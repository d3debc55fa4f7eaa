/** Where a trend is drawn. */
export interface TrendScales {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  x(year: number): number
  y(value: number): number
}
