export function Indicator(_: { id: string; onBack: () => void }) {
  return null
}
