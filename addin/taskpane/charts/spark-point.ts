export interface SparkPoint {
  readonly year: number
  readonly value: number | null
}
