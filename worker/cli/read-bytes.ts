import { readFileSync } from 'node:fs'
import { say } from '../domain/text.ts'
import type { Language } from '../routes/app-env.ts'

/** A file that a command was given. */
export function readBytes(path: string, language: Language): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(
      say(`Filen ${path} går inte att läsa: ${why}`, `The file ${path} cannot be read: ${why}`)[language],
    )
  }
}
