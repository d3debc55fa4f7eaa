import { LONGEST_QUESTION } from '../../schema/contract/limits.ts'
import { Refusal } from '../domain/refusal.ts'
import { quote, say } from '../domain/text.ts'

/** Which texts are questions that may be asked many at a time. */

/** Why a question is not even asked; null where it may be. */
export function whyNotAsked(question: string): Refusal | null {
  if (question.length > LONGEST_QUESTION) return tooLong(question)
  return isPlain(question) ? null : notAskable(question)
}

/**
 * Whether a question is a path of ours and perhaps a query, which mean what they look like. URL parsers read
 * backslashes as slashes, climb at dots, drop control characters and cut at a #, all without a word.
 */
function isPlain(question: string): boolean {
  const [path = ''] = question.split('?', 1)
  return (
    path.startsWith('/v1/') &&
    !path.includes('\\') &&
    !path.split('/').some((part) => /^(?:\.|%2e){1,2}$/i.test(part)) &&
    !/[#\p{Cc}]/u.test(question)
  )
}

/** What is not among the GETs that answer with JSON. */
export function notAskable(question: string): Refusal {
  return new Refusal(
    'not_found',
    say(
      `${quote(question)} kan inte ställas som en av flera frågor. En fråga är en sökväg som GET svarar på med JSON, till exempel /v1/value?kommun=Luleå&indicator=N28013; se /docs.`,
      `${quote(question)} cannot be asked as one of many. A question is a path that GET answers with JSON, for example /v1/value?kommun=Luleå&indicator=N28013; see /docs.`,
    ),
  )
}

function tooLong({ length }: string): Refusal {
  return new Refusal(
    'invalid_parameter',
    say(
      `Frågan är ${length} tecken lång; högst ${LONGEST_QUESTION} går att ställa. Dela upp den.`,
      `The question is ${length} characters long; at most ${LONGEST_QUESTION} can be asked. Split it.`,
    ),
    { parameter: 'questions' },
  )
}
