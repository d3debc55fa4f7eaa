import { type Language, sayingIn } from '../../language.ts'
import type { CellAt } from '../cells.ts'
import { addressOn } from '../formulas/address.ts'
import type { OjCell } from '../reading/survey.ts'
import type { IndicatorUse } from '../reading/uses.ts'
import type { Part, SheetContent } from '../workbook.ts'

export interface Source {
  readonly use: IndicatorUse
  /** null where it could not be had. */
  readonly citation: { readonly text: string; readonly release: string } | null
}

/** Functions that calculate: what they give is not the source's. */
const OWN = ['STAT', 'COMPARE', 'CHANGE']
const MOST_TOLD = 5

/** The sheet that lists where the figures of a shared workbook come from. */
export function sourcesContent(
  sources: readonly Source[],
  uncited: readonly CellAt[],
  cells: readonly OjCell[],
  language: Language,
): SheetContent {
  const say = sayingIn(language)
  const rows = sources.map(({ use, citation }) => [
    use.indicator,
    citation?.text ?? say('Källan kunde inte hämtas.', 'The source could not be fetched.'),
    citation?.release ?? '',
  ])
  const notes = [ownNote(cells, say), uncitedNote(uncited, say)].filter((note) => note !== null)
  const parts: Part[] = [
    { row: 0, column: 0, formulas: [[say('Källor', 'Sources')]], style: 'title' },
    { row: 1, column: 0, formulas: [[frozenNote(say)]], style: 'note' },
    {
      row: 3,
      column: 0,
      formulas: [
        [say('Indikator', 'Indicator'), say('Källhänvisning', 'Citation'), say('Datautgåva', 'Release')],
      ],
      style: 'heading',
    },
    { row: 4, column: 0, formulas: rows, style: 'text' },
    ...notes.map(
      (note, i): Part => ({ row: 5 + rows.length + i, column: 0, formulas: [[note]], style: 'note' }),
    ),
  ]
  return {
    parts: parts.filter(({ formulas }) => formulas.length > 0),
    widths: [18, 90, 18],
    frozenRows: 4,
    print: {},
  }
}

type Say = ReturnType<typeof sayingIn>

function frozenNote(say: Say): string {
  return say(
    'Värdena är frysta: de ändras inte när nyare data publiceras.',
    'The values are frozen: they do not change when newer data are published.',
  )
}

function ownNote(cells: readonly OjCell[], say: Say): string | null {
  const own = cells.some(({ calls }) => calls.some(({ id }) => OWN.includes(id)))
  if (!own) return null
  return say(
    'Medelvärden, rang, färger och förändringar är OJ:s egna beräkningar och ska inte tillskrivas källan.',
    "Means, ranks, colours and changes are OJ's own calculations and are not to be attributed to the source.",
  )
}

function uncitedNote(uncited: readonly CellAt[], say: Say): string | null {
  if (uncited.length === 0) return null
  const cells = uncited
    .slice(0, MOST_TOLD)
    .map(({ sheet, row, column }) => addressOn(sheet.name, { row, column, rows: 1, columns: 1 }))
  const more =
    uncited.length > MOST_TOLD
      ? say(` och ${uncited.length - MOST_TOLD} till`, ` and ${uncited.length - MOST_TOLD} more`)
      : ''
  return say(
    `Indikatorn räknas fram av formler i ${cells.join(', ')}${more}, så dess källa kan saknas här.`,
    `The indicator is calculated by formulas in ${cells.join(', ')}${more}, so its source may be missing here.`,
  )
}
