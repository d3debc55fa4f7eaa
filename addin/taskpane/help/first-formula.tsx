import { useId, useRef, useState } from 'preact/hooks'
import { useSession } from '../session.ts'

/** A formula to begin with, to be copied as the user's Excel has it. */
export function FirstFormula() {
  const { say } = useSession()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [told, tell] = useState('')
  const copy = () => {
    // Excel on the web gives a pane no clipboard, but copies what is selected in it when the user asks.
    field.current?.select()
    tell(
      document.execCommand('copy')
        ? say('Kopierad.', 'Copied.')
        : say(
            'Formeln är markerad. Kopiera den med Ctrl+C (Cmd+C på Mac).',
            'The formula is selected. Copy it with Ctrl+C (Cmd+C on a Mac).',
          ),
    )
  }
  return (
    <section class="stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('En första formel', 'A first formula')}</h2>
      <p>
        {say(
          'Klistra in den i en cell. Svaret är 928 567 kronor per brukare: vad boende enligt LSS kostade i Luleå 2019. Källa: Kolada.',
          'Paste it in a cell. The answer is 928,567 kronor per user: what LSS housing cost in Luleå in 2019. Källa: Kolada.',
        )}
      </p>
      <div class="field">
        <label for={id}>{say('Formel', 'Formula')}</label>
        <input
          id={id}
          ref={field}
          class="formula"
          readOnly
          value={say('=OJ.VALUE("Luleå";"N28013";2019)', '=OJ.VALUE("Luleå","N28013",2019)')}
        />
      </div>
      <div class="row">
        <button type="button" class="button" onClick={copy}>
          {say('Kopiera', 'Copy')}
        </button>
        <span role="status">{told}</span>
      </div>
    </section>
  )
}
