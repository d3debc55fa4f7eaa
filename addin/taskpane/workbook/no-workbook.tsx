import { useSession } from '../session.ts'

/** Outside of a workbook there is nothing to work on. */
export function NoWorkbook() {
  const { say } = useSession()
  return (
    <div class="message stack">
      <p>
        {say(
          'Här finns ingen arbetsbok. I Excel, och på provsidan, uppdaterar du härifrån, ser vad som har ändrats, låser datautgåvan, fryser värden, reparerar formler och förbereder för delning.',
          'There is no workbook here. In Excel, and on the try-it page, this is where you update, see what has changed, lock the release, freeze values, repair formulas and prepare for sharing.',
        )}
      </p>
      <p class="row">
        <a href="/">{say('Till provsidan', 'To the try-it page')}</a>
        <a href={say('/guide#installera', '/guide/en#installera')}>
          {say('Så installerar du i Excel', 'How to install it in Excel')}
        </a>
      </p>
    </div>
  )
}
