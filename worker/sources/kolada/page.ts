import { z } from 'zod'
import { quote, say } from '../../domain/text.ts'
import { asked } from './attempt.ts'
import { KoladaFailure, Passing } from './failure.ts'
import { page } from './shapes.ts'

export interface Page<T> {
  rows: T[]
  /** The address of the next page; null after the last. */
  next: URL | null
  /** What tells a page with rows from the others of its listing. */
  mark: string
}

/** The page that a reply is, if it is one. */
export function pageIn<T>(reply: unknown, row: z.ZodType<T>, url: URL): Page<T> {
  const { values, count, next_url } = fitting(page, reply, url, '')
  if (count !== values.length) {
    throw new Passing(
      say(
        `Koladas svar på ${asked(url)} är avklippt: det säger sig ha ${count} rader men har ${values.length}.`,
        `Kolada's answer to ${asked(url)} is cut short: it says that it has ${count} rows but has ${values.length}.`,
      ),
    )
  }
  return {
    rows: values.map((value, i) => fitting(row, value, url, `values[${i}].`)),
    next: next_url === null ? null : following(url, next_url),
    mark: JSON.stringify([count, values[0], values.at(-1)]),
  }
}

function fitting<T>(shape: z.ZodType<T>, value: unknown, url: URL, within: string): T {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = quote(within + z.core.toDotPath(issue?.path ?? []))
  throw new KoladaFailure(
    say(
      `Kolada svarar inte som förut på ${asked(url)}: fältet ${field} är inte som det ska (${issue?.message}). Inget därifrån är inläst; rapportera det till den som förvaltar OJ.`,
      `Kolada does not answer ${asked(url)} as it used to: the field ${field} is not as it should be (${issue?.message}). Nothing of it has been taken in; tell those who maintain OJ.`,
    ),
  )
}

/** Kolada says where the next page is; it is looked for nowhere but where the first was. */
function following(url: URL, next: string): URL {
  const there = URL.parse(next, url.href)
  if (there?.host !== url.host || there.pathname !== url.pathname) {
    throw new KoladaFailure(
      say(
        `Kolada hänvisar från ${asked(url)} till en annan adress, ${quote(next)}, som inte följs. Kontrollera adressen till tjänsten.`,
        `Kolada refers from ${asked(url)} to another address, ${quote(next)}, which is not followed. Check the address of the service.`,
      ),
    )
  }
  const same = new URL(url)
  same.search = there.search
  return same
}

export function repeating(url: URL): KoladaFailure {
  return new KoladaFailure(
    say(
      `Kolada går i cirkel på ${asked(url)}: samma sida kommer igen. Kör igen senare; rapportera det till Kolada om det består.`,
      `Kolada goes in circles at ${asked(url)}: the same page comes again. Run again later; tell Kolada if it goes on.`,
    ),
  )
}
