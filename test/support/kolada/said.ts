import type { Drafts } from '../../../worker/domain/drafts.ts'

/** Everything that drafts say, a line a figure, in an order of its own. */
export function saidIn(drafts: Drafts): string[] {
  return drafts
    .ids()
    .flatMap((id) =>
      drafts.of(id).flatMap((draft) =>
        [...draft.said()].map((position) => {
          const entry = draft.at(position)
          return `${id} ${position} ${draft.gender} ${draft.year}: ${entry?.value} ${entry?.status}`
        }),
      ),
    )
    .sort()
}
