/**
 * Aborted when Excel no longer wants the result of a call: the formula was changed, or calculated anew. Called by the
 * pane, and not by Excel, there is no invocation, and nothing to abort.
 */
export function signalOf(invocation: CustomFunctions.CancelableInvocation | null): AbortSignal | undefined {
  if (invocation === null) return undefined
  const cancelling = new AbortController()
  invocation.onCanceled = () => cancelling.abort()
  return cancelling.signal
}
