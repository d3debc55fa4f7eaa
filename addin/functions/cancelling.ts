/** Aborted when Excel no longer wants the result of a call: the formula was changed, or calculated anew. */
export function signalOf(invocation: CustomFunctions.CancelableInvocation): AbortSignal {
  const cancelling = new AbortController()
  invocation.onCanceled = () => cancelling.abort()
  return cancelling.signal
}
