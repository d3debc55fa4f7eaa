/** Waits for the runtime to be ready, and fails with all that went wrong where it is not, or a script on the page failed. */
export async function started(ready: Promise<void>, problems: readonly string[]): Promise<void> {
  const late = await ready.then(
    () => [],
    (error: unknown) => [String(error)],
  )
  const wrong = [...late, ...problems]
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
}
