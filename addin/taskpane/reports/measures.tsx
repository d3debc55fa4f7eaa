import type { Facts } from '../../workbook/reports/report.ts'
import type { ChosenKommun } from '../choices.ts'
import { useSession } from '../session.ts'
import type { Draft } from './draft.ts'
import { KIND_WORDS } from './kinds.ts'
import { MeasurePicker } from './measure-picker.tsx'

interface MeasuresProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly kommun: ChosenKommun
  /** The fact boxes that are here. */
  readonly known: readonly Facts[]
}

/** What the report is of: some measures, or one of cost and one of quality. */
export function Measures({ draft, change, kommun, known }: MeasuresProps) {
  const { say } = useSession()
  const shared = { kommun, known }
  if (draft.kind !== 'costAndQuality') {
    const { least, most } = KIND_WORDS[draft.kind]
    return (
      <MeasurePicker
        {...shared}
        key="measures"
        label={say(`Mått (${least}–${most})`, `Measures (${least}–${most})`)}
        chosen={draft.indicators}
        most={most}
        onChange={(indicators) => change({ indicators })}
      />
    )
  }
  const one = (id: string | null) => (id === null ? [] : [id])
  return (
    <>
      <MeasurePicker
        {...shared}
        key="cost"
        label={say('Kostnadsmått', 'Measure of cost')}
        chosen={one(draft.cost)}
        most={1}
        quality="kostnad"
        onChange={([cost = null]) => change({ cost })}
      />
      <MeasurePicker
        {...shared}
        key="quality"
        label={say('Kvalitetsmått', 'Measure of quality')}
        chosen={one(draft.quality)}
        most={1}
        onChange={([quality = null]) => change({ quality })}
      />
    </>
  )
}
