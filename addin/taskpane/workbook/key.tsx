import { useId, useMemo, useState } from 'preact/hooks'
import { keepOnDevice, readDevice } from '../../client/device.ts'
import { useSession } from '../session.ts'
import { Act } from './act.tsx'
import { Action, Turn } from './action.ts'
import { checkKey } from './check-key.ts'
import { Outcome } from './outcome.tsx'

/** How it went with a key: `session` where the browser keeps nothing, so that it holds until the pane is closed. */
type KeyOutcome = 'kept' | 'session' | 'removed'

/** The key to what a network keeps to itself. It is kept on the device and never in the workbook, which is passed on. */
export function Key() {
  const { say, language, useKey: readWith } = useSession()
  const id = useId()
  const turn = useMemo(() => new Turn(), [])
  const action = useMemo(() => new Action<KeyOutcome>(turn), [turn])
  const [text, setText] = useState('')
  const [has, setHas] = useState(() => readDevice('key') !== undefined)
  const key = text.trim()

  const use = () =>
    action.start(async () => {
      await checkKey(key, language)
      readWith(key)
      setHas(true)
      setText('')
      return keepOnDevice('key', key) ? 'kept' : 'session'
    })
  const remove = () =>
    action.start(async () => {
      keepOnDevice('key', null)
      readWith(undefined)
      setHas(false)
      return 'removed'
    })

  return (
    <form
      class="stack"
      tabIndex={-1}
      onSubmit={(event) => {
        event.preventDefault()
        if (key !== '') use()
      }}
    >
      <p>
        {say(
          'Nätverkets samordnare ger ut nycklar till det som medlemmarna bara delar med varandra.',
          'The coordinator of a network gives out keys to what its members share with each other only.',
        )}
      </p>
      <p>
        {has
          ? say('En nyckel används på den här datorn.', 'A key is in use on this computer.')
          : say('Ingen nyckel används på den här datorn.', 'No key is in use on this computer.')}
      </p>
      <div class="field">
        <label for={id}>{has ? say('Byt nyckel', 'Change the key') : say('Nyckel', 'Key')}</label>
        <input
          id={id}
          type="password"
          autocomplete="off"
          spellcheck={false}
          placeholder="oj_…"
          aria-describedby={`${id}-where`}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <p id={`${id}-where`} class="note">
          {say(
            'Nyckeln sparas bara på den här datorn, i lagringen för OJ, och följer aldrig med arbetsboken. Den skickas bara till tjänsten.',
            "The key is kept on this computer only, in OJ's storage, and never goes with the workbook. It is sent to the service only.",
          )}
        </p>
      </div>
      <div class="row">
        <Act turn={turn} able={key !== ''} onAct={use}>
          {say('Använd nyckeln', 'Use the key')}
        </Act>
        {has && (
          <Act turn={turn} onAct={remove}>
            {say('Ta bort nyckeln', 'Remove the key')}
          </Act>
        )}
      </div>
      <Outcome
        action={action}
        doing={say('Nyckeln prövas', 'The key is tried')}
        words={(outcome) => [said(outcome)]}
        unchanged={say('Ingenting har ändrats.', 'Nothing has changed.')}
      />
    </form>
  )

  function said(outcome: KeyOutcome): string {
    switch (outcome) {
      case 'kept':
        return say(
          'Nyckeln gäller och är sparad på den här datorn. Uppdatera arbetsboken, så räknas formlerna om med den.',
          'The key is valid and kept on this computer. Update the workbook to have the formulas calculated with it.',
        )
      case 'session':
        return say(
          'Nyckeln gäller, men webbläsaren sparar ingenting här: den används tills panelen stängs. Uppdatera arbetsboken, så räknas formlerna om med den.',
          'The key is valid, but the browser keeps nothing here: it is used until the pane is closed. Update the workbook to have the formulas calculated with it.',
        )
      case 'removed':
        return say(
          'Nyckeln är borttagen från den här datorn. Det som redan står i celler står kvar tills de räknas om.',
          'The key is removed from this computer. What stands in cells stays until they are calculated anew.',
        )
    }
  }
}
