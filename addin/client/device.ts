/**
 * What is kept on the device, for every workbook that is opened there. Several add-ins share an origin's storage in Excel
 * on the web, parted by Office's own prefix. The key to a network's own figures is kept here and never in the workbook,
 * which anyone who gets the file can read.
 */

export type Kept = 'key' | 'kommun' | 'group' | 'favourites' | 'recent'

export function readDevice(name: Kept): string | undefined {
  try {
    return localStorage.getItem(place(name)) ?? undefined
  } catch {
    // A browser that lets a framed page keep nothing: then there is nothing kept.
    return undefined
  }
}

/** Keeps a text, or with null takes it away. False where the browser keeps nothing: it then holds for this session alone. */
export function keepOnDevice(name: Kept, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(place(name))
    else localStorage.setItem(place(name), text)
    return true
  } catch {
    return false
  }
}

function place(name: Kept): string {
  const partition = typeof Office === 'undefined' ? '' : (Office.context?.partitionKey ?? '')
  return `${partition}oj.${name}`
}
