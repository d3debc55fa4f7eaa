import type { Changes } from '../../workbook/changes.ts'
import type { Frozen } from '../../workbook/freeze.ts'
import type { Repaired } from '../../workbook/repair.ts'
import type { Prepared, SharingCheck } from '../../workbook/share.ts'
import type { Workbook } from '../../workbook/workbook.ts'
import { Action, Turn } from './action.ts'
import type { Updated } from './update.ts'

/** What the pane does with a workbook, and what came of it last. */
export class WorkbookActions {
  readonly turn = new Turn()
  readonly update = new Action<Updated>(this.turn)
  readonly changes = new Action<Changes>(this.turn)
  readonly pin = new Action<boolean>(this.turn)
  readonly repair = new Action<Repaired>(this.turn)
  /** How many cells were put back. */
  readonly undoRepair = new Action<number>(this.turn)
  readonly freeze = new Action<Frozen>(this.turn)
  readonly check = new Action<SharingCheck>(this.turn)
  readonly prepare = new Action<Prepared>(this.turn)
  /** Names of sheets that were made and are removed again. */
  readonly removeFrozen = new Action<readonly string[]>(this.turn)
  readonly removePrepared = new Action<readonly string[]>(this.turn)
}

const known = new WeakMap<Workbook, WorkbookActions>()

/** They belong to the workbook and not to what is shown: what runs goes on when another part of the pane is opened. */
export function actionsOf(workbook: Workbook): WorkbookActions {
  const found = known.get(workbook) ?? new WorkbookActions()
  known.set(workbook, found)
  return found
}
