import { useEffect, useRef, useState } from 'preact/hooks'
import { useSession } from '../session.ts'
import { GroupChoice } from './group-choice.tsx'
import { KommunPicker } from './kommun-picker.tsx'

/** The line that says which kommun and group the pane, and new formulas, are about; and where they are changed. */
export function Mine() {
  const { say, choices, chooseKommun, workbook } = useSession()
  const [open, setOpen] = useState(false)
  const { kommun, group } = choices
  const opened = useRef<HTMLElement>(null)
  useEffect(() => {
    if (open) opened.current?.querySelector('input')?.focus()
  }, [open])
  return (
    <div class="mine">
      <div class="row apart">
        <p>
          {kommun === null
            ? say('Ingen kommun är vald.', 'No kommun is chosen.')
            : `${kommun.name} · ${group?.name ?? say('föreslagen grupp', 'proposed group')}`}
        </p>
        <button
          type="button"
          class="button subtle"
          aria-expanded={open}
          aria-controls="mine"
          onClick={() => setOpen(!open)}
        >
          {kommun === null ? say('Välj kommun', 'Choose kommun') : say('Ändra', 'Change')}
        </button>
      </div>
      <section
        ref={opened}
        id="mine"
        class="card stack"
        hidden={!open}
        aria-label={say('Min kommun', 'My kommun')}
      >
        <KommunPicker
          label={kommun === null ? say('Min kommun', 'My kommun') : say('Byt kommun', 'Change kommun')}
          onChoose={(one) => {
            chooseKommun(one)
            setOpen(false)
          }}
        />
        {kommun !== null && <GroupChoice kommun={kommun} />}
        <p class="note">
          {workbook === null
            ? say('Valet sparas på den här datorn.', 'The choice is kept on this computer.')
            : say('Valet sparas med arbetsboken.', 'The choice is saved with the workbook.')}
        </p>
      </section>
    </div>
  )
}
