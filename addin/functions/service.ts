import { Client, type Start } from '../client/client.ts'
import { Kept } from '../client/kept.ts'
import { startOfSession } from './start.ts'
import { language } from './words.ts'

/** Opened while Excel is still starting, so that the first formula need not wait for it. */
const kept = new Kept()
void kept.open()

let opened: Client | undefined
/** That of {@link ofRelease}, while it calls a function. */
let instead: Client | undefined

/** The service that this page was served from, opened by the first formula: only then does Excel say its language. */
export function service(): Client {
  if (instead !== undefined) return instead
  opened ??= new Client(location.origin, language(), kept, startOfSession())
  return opened
}

const others = new Map<number, Client>()
/** The key that was given or taken away since the session began. */
let chosenKey: { key: string | undefined } | undefined

/**
 * Calls a function so that it asks another release than the workbook's. A function asks for all that it needs before it
 * waits for anything, so what it asks for while it is called is all of it.
 */
export function ofRelease<T>(release: number, call: () => T): T {
  const before = instead
  instead = clientOf(release)
  try {
    return call()
  } finally {
    instead = before
  }
}

function clientOf(release: number): Client {
  const known = others.get(release)
  if (known !== undefined) return known
  const client = new Client(location.origin, language(), kept, startAt(release))
  // Two releases are compared at a time.
  if (others.size > 1) others.clear()
  others.set(release, client)
  return client
}

/** Reads with a key from now on, or with undefined without. */
export function useKey(key: string | undefined): void {
  service().useKey(key)
  chosenKey = { key }
  // They are opened anew, with it.
  others.clear()
}

async function startAt(release: number): Promise<Start> {
  const { key } = chosenKey ?? (await startOfSession())
  return { release, ...(key !== undefined && { key }) }
}
