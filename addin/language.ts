export type Language = 'sv' | 'en'

/** Swedish, unless Excel (or, outside of it, the browser) speaks English; `tag` is its language, such as "en-US". */
export function languageFor(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'sv'
}
