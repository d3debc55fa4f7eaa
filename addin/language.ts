export type Language = 'sv' | 'en'

/** Swedish, unless Excel (or, outside of it, the browser) speaks English; `tag` is its language, such as "en-US". */
export function languageFor(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'sv'
}

/** Picks a text in a language, where no session is at hand to do it. */
export function sayingIn(language: Language): (sv: string, en: string) => string {
  return (sv, en) => (language === 'en' ? en : sv)
}
