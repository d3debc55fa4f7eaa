/** What is saved with a workbook, by name. Workbooks out there have them: a name is never changed. */
export const SETTINGS = {
  /** {number, date} of the release that the workbook was last updated with. */
  release: 'oj.release',
  /** true where the workbook is locked to that release. */
  pinned: 'oj.pinned',
  /** {code, name} of the user's own kommun. */
  kommun: 'oj.kommun',
  /** {id, name} of the group to compare with. */
  group: 'oj.group',
} as const
