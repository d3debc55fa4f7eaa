import { useId } from 'preact/hooks'
import type { ChosenKommun } from '../choices.ts'
import { Failed } from '../parts/failed.tsx'
import { useReply } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'

/** The group to compare with: one that the kommun belongs to, or that OJ proposes for each measure. */
export function GroupChoice({ kommun }: { kommun: ChosenKommun }) {
  const { say, choices, chooseGroup } = useSession()
  const id = useId()
  const asked = useReply('/v1/peers', { kommun: kommun.code })
  const groups = [
    ...(asked.reply?.groups ?? []).filter(({ kind }) => kind !== 'liknande'),
    ...WORDS.map(({ id, sv, en }) => ({ id, name: say(sv, en) })),
  ]
  const chosen = choices.group
  const listed =
    chosen === null || groups.some((group) => group.id === chosen.id) ? groups : [chosen, ...groups]
  return (
    <div class="field">
      <label for={id}>{say('Jämför med', 'Compare with')}</label>
      <select
        id={id}
        value={chosen?.id ?? ''}
        onChange={({ currentTarget }) => {
          const group = listed.find((one) => one.id === currentTarget.value)
          chooseGroup(group === undefined ? null : { id: group.id, name: group.name })
        }}
      >
        <option value="">
          {say(
            'Föreslagen: nätverket, annars liknande, annars länet',
            'Proposed: network, else liknande, else län',
          )}
        </option>
        {listed.map((group) => (
          <option key={group.id} value={group.id}>
            {group.name}
          </option>
        ))}
      </select>
      {asked.state === 'failed' && <Failed error={asked.error} retry={asked.retry} />}
    </div>
  )
}

/** Groups that every kommun has, whose members depend on the measure. */
const WORDS = [
  { id: 'liknande', sv: 'Liknande kommuner', en: 'Similar kommuner (liknande)' },
  { id: 'alla', sv: 'Alla kommuner', en: 'All kommuner' },
] as const
