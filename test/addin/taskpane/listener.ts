import { type Language, sayingIn } from '../../../addin/language.ts'
import type { Listener } from '../../../addin/taskpane/workbook/speech.ts'

/** Somebody who reads one language. */
function reading(language: Language): Listener {
  return { language, say: sayingIn(language), tell: (text) => text[language] }
}

export const SWEDE = reading('sv')
export const ENGLISH = reading('en')

export function sheet(name: string) {
  return { id: name, name, protected: false, hidden: false }
}
