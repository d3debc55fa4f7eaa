import { checkForSharing, type Prepared, prepareForSharing } from '../../workbook/share.ts'
import type { Workbook } from '../../workbook/workbook.ts'
import { useSession } from '../session.ts'
import { Act } from './act.tsx'
import { actionsOf } from './actions.ts'
import { CellList } from './cell-list.tsx'
import { cite } from './cite.ts'
import { FrozenList } from './freeze.tsx'
import { Outcome } from './outcome.tsx'
import { Removed, removeSheets, UndoSheets } from './remove-sheets.tsx'
import { checkWords, preparedWords } from './share-words.ts'
import { listed } from './speech.ts'
import { useAction } from './use-action.ts'

/** "Förbered för delning": check, freeze with sources, and what to send. */
export function Share({ workbook }: { workbook: Workbook }) {
  const { say } = useSession()
  const { check, prepare } = actionsOf(workbook)
  const checked = useAction(check)
  const prepared = useAction(prepare)
  const isChecked = checked.state === 'done' && checked.result.formulas > 0
  const isPrepared = prepared.state === 'done' && prepared.result.sources !== null
  return (
    <>
      <p>
        {say(
          'Den som inte har tillägget ska se alla värden, och veta var de kommer ifrån.',
          'Those without the add-in shall see all values, and know where they come from.',
        )}
      </p>
      <ol class="steps">
        <li aria-current={isChecked ? undefined : 'step'}>
          <Check workbook={workbook} />
        </li>
        <li aria-current={isChecked && !isPrepared ? 'step' : undefined}>
          <Prepare workbook={workbook} able={isChecked} />
        </li>
        <li aria-current={isPrepared ? 'step' : undefined}>
          <h3>{say('Skicka', 'Send')}</h3>
          {prepared.state === 'done' && isPrepared ? (
            <Send prepared={prepared.result} />
          ) : (
            <p class="note">
              {say('Här står sedan vad du skickar, och hur.', 'What to send, and how, will stand here.')}
            </p>
          )}
        </li>
      </ol>
    </>
  )
}

function Check({ workbook }: { workbook: Workbook }) {
  const session = useSession()
  const { say } = session
  const { turn, check, prepare, removePrepared } = actionsOf(workbook)
  const begin = () => {
    prepare.clear()
    removePrepared.clear()
    check.start(() => checkForSharing(workbook))
  }
  return (
    <div class="stack" tabIndex={-1}>
      <h3>{say('Kontrollera', 'Check')}</h3>
      <div>
        <Act turn={turn} onAct={begin}>
          {say('Kontrollera arbetsboken', 'Check the workbook')}
        </Act>
      </div>
      <Outcome
        action={check}
        doing={say('Arbetsboken kontrolleras', 'The workbook is checked')}
        words={(found) => checkWords(found, session)}
        more={({ waiting, failing }) => (
          <>
            <CellList title={say('Celler som väntar', 'Cells that wait')} cells={waiting} />
            <CellList title={say('Celler med fel', 'Cells with errors')} cells={failing} />
          </>
        )}
      />
    </div>
  )
}

function Prepare({ workbook, able }: { workbook: Workbook; able: boolean }) {
  const session = useSession()
  const { say, language } = session
  const { turn, prepare, removePrepared } = actionsOf(workbook)
  const begin = () => {
    removePrepared.clear()
    const options = { language, cite: (use: Parameters<typeof cite>[0]) => cite(use, session) }
    prepare.start((following) => prepareForSharing(workbook, options, following))
  }
  const undo = ({ frozen, sources }: Prepared) => {
    prepare.clear()
    const made = [...frozen.copies.map(({ copy }) => copy), ...(sources === null ? [] : [sources])]
    removePrepared.start(() => removeSheets(workbook, made))
  }
  return (
    <div class="stack" tabIndex={-1}>
      <h3>{say('Frys kopior och samla källorna', 'Freeze copies and gather the sources')}</h3>
      <div>
        <Act turn={turn} able={able} onAct={begin}>
          {say('Gör kopior och källblad', 'Make copies and a sheet of sources')}
        </Act>
      </div>
      {!able && <p class="note">{say('Kontrollera först.', 'Check first.')}</p>}
      <Outcome
        action={prepare}
        doing={say('Kopior och källblad görs', 'Copies and sources are made')}
        words={(prepared) => preparedWords(prepared, session)}
        more={(prepared) => (
          <>
            <FrozenList frozen={prepared.frozen} />
            {prepared.frozen.copies.length > 0 && <UndoSheets turn={turn} onUndo={() => undo(prepared)} />}
          </>
        )}
      />
      <Removed action={removePrepared} />
    </div>
  )
}

function Send({ prepared: { frozen, sources } }: { prepared: Prepared }) {
  const session = useSession()
  const { say } = session
  const names = [...frozen.copies.map(({ copy }) => copy.name), ...(sources === null ? [] : [sources.name])]
  return (
    <div class="stack tight">
      <p>
        {say(
          `Skicka de här bladen: ${listed(names, session)}.`,
          `Send these sheets: ${listed(names, session)}.`,
        )}
      </p>
      <ol>
        <li>
          {say(
            'Markera flikarna (håll ned Ctrl och klicka på var och en).',
            'Select the tabs (hold Ctrl and click each).',
          )}
        </li>
        <li>
          {say(
            'Högerklicka, välj Flytta eller kopiera, sedan (ny bok), och kryssa i Skapa en kopia.',
            'Right-click, choose Move or Copy, then (new book), and tick Create a copy.',
          )}
        </li>
        <li>{say('Spara den nya boken och skicka den.', 'Save the new book and send it.')}</li>
      </ol>
      <p class="note">
        {say(
          'I Excel på webben: spara en kopia av arbetsboken, och ta bort de andra bladen i kopian.',
          'In Excel on the web: save a copy of the workbook, and remove the other sheets from the copy.',
        )}
      </p>
    </div>
  )
}
