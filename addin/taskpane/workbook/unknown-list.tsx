import type { Unknown, UnknownReason } from '../../workbook/changes.ts'
import { useSession } from '../session.ts'
import { CellList } from './cell-list.tsx'
import { unknownWords } from './changes-words.ts'

/** Formulas that it cannot be told of, by why. */
export function UnknownList({ unknown }: { unknown: readonly Unknown[] }) {
  const session = useSession()
  const reasons = new Map<UnknownReason, Unknown[]>()
  for (const one of unknown) reasons.set(one.why, [...(reasons.get(one.why) ?? []), one])
  return (
    <>
      {[...reasons].map(([why, cells]) => (
        <CellList key={why} title={`${cells.length}: ${unknownWords(why, session)}`} cells={cells} />
      ))}
    </>
  )
}
