import { Http } from '../../client/http.ts'
import type { Language } from '../../language.ts'

/** Asks the service with a key; fails in words where it does not know it, or does not answer. */
export async function checkKey(key: string, language: Language): Promise<void> {
  const http = new Http(location.origin, language)
  http.key = key
  await http.get('/v1/status', (reply) => reply)
}
