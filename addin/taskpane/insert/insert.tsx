import { useEffect, useRef, useState } from 'preact/hooks'
import type { Gender } from '../../../schema/words.ts'
import type { Replies } from '../api.ts'
import { useFocusKept } from '../parts/use-focus-kept.ts'
import { groupText } from '../reports/group.ts'
import { useSession } from '../session.ts'
import { type Draft, firstDraft } from './draft.ts'
import { Fields } from './fields.tsx'
import { Formula } from './formula.tsx'
import { formulaOf, givenOf, type Missing } from './given.ts'
import { Inserting } from './inserting.tsx'
import { KindChoice } from './kind-choice.tsx'
import { isCircular, ONE_CELL, placeWords, sizeOf } from './place.ts'
import { PreviewView } from './preview.tsx'
import { usePeers } from './use-peers.ts'
import { usePreview } from './use-preview.ts'
import { useSelection } from './use-selection.ts'

interface InsertProps {
  readonly detail: Replies['/v1/indicators/{id}']
  /** What the user is looking at; null for the latest year. */
  readonly year: number | null
  readonly gender: Gender
}

/** Makes a formula of an indicator: what it gives, what it looks like, and where it comes to stand. */
export function Insert({ detail, year, gender }: InsertProps) {
  const session = useSession()
  const { say, workbook, choices } = session
  const root = useRef<HTMLElement>(null)
  useFocusKept(root)
  const [draft, setDraft] = useState<Draft>(() => firstDraft(choices, year, gender))
  const change = (some: Partial<Draft>) => setDraft((now) => ({ ...now, ...some }))
  useFollowed(change, year, gender, choices.kommun?.name, choices.group?.id)

  const selection = useSelection(workbook)
  const peers = usePeers(draft, detail.area.id)
  const { chosen, members } = peers
  const group = draft.group === null ? null : chosen === undefined ? draft.group : groupText(chosen)
  const given = givenOf(draft, { indicator: detail.id, group, members })
  const isMissing = typeof given === 'string'
  const preview = usePreview(draft.kind, isMissing ? null : given, selection)
  const size = preview.rows === undefined ? ONE_CELL : sizeOf(preview.rows)
  const formula = isMissing ? null : formulaOf(draft.kind, given, selection?.sheet)
  const circular = !isMissing && selection !== null && isCircular(given, selection, size)
  const isReady = formula !== null && selection !== null && preview.state !== 'asking' && !circular
  const subject = draft.kind === 'COMPARE' ? (chosen?.name ?? '') : kommunText(draft)

  return (
    <section class="insert card stack" aria-labelledby="insert" ref={root} tabIndex={-1}>
      <h3 id="insert">{say('Infoga i arbetsboken', 'Insert in the workbook')}</h3>
      <KindChoice kind={draft.kind} onChange={(kind) => change({ kind })} />
      <Fields draft={draft} detail={detail} sheet={selection?.sheet} peers={peers} onChange={change} />
      {isMissing ? (
        <p class="note" role="status">
          {missingWords(given)}
        </p>
      ) : (
        <PreviewView preview={preview} kind={draft.kind} detail={detail} />
      )}
      {formula !== null && <Formula formula={formula} />}
      {workbook === null ? (
        <p class="note">
          {say(
            'Här finns ingen arbetsbok att infoga i: kopiera formeln och klistra in den i en cell i Excel.',
            'There is no workbook here to insert in: copy the formula and paste it in a cell in Excel.',
          )}
        </p>
      ) : (
        <>
          {selection === null && (
            <p class="note">
              {say('Markera en cell, så står formeln där.', 'Mark a cell, and the formula stands there.')}
            </p>
          )}
          {selection !== null && formula !== null && <p>{placeWords(selection, size, session)}</p>}
          {circular && (
            <p class="message warn" role="status">
              {say(
                'Formeln skulle hänvisa till en cell som den själv fyller. Markera en annan cell för den.',
                'The formula would refer to a cell that it fills itself. Mark another cell for it.',
              )}
            </p>
          )}
          <Inserting
            workbook={workbook}
            wanted={isReady ? { formula, at: selection, size } : null}
            chart={chartOf(
              draft.kind,
              `${[detail.title, subject].filter(Boolean).join(', ')}. ${detail.source}`,
            )}
          />
        </>
      )}
    </section>
  )

  function chartOf(kind: Draft['kind'], title: string) {
    if (kind !== 'SERIES' && kind !== 'COMPARE') return null
    return {
      kind: kind === 'SERIES' ? ('line' as const) : ('bar' as const),
      title,
      unit: detail.unit,
      columns: 2,
    }
  }

  function missingWords(missing: Missing): string {
    switch (missing) {
      case 'kommun':
        return say(
          'Skriv en kommun, så visas vad formeln ger.',
          'Type a kommun to see what the formula gives.',
        )
      case 'kommuner':
        return say('Skriv en eller flera kommuner.', 'Type one kommun or more.')
      case 'members':
        return peers.reason ?? say('Hämtar gruppens kommuner …', "Fetching the group's kommuner …")
    }
  }
}

/** The cell's words, of a kommun that is picked, are in the sheet and not here. */
function kommunText({ kommun }: Draft): string {
  return typeof kommun === 'string' ? kommun : ''
}

/** The formula follows what the user turns to, until they change it here. */
function useFollowed(
  change: (some: Partial<Draft>) => void,
  year: number | null,
  gender: Gender,
  kommun: string | undefined,
  group: string | undefined,
): void {
  useEffect(() => change({ year: year ?? 'latest', gender }), [year, gender])
  useEffect(() => change({ kommun: kommun ?? '', group: group ?? null }), [kommun, group])
}
