import type { Workbook } from '../../workbook/workbook.ts'
import type { ChosenKommun } from '../choices.ts'
import { useSession } from '../session.ts'
import { GroupSelect } from '../understand/group-select.tsx'
import { useDraft } from './draft.ts'
import { KindChoice } from './kind-choice.tsx'
import { Measures } from './measures.tsx'
import { PeriodFields } from './period-fields.tsx'
import { ReportPreview } from './report-preview.tsx'
import { useMaterial } from './use-material.ts'

/** The verksamhetsområde of a comparison of nothing in particular. */
const AS_A_WHOLE = 'overgripande'

interface FormProps {
  readonly workbook: Workbook
  readonly kommun: ChosenKommun
}

/** Puts a report together: its kind, measures, group and year; then shows what it will be, and makes it. */
export function ReportForm({ workbook, kommun }: FormProps) {
  const { choices } = useSession()
  const { draft, change } = useDraft()
  const material = useMaterial(draft, kommun, choices.group)
  const { indicators, year } = material
  return (
    <form class="stack" onSubmit={(event) => event.preventDefault()}>
      <KindChoice kind={draft.kind} choose={(kind) => change({ kind })} />
      <Measures draft={draft} change={change} kommun={kommun} known={indicators} />
      <GroupSelect
        kommun={kommun}
        area={indicators[0]?.area.id ?? AS_A_WHOLE}
        year={typeof year === 'number' ? year : null}
      />
      <PeriodFields draft={draft} change={change} indicators={indicators} />
      <ReportPreview draft={draft} material={material} kommun={kommun} workbook={workbook} />
    </form>
  )
}
