import { areaName, cellName } from '../../workbook/formulas/address.ts'
import { cells, type Listener, listed } from '../workbook/speech.ts'
import type { Placed } from './inserted.ts'

/** What came of inserting, in words. */
export function insertWords(placed: Placed, to: Listener): string[] {
  const { say } = to
  switch (placed.is) {
    case 'filled': {
      const { filled, count } = placed
      const names = listed(filled, to)
      const more = count > filled.length ? say(' med flera', ' and others') : ''
      return [
        say(
          `${cells(count, to)} är redan ${count === 1 ? 'ifylld' : 'ifyllda'}: ${names}${more}. Töm ${count === 1 ? 'den' : 'dem'} och infoga, eller markera en annan cell.`,
          `${cells(count, to)} ${count === 1 ? 'is' : 'are'} filled already: ${names}${more}. Clear ${count === 1 ? 'it' : 'them'} and insert, or mark another cell.`,
        ),
      ]
    }
    case 'inserted': {
      const { at, chart } = placed
      const one = at.rows * at.columns === 1
      return [
        one
          ? say(`Infogat i ${cellName(at)}.`, `Inserted in ${cellName(at)}.`)
          : say(
              `Infogat i ${cellName(at)}, och fyller ${areaName(at)}.`,
              `Inserted in ${cellName(at)}, and fills ${areaName(at)}.`,
            ),
        ...(chart ? [say('Diagrammet står till höger.', 'The chart is to the right.')] : []),
      ]
    }
    case 'undone':
      return [
        say('Ångrat: cellerna är som de var.', 'Undone: the cells are as they were.'),
        ...(placed.chart
          ? [
              say(
                'Diagrammet tar du bort själv: markera det och tryck Delete.',
                'Remove the chart yourself: select it and press Delete.',
              ),
            ]
          : []),
      ]
  }
}
