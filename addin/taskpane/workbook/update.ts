import type { Following } from '../../workbook/following.ts'
import { type Refreshed, refresh, type Scope } from '../../workbook/refresh.ts'
import type { Workbook } from '../../workbook/workbook.ts'
import type { Session } from '../session.ts'

/** What came of "Uppdatera". */
export interface Updated {
  readonly scope: Scope
  readonly refreshed: Refreshed
  /** The release that formulas which were not come to still show, where it is another than the one they would now get. */
  readonly behind: { readonly from: number; readonly to: number } | null
}

/** Takes the newest release, or keeps to the pinned one, and lets the formulas be calculated of it. Fails, with nothing changed, where the service does not answer. */
export async function update(
  session: Pick<Session, 'takeNewest' | 'functions' | 'releases'>,
  workbook: Workbook,
  scope: Scope,
  following: Following,
): Promise<Updated> {
  const before = session.releases.current?.number
  await session.takeNewest()
  const now = session.functions.service().release
  const refreshed = await refresh(workbook, scope, following)
  const moved = before !== undefined && now !== undefined && before !== now
  return {
    scope,
    refreshed,
    behind: moved && !isWhole(scope, refreshed) ? { from: before, to: now } : null,
  }
}

function isWhole(scope: Scope, { left, skipped, refused }: Refreshed): boolean {
  return scope === 'workbook' && left === 0 && skipped.length === 0 && refused.length === 0
}
