import { readDevice } from '../client/device.ts'
import { type Language, sayingIn } from '../language.ts'
import { SETTINGS } from '../workbook/setting-names.ts'
import type { CellContent, Part, Style } from '../workbook/workbook.ts'
import type { Highlight, SheetAtStart } from './sheet-data.ts'

/**
 * What the page opens on: Luleå in its network Måttbandet. Every figure comes of a formula, and B3 and D3 say of which
 * kommun and year. A sheet of one's own lies beside it.
 */
export function sheetsAtStart(language: Language): readonly SheetAtStart[] {
  const say = sayingIn(language)
  return [exampleSheet(language), { name: say('Eget blad', 'Your sheet'), parts: [] }]
}

/** The kommun of the workbook is that of the example, for those who have not chosen another on this device. */
export function settingsAtStart(): Readonly<Record<string, unknown>> {
  return readDevice('kommun') === undefined ? { [SETTINGS.kommun]: { code: '2580', name: 'Luleå' } } : {}
}

/** The cell to begin in: another kommun can be written there. */
export const KOMMUN_CELL = { zone: { top: 2, bottom: 2, left: 1, right: 1 }, cell: { row: 2, col: 1 } }

const KOMMUN = '$B$3'
const YEAR = '$D$3'
const COST = '"N30101"'
const WAITING = '"LSS_vantetid"'
const HOUSING = '"N28013"'
const GROUP = '"Måttbandet"'

/** Two tables beside each other, with a gap between. */
const WIDTHS = [17, 12, 7, 9, 3, 17, 14, 7, 9]
const ALL = WIDTHS.length
const TABLE = 4
const RIGHT = 5

/** The heading that a table spills. */
const WORDS = { bold: true, fillColor: '#F1F5F8' }
const NUMBERS = { ...WORDS, align: 'right' }

function exampleSheet(language: Language): SheetAtStart {
  return {
    name: 'Måttbandet',
    widths: WIDTHS,
    heights: {
      0: 30,
      1: 24,
      2: 24,
      3: 8,
      4: 38,
      5: 20,
      15: 46,
      16: 20,
      17: 8,
      18: 24,
      31: 20,
      32: 8,
      33: 24,
      34: 22,
      35: 22,
      36: 22,
      37: 22,
    },
    gridLines: false,
    parts: [...top(language), ...comparisons(language), ...trend(language), ...next(language)],
    dressed: {
      A7: WORDS,
      'B7:C7': NUMBERS,
      D7: WORDS,
      F7: WORDS,
      'G7:H7': NUMBERS,
      I7: WORDS,
      A20: NUMBERS,
      B20: { ...WORDS, fontSize: 8 },
      'C20:D20': WORDS,
    },
    highlights: [...own(), ...colours(language), INVENTED],
    charts: [
      {
        kind: 'line',
        title: sayingIn(language)('Boende enligt LSS', 'Housing under LSS'),
        of: { row: 19, column: 0, rows: 10, columns: 2, spill: true },
        at: { row: 19, column: 4, rows: 12, columns: ALL - 4 },
        axes: { y: sayingIn(language)('kr/brukare', 'kr/user') },
      },
    ],
  }
}

function top(language: Language): Part[] {
  const say = sayingIn(language)
  return [
    part(
      0,
      0,
      say(`="Hur står "&${KOMMUN}&" i Måttbandet?"`, `="How does "&${KOMMUN}&" stand in Måttbandet?"`),
      'title',
    ),
    across(
      1,
      0,
      ALL,
      'text',
      say(
        'Varje tal kommer ur en OJ-formel. Byt kommun eller år i de gula cellerna, så räknas allt om.',
        'Every figure comes of an OJ formula. Change the kommun or the year in the yellow cells: all is calculated anew.',
      ),
    ),
    part(2, 0, 'Kommun', 'label'),
    part(2, 1, 'Luleå', 'input'),
    part(2, 2, say('År', 'Year'), 'label'),
    part(2, 3, 2010, 'input'),
  ]
}

/** A cost as it is published, and beside it the waiting time that has no published figures. */
function comparisons(language: Language): Part[] {
  const say = sayingIn(language)
  return [
    ...comparison(language, 0, COST, say('Publicerade värden', 'Published figures')),
    ...comparison(
      language,
      RIGHT,
      WAITING,
      say('Påhittade exempel – inga värden är publicerade', 'Invented examples – no figures are published'),
    ),
    { row: 7, column: 1, formulas: column(7), numberFormat: '#,##0' },
    across(
      16,
      0,
      ALL,
      'note',
      say(
        'Median, rang och färg är OJ:s egna beräkningar och ska inte tillskrivas källan. En kostnad får en plats men ingen färg.',
        'Median, rank and colour are OJ’s own calculations, not to be attributed to the source. A cost has a place but no colour.',
      ),
    ),
  ]
}

function comparison(language: Language, at: number, indicator: string, about: string): Part[] {
  const say = sayingIn(language)
  const of = `${KOMMUN},${indicator}`
  return [
    across(4, at, TABLE, 'heading', `=OJ.INFO(${indicator},"${say('titel', 'title')}")`),
    across(5, at, TABLE, 'note', about),
    part(6, at, `=OJ.COMPARE(${of},${YEAR},${GROUP})`),
    part(14, at, say('Median, de andra', 'Median, others'), 'label'),
    {
      ...part(14, at + 1, `=OJ.STAT(${of},"median",${YEAR},${GROUP})`),
      ...(indicator === COST && { numberFormat: '#,##0' }),
    },
    across(15, at, TABLE, 'note', `=OJ.SOURCE(${of},${YEAR})`),
  ]
}

function trend(language: Language): Part[] {
  const say = sayingIn(language)
  return [
    across(18, 0, ALL, 'heading', `=OJ.INFO(${HOUSING},"${say('titel', 'title')}")`),
    part(19, 0, `=OJ.SERIES(${KOMMUN},${HOUSING})`),
    { row: 20, column: 1, formulas: column(11), numberFormat: '#,##0' },
    across(31, 0, ALL, 'note', `=OJ.SOURCE(${KOMMUN},${HOUSING})`),
  ]
}

function next(language: Language): Part[] {
  const say = sayingIn(language)
  const tries = [
    say(
      'Skriv Lueå i B3: cellerna säger vad som är fel, och vad du kan ha menat.',
      'Write Lueå in B3: the cells say what is wrong, and what you may have meant.',
    ),
    say(
      'Skriv en egen formel i en tom cell: =OJ.VALUE("Umeå";"N28013";2019)',
      'Write a formula of your own in an empty cell: =OJ.VALUE("Umeå","N28013",2019)',
    ),
    say(
      'Sök ett mått i panelen till höger, läs vad det betyder, och infoga det där du står.',
      'Find a measure in the pane to the right, read what it means, and insert it where you are.',
    ),
    say(
      'Allt detta går lika bra i Excel: Installera i Excel, högst upp.',
      'All this works as well in Excel: Install in Excel, at the top.',
    ),
  ]
  return [
    across(33, 0, ALL, 'heading', say('Pröva själv', 'Try it yourself')),
    ...tries.map((text, i) => across(34 + i, 0, ALL, 'text', text)),
  ]
}

/** The row of the kommun that the sheet is about. */
function own(): Highlight[] {
  const style = { bold: true, fillColor: '#E3F0F8' }
  return [
    { cells: 'A8:D14', where: `=$A8=${KOMMUN}`, style },
    { cells: 'F8:H14', where: `=$F8=${KOMMUN}`, style },
  ]
}

/** The colours beside their words. */
function colours(language: Language): Highlight[] {
  const say = sayingIn(language)
  const fills = {
    [say('grön', 'green')]: '#DDF0DD',
    [say('gul', 'yellow')]: '#FFF1B8',
    [say('röd', 'red')]: '#F9D9D9',
  }
  return Object.entries(fills).map(([where, fillColor]) => ({ cells: 'I8:I14', where, style: { fillColor } }))
}

const INVENTED: Highlight = {
  cells: 'F6:I6',
  where: '=TRUE',
  style: { bold: true, fillColor: '#FFF6E0', textColor: '#7A4B00' },
}

function part(row: number, at: number, content: CellContent, style?: Style): Part {
  return { row, column: at, formulas: [[content]], ...(style !== undefined && { style }) }
}

/** One cell of several beside each other. */
function across(row: number, at: number, columns: number, style: Style, content: CellContent): Part {
  const rest = Array.from({ length: columns - 1 }, () => '')
  return { row, column: at, formulas: [[content, ...rest]], style, merged: true }
}

/** Cells below each other that a formula fills. */
function column(rows: number): CellContent[][] {
  return Array.from({ length: rows }, () => [''])
}
