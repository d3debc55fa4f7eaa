import { useId } from 'preact/hooks'
import type { Workbook } from '../../workbook/workbook.ts'
import { useSession } from '../session.ts'
import { actionsOf } from './actions.ts'
import { Outcome } from './outcome.tsx'
import { useTaken } from './use-action.ts'

/** "Lås datautgåva": keeps the workbook to its release until it is unlocked. */
export function Pin({ workbook }: { workbook: Workbook }) {
  const { say, releases, pin } = useSession()
  const { turn, pin: action } = actionsOf(workbook)
  const id = useId()
  const isTaken = useTaken(turn)
  const { pinned, current } = releases
  const change = () =>
    action.start(async () => {
      await pin(!pinned)
      return !pinned
    })
  return (
    <div class="stack tight">
      <div class="check">
        <input
          id={id}
          type="checkbox"
          role="switch"
          aria-checked={pinned}
          checked={pinned}
          aria-describedby={`${id}-means`}
          onClick={(event) => {
            // It shows what is saved, and that is told by the session.
            event.preventDefault()
            if (!isTaken) change()
          }}
        />
        <label for={id} class="strong">
          {say('Lås datautgåva', 'Lock the release')}
        </label>
      </div>
      <p id={`${id}-means`} class="note">
        {pinned && current !== null
          ? say(
              `Låst: arbetsboken håller sig till datautgåva ${current.number} tills du låser upp den, också när du uppdaterar och hos den som får filen.`,
              `Locked: the workbook keeps to release ${current.number} until you unlock it, also when you update and with whoever gets the file.`,
            )
          : say(
              'Olåst: när du uppdaterar hämtas den nyaste. Lås när siffrorna ska stå fast, till exempel i en beslutad rapport.',
              'Unlocked: when you update, the newest is fetched. Lock it when the figures must stay, as in a report that has been decided on.',
            )}
      </p>
      <Outcome
        action={action}
        doing={say('Sparas', 'Being saved')}
        words={() => []}
        unchanged={say('Låset är som det var.', 'The lock is as it was.')}
      />
    </div>
  )
}
