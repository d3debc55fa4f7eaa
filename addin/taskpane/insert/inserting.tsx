import { useMemo } from 'preact/hooks'
import type { Workbook } from '../../workbook/workbook.ts'
import { Failed } from '../parts/failed.tsx'
import { useSession } from '../session.ts'
import { Act } from '../workbook/act.tsx'
import { Action, type Turn } from '../workbook/action.ts'
import { actionsOf } from '../workbook/actions.ts'
import { Outcome } from '../workbook/outcome.tsx'
import { insertWords } from './insert-words.ts'
import { type ChartWanted, type Placed, place, type Wanted } from './inserted.ts'

interface InsertingProps {
  readonly workbook: Workbook
  /** Null where there is nothing to insert yet. */
  readonly wanted: Omit<Wanted, 'chart'> | null
  /** The chart that may go with it; null where none may. */
  readonly chart: ChartWanted | null
}

/** The buttons that insert the formula, the question before filled cells are cleared, and the way back. */
export function Inserting({ workbook, wanted, chart }: InsertingProps) {
  const session = useSession()
  const { say } = session
  const { turn } = actionsOf(workbook)
  const action = useMemo(() => new Action<Placed>(turn), [turn])
  const begin = (more: ChartWanted | null) => {
    if (wanted !== null) action.start(() => place(workbook, { ...wanted, chart: more }))
  }
  return (
    <div class="stack tight" tabIndex={-1}>
      <div class="row">
        <Act primary turn={turn} able={wanted !== null} onAct={() => begin(null)}>
          {say('Infoga', 'Insert')}
        </Act>
        {chart !== null && workbook.can.charts && (
          <Act turn={turn} able={wanted !== null} onAct={() => begin(chart)}>
            {say('Infoga diagram', 'Insert chart')}
          </Act>
        )}
      </div>
      <Outcome
        action={action}
        doing={say('Infogar', 'Inserting')}
        words={(placed) => insertWords(placed, session)}
        more={(placed) => <Further placed={placed} action={action} turn={turn} workbook={workbook} />}
      />
    </div>
  )
}

interface FurtherProps {
  readonly placed: Placed
  readonly action: Action<Placed>
  readonly turn: Turn
  readonly workbook: Workbook
}

/** What one may do next. */
function Further({ placed, action, turn, workbook }: FurtherProps) {
  const { say } = useSession()
  switch (placed.is) {
    case 'filled':
      return (
        <div class="row">
          <Act turn={turn} onAct={() => action.start(() => place(workbook, placed.wanted, true))}>
            {say('Töm och infoga', 'Clear and insert')}
          </Act>
          <Act turn={turn} onAct={() => action.clear()}>
            {say('Avbryt', 'Cancel')}
          </Act>
        </div>
      )
    case 'inserted':
      return (
        <>
          {placed.chartError !== null && <Failed error={placed.chartError} />}
          <div>
            <Act
              turn={turn}
              onAct={() =>
                action.start(async () => {
                  await placed.undo()
                  return { is: 'undone', chart: placed.chart }
                })
              }
            >
              {say('Ångra', 'Undo')}
            </Act>
          </div>
        </>
      )
    case 'undone':
      return null
  }
}
