import { useSession } from '../session.ts'
import type { FormulaKind } from './draft.ts'

/** Chooses what to insert; each says what comes out. */
export function KindChoice({ kind, onChange }: { kind: FormulaKind; onChange: (kind: FormulaKind) => void }) {
  const { say } = useSession()
  const kinds: [FormulaKind, string, string][] = [
    ['VALUE', say('Ett värde', 'One value'), say('Ett tal i en cell.', 'A number in a cell.')],
    [
      'SERIES',
      say('En tidsserie', 'A series'),
      say('Ett år per rad, med rubriker.', 'A year in each row, with headings.'),
    ],
    [
      'TABLE',
      say('En tabell', 'A table'),
      say(
        'En kommun per rad, en indikator per kolumn.',
        'A kommun in each row, an indicator in each column.',
      ),
    ],
    [
      'COMPARE',
      say('En jämförelse', 'A comparison'),
      say(
        'Kommunen bland gruppen: värde, rang och färg.',
        'The kommun in the group: value, rank and colour.',
      ),
    ],
  ]
  return (
    <fieldset class="kinds">
      <legend>{say('Vad ska infogas?', 'What is to be inserted?')}</legend>
      {kinds.map(([id, name, means]) => (
        <label key={id}>
          <input
            type="radio"
            name="insert-kind"
            value={id}
            checked={kind === id}
            onChange={() => onChange(id)}
          />
          <span>
            {name} <code class="note">OJ.{id}</code>
            <span class="note means">{means}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
