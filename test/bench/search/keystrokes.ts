import { get } from '../client.ts'
import { measurePair, type Pair } from '../pairs.ts'

/** What people look for. */
const TEXTS = [
  'väntetider lss',
  'kostnad hemtjänst',
  'personalomsättning',
  'andel elever i åk 9 som är behöriga',
  'äldres trygghet',
  'ekonomiskt bistånd',
  'n28013',
  'xyz',
]
const ROUNDS = 5

/** Milliseconds from a request to the last byte of its reply, each beside one of a Worker that only says hello. */
export type Keystrokes = Pair[]

/** Asks once for each letter of each text, with what is then typed; or where there is no text the same again and again. */
export async function timeKeystrokes(
  url: string,
  hello: string,
  texts: readonly string[] | null = TEXTS,
): Promise<Keystrokes> {
  const asked = texts === null ? Array<string>(100).fill(url) : texts.flatMap((text) => typed(url, text))
  const measure = async () => {
    const pairs: Keystrokes = []
    for (const [turn, one] of asked.entries())
      pairs.push(
        await measurePair(
          turn,
          async () => (await get(one)).milliseconds,
          async () => (await get(hello)).milliseconds,
        ),
      )
    return pairs
  }
  // Once to warm up: the isolate has then folded its catalogue, and knows what the kommun has.
  await measure()
  const rounds: Keystrokes[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measure())
  return rounds.flat()
}

function typed(url: string, text: string): string[] {
  return [...text].map((_, at) => `${url}&q=${encodeURIComponent(text.slice(0, at + 1).trim())}`)
}
