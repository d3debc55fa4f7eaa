import type { Shown } from '../../functions/runtime.ts'
import { figureText } from '../parts/numbers.ts'
import { useSession } from '../session.ts'
import { errorText } from './speech.ts'

/** What a cell shows, as Excel shows it; an example is marked. */
export function ShownValue({ value }: { value: Shown }) {
  const session = useSession()
  const { say, language } = session
  if (typeof value === 'number') return <>{figureText(value, language)}</>
  if (typeof value === 'string') {
    return <>{value === '' ? say('(tomt)', '(empty)') : errorText(value, session)}</>
  }
  if (typeof value === 'boolean') return <>{value ? say('SANT', 'TRUE') : say('FALSKT', 'FALSE')}</>
  if ('error' in value) return <>{errorText(value.error, session)}</>
  return (
    <>
      {figureText(value.example, language)} <span class="badge">{say('exempel', 'example')}</span>
    </>
  )
}
