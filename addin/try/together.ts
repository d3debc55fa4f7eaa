import type { Command, DispatchResult, Library, SheetModel } from './o-spreadsheet.ts'

const TOGETHER = 'OJ_TOGETHER'
/** The cell already is as it was to be. */
const UNCHANGED = 'NoChanges'

interface Together extends Command {
  readonly commands: readonly Command[]
  done(command: Command, result: DispatchResult): void
}

/** Teaches the spreadsheet to take several commands as one, which the user then undoes as one. */
export function teachTogether({ UIPlugin, registries, lockedSheetAllowedCommands }: Library): void {
  if (registries.featurePluginRegistry.contains(TOGETHER)) return
  class TogetherPlugin extends UIPlugin {
    override handle(command: Command): void {
      if (command.type !== TOGETHER) return
      const { commands, done } = command as Together
      for (const one of commands) done(one, this.dispatch(one.type, one))
    }
  }
  registries.featurePluginRegistry.add(TOGETHER, TogetherPlugin)
  // Each of the commands is asked of its own sheet.
  lockedSheetAllowedCommands.add(TOGETHER)
}

/**
 * Does all of some commands, or nothing: then it gives the reasons. `unchanged` is told of those that had nothing to do.
 */
export function together(
  { dispatch }: SheetModel,
  commands: readonly Command[],
  unchanged: (command: Command) => void = () => undefined,
): string[] {
  const reasons: string[] = []
  let changed = false
  const done: Together['done'] = (command, result) => {
    if (result.isSuccessful) changed = true
    else if (result.reasons.includes(UNCHANGED)) unchanged(command)
    else reasons.push(...result.reasons)
  }
  dispatch(TOGETHER, { commands, done })
  if (reasons.length > 0 && changed) dispatch('REQUEST_UNDO')
  return reasons
}
