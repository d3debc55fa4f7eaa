import { Client } from '../client/client.ts'
import { language } from './words.ts'

let opened: Client | undefined

/** The service that this page was served from, opened by the first formula: only then does Excel say its language. */
export function service(): Client {
  opened ??= new Client(location.origin, language())
  return opened
}
