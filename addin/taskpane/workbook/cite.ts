import { Failure } from '../../client/failure.ts'
import type { Citation, IndicatorUse } from '../../workbook/share.ts'
import type { Session } from '../session.ts'

/** The citation of one use of an indicator, as OJ.SOURCE gives it. */
export async function cite(
  { indicator, kommun, year, gender }: IndicatorUse,
  { functions, releases, say }: Pick<Session, 'functions' | 'releases' | 'say'>,
): Promise<Citation> {
  const ask = (...args: readonly unknown[]) => functions.calculate('SOURCE', args)
  // What cannot be read off the sheets is cited for the nation, of its latest year.
  const [[text] = []] = await ask(kommun ?? 'Riket', indicator, year, gender)
  if (typeof text === 'string') return { text, release: releaseText() }
  const words = typeof text === 'object' && 'error' in text ? text.words : ''
  throw new Failure({ sv: words, en: words })

  function releaseText(): string {
    const { current } = releases
    const number = functions.service().release ?? current?.number
    if (number === undefined) return say('okänd', 'not known')
    return current?.number === number && current.date !== '' ? `${number} (${current.date})` : String(number)
  }
}
