import type { Text } from '../../../schema/contract/parameters.ts'
import type { Shown } from '../../functions/runtime.ts'
import type { Language } from '../../language.ts'
import { STATUS_WORDS } from '../../taskpane/parts/words.ts'
import type { Facts } from './facts.ts'
import { Cell, Spill } from './spill.tsx'
import { WORDS } from './words.ts'

export interface ResultProps {
  id: string
  args: readonly unknown[]
  cells: Shown[][]
  facts: Facts | undefined
  /** The id of what says what is asked. */
  labelledBy: string
  language: Language
}

/** The texts of these are the source's own, which is in Swedish. */
const OF_SOURCE = new Set(['INFO', 'SEARCH', 'SOURCE'])

/** What the formula shows in a sheet, and under it what it takes to read it. */
export function Result({ id, args, cells, facts, labelledBy, language }: ResultProps) {
  const [[only] = []] = cells
  const single = cells.length === 1 && cells[0]?.length === 1
  const lang = language === 'en' && OF_SOURCE.has(id) ? 'sv' : undefined
  return (
    <>
      {single && only !== undefined ? (
        <p class="cell" lang={lang}>
          <Cell shown={only} language={language} />
        </p>
      ) : (
        <Spill id={id} cells={cells} labelledBy={labelledBy} language={language} lang={lang} />
      )}
      {facts !== undefined && (
        <FactLine id={id} facts={facts} own={ownOf(id, args, only)} language={language} />
      )}
    </>
  )
}

/** What of the result OJ has calculated, of figures that are the source's; null where nothing. */
function ownOf(id: string, args: readonly unknown[], first: Shown | undefined): Text | null {
  if (typeof first === 'object' && 'error' in first) return null
  if (id === 'COMPARE') return WORDS.ownRank
  // The nation's figure is the source's own.
  if (id === 'STAT' && (args[2] === 'riket' || args[2] === 'national')) return null
  return id === 'STAT' || id === 'CHANGE' ? WORDS.own : null
}

interface FactLineProps {
  id: string
  facts: Facts
  own: Text | null
  language: Language
}

/** Unit, year, status, source and release. */
function FactLine({ id, facts, own, language }: FactLineProps) {
  const say = (sv: string, en: string) => (language === 'sv' ? sv : en)
  const { units, years, statuses, sources, group, release } = facts
  const calculated = id === 'STAT' || id === 'CHANGE'
  const unitName = calculated ? say('Indikatorns enhet', 'The indicator’s unit') : say('Enhet', 'Unit')
  // A spill has its years beside its figures, which may be of several statuses.
  const ofOne = id !== 'SERIES' && id !== 'TABLE'
  const status = statuses.map((one) => STATUS_WORDS[one][language]).join(', ')
  const told = [
    own?.[language] ?? false,
    ...units.map(({ code, unit }) => `${units.length > 1 ? code : unitName}: ${unit}`),
    ofOne && years.length > 0 && `${say('År', 'Year')}: ${years.join(', ')}`,
    ofOne && status !== '' && `${say('Status', 'Status')}: ${status}`,
    group !== null && `${say('Grupp', 'Group')}: ${group.name}`,
    group?.source != null && `${say('Gruppens källa', 'The group’s source')}: ${group.source}`,
    ...sources.map((source) => (own === null ? source : `${say('Värdena', 'The figures')}: ${source}`)),
    `${say('Datautgåva', 'Release')} ${release.number} (${release.date})`,
  ].filter((one) => one !== false)
  return (
    <ul class="facts">
      {told.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}
