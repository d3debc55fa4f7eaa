import { anyOf, quote, say, type Text } from './text.ts'

/** What to say of a name that fits nothing, and where the right ones are. */
export interface NothingCalled {
  nothing: Text
  instead: Text
}

/** In words: a name that fits several (`between`), is near to some, or is near to none. */
export function unknownName(
  text: string,
  between: readonly string[],
  nearest: readonly string[],
  { nothing, instead }: NothingCalled,
): Text {
  if (between.length > 0) {
    return say(
      `${quote(text)} kan vara ${anyOf(between, 'eller')}. Skriv namnet som det stavas, eller ange koden.`,
      `${quote(text)} may be ${anyOf(between, 'or')}. Write the name as it is spelt, or give the code.`,
    )
  }
  return nearest.length > 0
    ? say(
        `${nothing.sv} ${quote(text)}. Menade du ${anyOf(nearest, 'eller')}?`,
        `${nothing.en} ${quote(text)}. Did you mean ${anyOf(nearest, 'or')}?`,
      )
    : say(`${nothing.sv} ${quote(text)}. ${instead.sv}`, `${nothing.en} ${quote(text)}. ${instead.en}`)
}
