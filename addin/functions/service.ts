import { Client } from '../client/client.ts'
import { Kept } from '../client/kept.ts'
import { language } from './words.ts'

/** Opened while Excel is still starting, so that the first formula need not wait for it. */
const kept = new Kept()
void kept.open()

let opened: Client | undefined

/** The service that this page was served from, opened by the first formula: only then does Excel say its language. */
export function service(): Client {
  opened ??= new Client(location.origin, language(), kept)
  return opened
}
