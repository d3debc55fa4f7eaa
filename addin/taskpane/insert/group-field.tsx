import { useId } from 'preact/hooks'
import { FailedReply } from '../parts/failed-reply.tsx'
import type { Asked } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'
import { groupChoices } from '../understand/groups.ts'
import type { Peers } from './use-peers.ts'

interface GroupProps {
  readonly group: string | null
  readonly asked: Asked<Peers>
  readonly onChange: (group: string | null) => void
}

/** The group of a formula: the one that OJ proposes, or one of the kommun's. */
export function GroupField({ group, asked, onChange }: GroupProps) {
  const { say, choices } = useSession()
  const id = useId()
  const { reply } = asked
  const proposed = reply?.groups.find((one) => one.id === reply.default)
  const groups = groupChoices(reply, say)
  const known = group === null || groups.some((one) => one.id === group)
  const name = choices.group !== null && choices.group.id === group ? choices.group.name : group
  return (
    <div class="field">
      <label for={id}>{say('Grupp', 'Group')}</label>
      <select
        id={id}
        value={group ?? ''}
        onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : value)}
      >
        <option value="">
          {proposed === undefined
            ? say('Föreslagen grupp', 'Proposed group')
            : say(`Föreslagen: ${proposed.name}`, `Proposed: ${proposed.name}`)}
        </option>
        {!known && <option value={group}>{name}</option>}
        {groups.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      {asked.state === 'failed' && <FailedReply error={asked.error} retry={asked.retry} quiet />}
    </div>
  )
}
