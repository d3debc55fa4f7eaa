/**
 * Whether Excel starts OJ by itself when this workbook is opened, so that its formulas are calculated before anybody has
 * opened the pane: without it a workbook may open with #NAME?. It is the user's own choice, kept with the workbook.
 */

export function canStartUp(): boolean {
  return typeof Office !== 'undefined' && typeof Office.addin?.setStartupBehavior === 'function'
}

export async function startsUp(): Promise<boolean> {
  return (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load
}

export async function startUp(yes: boolean): Promise<void> {
  await Office.addin.setStartupBehavior(yes ? Office.StartupBehavior.load : Office.StartupBehavior.none)
}
