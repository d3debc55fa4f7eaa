import type { Replies } from '../api.ts'
import { useSession } from '../session.ts'
import type { Draft } from './draft.ts'
import { GenderField } from './gender-field.tsx'
import { GroupField } from './group-field.tsx'
import { KommunField } from './kommun-field.tsx'
import { KommunerField } from './kommuner-field.tsx'
import { MoreIndicators } from './more-indicators.tsx'
import { SpanFields } from './span-fields.tsx'
import type { PeersOfDraft } from './use-peers.ts'
import { YearField } from './year-field.tsx'

interface FieldsProps {
  readonly draft: Draft
  readonly detail: Replies['/v1/indicators/{id}']
  /** The sheet (its id) that the formula comes to stand on. */
  readonly sheet: string | undefined
  readonly peers: PeersOfDraft
  readonly onChange: (some: Partial<Draft>) => void
}

/** The arguments that the kind of formula takes. */
export function Fields({ draft, detail, sheet, peers, onChange }: FieldsProps) {
  const { choices } = useSession()
  const { kind } = draft
  const years = [...(detail.years[draft.gender] ?? [])].reverse()
  const isOfGroup = kind === 'COMPARE' || (kind === 'TABLE' && draft.kommuner === 'group')
  return (
    <div class="stack">
      {kind === 'TABLE' && <KommunerField draft={draft} sheet={sheet} onChange={onChange} />}
      {(kind !== 'TABLE' || isOfGroup) && (
        <KommunField kommun={draft.kommun} sheet={sheet} onChange={(kommun) => onChange({ kommun })} />
      )}
      {isOfGroup && (
        <GroupField group={draft.group} asked={peers.asked} onChange={(group) => onChange({ group })} />
      )}
      {kind === 'SERIES' ? (
        <SpanFields from={draft.from} to={draft.to} years={years} onChange={onChange} />
      ) : (
        <YearField year={draft.year} years={years} sheet={sheet} onChange={(year) => onChange({ year })} />
      )}
      <GenderField
        gender={draft.gender}
        genders={detail.genders}
        onChange={(gender) => onChange({ gender })}
      />
      {kind === 'TABLE' && choices.kommun !== null && (
        <MoreIndicators
          first={detail.id}
          more={draft.more}
          kommun={choices.kommun}
          onChange={(more) => onChange({ more })}
        />
      )}
    </div>
  )
}
