export type Tab = 'find' | 'workbook' | 'reports' | 'help'

/** What the pane shows: one of its tabs, or an indicator in front of the first. */
export interface Place {
  readonly tab: Tab
  readonly indicator: string | null
}
