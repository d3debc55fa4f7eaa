export function FindTab() {
  return null
}
