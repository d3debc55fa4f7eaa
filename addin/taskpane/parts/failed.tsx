import { Failure } from '../../client/failure.ts'
import { Refused } from '../../workbook/workbook.ts'
import { type Session, useSession } from '../session.ts'
import { refusedText } from './refused.ts'

/** Why something did not come about, in the user's language, and what to do. */
export function wordsOf(error: unknown, { say, tell }: Pick<Session, 'say' | 'tell'>): string {
  if (error instanceof Failure) return tell(error.words)
  if (error instanceof Refused) return tell(refusedText(error))
  console.error('OJ:', error)
  return say(
    'Något gick fel i OJ:s panel. Stäng panelen och öppna den igen; hjälper inte det, hör med den som sköter OJ hos er.',
    "Something went wrong in OJ's pane. Close it and open it again; if that does not help, ask whoever runs OJ for you.",
  )
}

/** Shows a failure, with a way to try again where there is one. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const session = useSession()
  return (
    <div class="message error stack" role="alert">
      <p>{wordsOf(error, session)}</p>
      {retry !== undefined && (
        <div>
          <button type="button" class="button" onClick={retry}>
            {session.say('Försök igen', 'Try again')}
          </button>
        </div>
      )}
    </div>
  )
}
