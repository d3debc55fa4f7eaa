// PLACEHOLDER by the founder so that the rest compiles: the quality helper replaces this file.
import type { SliceFindings, StoredFinding } from '../../../schema/slice.ts'
import { say, type Text } from '../text.ts'
export interface FindingContext {
  area: string
  indicator: string
  unit: string
  year: number
}
export function findingWords(f: StoredFinding, _c: FindingContext): Text {
  return say(f[0], f[0])
}
export function noteOf(f: SliceFindings, position: number, c: FindingContext): Text | null {
  const own = [...(f[position] ?? []), ...(f.all ?? [])][0]
  return own === undefined ? null : findingWords(own, c)
}
