import { useSession } from '../session.ts'
import { FirstFormula } from './first-formula.tsx'

/** How things are, a first formula, and what to do when something is wrong. */
export function HelpTab() {
  const { say, where } = useSession()
  return (
    <div class="stack">
      <section class="stack" aria-labelledby="how">
        <h2 id="how">{say('Så här står det till', 'How things are')}</h2>
        <State />
        {where === 'browser' && (
          <p>
            {say(
              'Panelen är öppen utanför Excel. Formlerna räknas bara i Excel och på provsidan.',
              'The pane is open outside Excel. The formulas are calculated in Excel and on the try-it page only.',
            )}{' '}
            <a href="/">{say('Till provsidan', 'To the try-it page')}</a>
          </p>
        )}
      </section>
      <FirstFormula />
      <Errors />
      <Links />
    </div>
  )
}

function State() {
  const { say, service, releases } = useSession()
  const { current, newest } = releases
  return (
    <p role="status">
      {service.state === 'asking' && say('Frågar tjänsten …', 'Asking the service …')}
      {service.state === 'answers' &&
        newest !== null &&
        say(
          `Tjänsten svarar, med datautgåva ${newest.number} (${newest.date}).`,
          `The service answers, with release ${newest.number} (${newest.date}).`,
        )}
      {service.state === 'failed' && say('Tjänsten svarar inte.', 'The service does not answer.')}{' '}
      {current !== null &&
        say(
          `Arbetsbokens värden är av datautgåva ${current.number}.`,
          `The workbook's figures are of release ${current.number}.`,
        )}
    </p>
  )
}

function Errors() {
  const { say } = useSession()
  const errors = [
    [
      say('#SAKNAS!', '#N/A'),
      say(
        'Inget värde är publicerat, eller så svarar inte tjänsten. Markera cellen och peka på varningen: den säger vilket.',
        'No figure is published, or the service does not answer. Select the cell and point at the warning: it says which.',
      ),
    ],
    [
      say('#VÄRDEFEL!', '#VALUE!'),
      say(
        'Ett namn eller ett år går inte att tolka. Varningen vid cellen ger förslag på vad du kan ha menat.',
        'A name or a year cannot be read. The warning at the cell suggests what you may have meant.',
      ),
    ],
    [
      say('#NAMN?', '#NAME?'),
      say(
        'Tillägget var inte igång. Välj Reparera formler under Arbetsbok.',
        'The add-in was not running. Choose Repair formulas under Workbook.',
      ),
    ],
  ]
  return (
    <section class="stack" aria-labelledby="wrong">
      <h2 id="wrong">{say('Om något är fel', 'If something is wrong')}</h2>
      <dl class="stack">
        {errors.map(([error, words]) => (
          <div key={error}>
            <dt class="strong">{error}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Links() {
  const { say } = useSession()
  const links: [string, string][] = [
    [say('/guide', '/guide/en'), say('Användarguide', 'User guide')],
    ['/docs', say('API:et att läsa (på engelska)', 'The API, to read')],
    ['/about.html', say('Integritet och villkor', 'Privacy and terms')],
  ]
  return (
    <ul class="links">
      {links.map(([href, name]) => (
        <li key={href}>
          <a href={href} target="_blank" rel="noopener">
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
