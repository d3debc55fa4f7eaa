export function WorkbookTab() {
  return null
}
