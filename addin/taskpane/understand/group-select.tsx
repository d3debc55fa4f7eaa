import { useId } from 'preact/hooks'
import type { ChosenKommun } from '../choices.ts'
import { FailedReply } from '../parts/failed-reply.tsx'
import { useReply } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'
import { groupChoices, isOwn, withChosen } from './groups.ts'

interface GroupProps {
  readonly kommun: ChosenKommun
  /** The indicator's verksamhetsområde, and the year: membership depends on both. */
  readonly area: string
  readonly year: number | null
}

/** Whom to compare with; the choice is the workbook's, and holds for every indicator. */
export function GroupSelect({ kommun, area, year }: GroupProps) {
  const { say, choices, chooseGroup } = useSession()
  const id = useId()
  const asked = useReply('/v1/peers', { kommun: kommun.code, area, ...(year !== null && { year }) })
  const chosen = choices.group
  // Riket has nobody to be compared with, which the comparison itself says.
  if (asked.reply?.groups.length === 0 && chosen === null) return null
  const groups = withChosen(groupChoices(asked.reply, say), chosen)
  const proposed = asked.reply?.groups.find((group) => group.id === asked.reply?.default)
  return (
    <div class="field wide">
      <label for={id}>{say('Jämför med', 'Compare with')}</label>
      <select
        id={id}
        value={chosen?.id ?? ''}
        onChange={({ currentTarget: { value } }) =>
          chooseGroup(groups.find((group) => group.id === value) ?? null)
        }
      >
        <option value="">
          {proposed === undefined
            ? say('Föreslagen grupp', 'Proposed group')
            : say(`Föreslagen: ${proposed.name}`, `Proposed: ${proposed.name}`)}
        </option>
        {groups.map((group) => (
          <option key={group.id} value={group.id} lang={isOwn(group) ? undefined : 'sv'}>
            {group.name}
          </option>
        ))}
      </select>
      {asked.state === 'failed' && <FailedReply error={asked.error} retry={asked.retry} quiet />}
    </div>
  )
}
