import { useId, useRef } from 'preact/hooks'
import type { Facts } from '../../workbook/reports/report.ts'
import type { ChosenKommun } from '../choices.ts'
import { useSession } from '../session.ts'
import { ChosenMeasures } from './chosen-measures.tsx'
import { MeasureSearch } from './measure-search.tsx'
import { NearMeasures } from './near-measures.tsx'

export interface PickerProps {
  readonly label: string
  readonly kommun: ChosenKommun
  readonly chosen: readonly string[]
  readonly most: number
  readonly known: readonly Facts[]
  /** Keeps to measures of one kind. */
  readonly quality?: Facts['quality']
  readonly onChange: (chosen: readonly string[]) => void
}

/** Chooses measures, in the order that the report shall have them: those at hand, and any that a search finds. */
export function MeasurePicker({ label, kommun, chosen, most, known, quality, onChange }: PickerProps) {
  const { say } = useSession()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const isFull = chosen.length >= most
  const add = (one: string) => {
    if (!chosen.includes(one)) onChange([...chosen, one])
  }
  const only = quality === undefined ? {} : { quality }
  return (
    <fieldset class="measures stack tight">
      <legend id={id}>{label}</legend>
      <ChosenMeasures
        list={list}
        chosen={chosen}
        known={known}
        onChange={(next) => {
          onChange(next)
          // What had the focus is gone, or has moved.
          requestAnimationFrame(() => (field.current ?? list.current)?.focus())
        }}
      />
      {isFull ? (
        most > 1 && (
          <p class="note">
            {say(
              `Fler än ${most} går inte i en rapport. Ta bort ett för att lägga till ett annat.`,
              `No more than ${most} go into a report. Remove one to add another.`,
            )}
          </p>
        )
      ) : (
        <>
          <MeasureSearch
            {...only}
            field={field}
            label={label}
            kommun={kommun}
            chosen={chosen}
            onChoose={add}
          />
          <NearMeasures {...only} chosen={chosen} onChoose={add} />
        </>
      )}
      <p class="sr" role="status">
        {say(`${chosen.length} mått valda`, `${chosen.length} measures chosen`)}
      </p>
    </fieldset>
  )
}
