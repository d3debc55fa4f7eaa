/** Where the pane is open. `unloaded`: Microsoft's script never came, so that nobody can say. */
export type Surroundings = { place: 'excel'; language: string } | { place: 'browser' } | { place: 'unloaded' }

export async function surroundings(): Promise<Surroundings> {
  if (typeof Office === 'undefined') return { place: 'unloaded' }
  const { host } = await Office.onReady()
  if (host === null || host === undefined) return { place: 'browser' }
  return { place: 'excel', language: Office.context.displayLanguage }
}
