import { Failure } from '../../client/failure.ts'
import type { Citation, IndicatorUse } from '../../workbook/share.ts'
import type { Session } from '../session.ts'

/**
 * The citation of one use of an indicator, as OJ.SOURCE gives it. Where that has no figure, or it cannot be read off the
 * sheets what it is of, the indicator is cited for the user's own kommun, or the nation, of its latest year.
 */
export async function cite(
  { indicator, kommun, year, gender }: IndicatorUse,
  { functions, releases, choices, say }: Pick<Session, 'functions' | 'releases' | 'choices' | 'say'>,
): Promise<Citation> {
  const tries = [
    ...(kommun === null ? [] : [[kommun, indicator, year, gender]]),
    ...[choices.kommun?.name, 'Riket'].flatMap((who) => (who === undefined ? [] : [[who, indicator]])),
  ]
  let why = ''
  for (const args of tries) {
    const [[shown] = []] = await functions.calculate('SOURCE', args)
    if (typeof shown === 'string') return { text: shown, release: releaseText() }
    if (why === '' && typeof shown === 'object' && 'error' in shown) why = shown.words
  }
  throw new Failure({ sv: why, en: why })

  function releaseText(): string {
    const { current } = releases
    const number = functions.service().release ?? current?.number
    if (number === undefined) return say('okänd', 'not known')
    return current?.number === number && current.date !== '' ? `${number} (${current.date})` : String(number)
  }
}
