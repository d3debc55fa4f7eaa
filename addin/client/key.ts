/**
 * The key that opens a network's own figures is kept on the device and never in the workbook, which anyone who gets the
 * file can read. In Excel on the web several add-ins share an origin's storage, parted by Office's own prefix.
 */

export function readKey(): string | undefined {
  try {
    return localStorage.getItem(place()) ?? undefined
  } catch {
    // A browser that lets a framed page keep nothing: then there is no key.
    return undefined
  }
}

/** Keeps a key, or with null takes it away. False where the browser keeps nothing: it then holds for this session alone. */
export function keepKey(key: string | null): boolean {
  try {
    if (key === null) localStorage.removeItem(place())
    else localStorage.setItem(place(), key)
    return true
  } catch {
    return false
  }
}

function place(): string {
  const partition = typeof Office === 'undefined' ? '' : (Office.context?.partitionKey ?? '')
  return `${partition}oj.key`
}
