import { useEffect, useId, useState } from 'preact/hooks'
import { canStartUp, startsUp, startUp } from '../../workbook/excel/start-up.ts'
import { useSession } from '../session.ts'

/** Lets Excel start OJ with the workbook. Only where Excel can. */
export function StartUp() {
  const { say, where, report } = useSession()
  const id = useId()
  const [starts, setStarts] = useState<boolean | null>(null)
  const isThere = where === 'excel' && canStartUp()
  useEffect(() => {
    if (isThere) startsUp().then(setStarts, report)
    // `report` is another at each showing, and does the same.
  }, [isThere])
  if (!isThere || starts === null) return null
  const change = async () => {
    try {
      await startUp(!starts)
      setStarts(!starts)
    } catch (error) {
      report(error)
    }
  }
  return (
    <div class="stack tight">
      <div class="check">
        <input
          id={id}
          type="checkbox"
          role="switch"
          aria-checked={starts}
          checked={starts}
          aria-describedby={`${id}-means`}
          onClick={(event) => {
            // It shows what Excel has taken in.
            event.preventDefault()
            void change()
          }}
        />
        <label for={id} class="strong">
          {say('Starta OJ med arbetsboken', 'Start OJ with the workbook')}
        </label>
      </div>
      <p id={`${id}-means`} class="note">
        {say(
          'Då räknas formlerna när arbetsboken öppnas, och visar inte #NAMN? tills panelen har öppnats.',
          'Formulas are then calculated when the workbook is opened, and do not show #NAME? until the pane has been.',
        )}
      </p>
    </div>
  )
}
