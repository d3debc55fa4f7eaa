import { describe, expect, it, vi } from 'vitest'
import { checkForSharing, type IndicatorUse, prepareForSharing } from '../../../addin/workbook/share.ts'
import { openWorkbook } from '../../support/excel/workbook/in-node.ts'
import { pretended } from './pretended.ts'

async function opened(sheets: Record<string, unknown[][]>) {
  return openWorkbook({ sheets, calculate: pretended().calculate })
}

/** Cites as OJ.SOURCE does, and keeps what it was asked. */
function citing() {
  const asked: IndicatorUse[] = []
  const cite = async (use: IndicatorUse) => {
    asked.push(use)
    if (use.indicator === 'Nborta') throw new Error('OJ svarar inte.')
    return { text: `Källa: Kolada. ${use.indicator}.`, release: '1 (2024-08-30)' }
  }
  return { asked, cite }
}

const REPORT = [
  ['Luleå', 'N1', 2019, '=OJ.VALUE(A1,B1,C1)', '=OJ.STAT("Piteå","n1","median",2020)'],
  ['N2', 'N3', '=OJ.TABLE(A1:A1,A2:B2)', '', '=OJ.INFO("N4")'],
]

describe('what a colleague without the add-in would meet', () => {
  it('is told before anything is done', async () => {
    const { workbook, desk } = await opened({
      Rapport: [
        [
          '=OJ.VALUE("Luleå","N1")',
          '=OJ.VALUE("?","N1")',
          '=OJ.VALUE("Luleå","N1",1950)',
          '=_xldudf_OJ_VALUE(1,2)',
        ],
      ],
      Låst: [['=OJ.VALUE("Luleå","N1")']],
      Annat: [[1]],
    })
    desk.protect('Låst')
    desk.put('Rapport', 'A2', [['=OJ.VALUE("Trögen","N1")']])
    const { sheets, formulas, waiting, failing, protected: locked } = await checkForSharing(workbook)
    expect(sheets.map(({ name }) => name)).toEqual(['Rapport', 'Låst'])
    expect(formulas).toBe(6)
    expect(waiting.map(({ cell }) => cell)).toEqual(['A2'])
    expect(failing.map(({ cell }) => cell)).toEqual(['B1', 'D1'])
    expect(locked.map(({ name }) => name)).toEqual(['Låst'])
    expect(desk.sheets).toHaveLength(3)
  })
})

describe('preparing a workbook to be shared', () => {
  it('freezes it in copies, and lists each source once with its release', async () => {
    const { workbook, desk } = await opened({ Rapport: REPORT, Annat: [[1]] })
    const { asked, cite } = citing()
    const { frozen, sources, uncited, failed } = await prepareForSharing(workbook, { language: 'sv', cite })
    expect(frozen.copies.map(({ copy }) => copy.name)).toEqual(['Rapport (värden)'])
    expect([sources?.name, uncited, failed]).toEqual(['Källor', [], []])
    expect(asked).toEqual([
      { indicator: 'N1', kommun: 'Luleå', year: 2019, gender: null, formulas: 2 },
      { indicator: 'N2', kommun: 'Luleå', year: null, gender: null, formulas: 1 },
      { indicator: 'N3', kommun: 'Luleå', year: null, gender: null, formulas: 1 },
      { indicator: 'N4', kommun: null, year: null, gender: null, formulas: 1 },
    ])
    expect(desk.shown('Källor', 'A1:C10')).toEqual([
      ['Källor', '', ''],
      ['Värdena är frysta: de ändras inte när nyare data publiceras.', '', ''],
      ['', '', ''],
      ['Indikator', 'Källhänvisning', 'Datautgåva'],
      ['N1', 'Källa: Kolada. N1.', '1 (2024-08-30)'],
      ['N2', 'Källa: Kolada. N2.', '1 (2024-08-30)'],
      ['N3', 'Källa: Kolada. N3.', '1 (2024-08-30)'],
      ['N4', 'Källa: Kolada. N4.', '1 (2024-08-30)'],
      ['', '', ''],
      [
        'Medelvärden, rang, färger och förändringar är OJ:s egna beräkningar och ska inte tillskrivas källan.',
        '',
        '',
      ],
    ])
    expect(desk.selected).toBe('Källor!A1')
  })

  it('says on the sheet what is not among the sources, in the language of the pane', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue()
    const { workbook, desk } = await opened({
      Rapport: [['=OJ.VALUE("Luleå","Nborta")', '=OJ.VALUE("Luleå","N"&A9)', '=OJ.PEERS("Luleå")']],
    })
    const { uncited, failed } = await prepareForSharing(workbook, { language: 'en', cite: citing().cite })
    expect(uncited.map(({ cell }) => cell)).toEqual(['B1'])
    expect(failed).toEqual(['Nborta'])
    expect(warned).toHaveBeenCalledOnce()
    warned.mockRestore()
    expect(desk.shown('Sources', 'A4:C7')).toEqual([
      ['Indicator', 'Citation', 'Release'],
      ['Nborta', 'The source could not be fetched.', ''],
      ['', '', ''],
      ['The indicator is calculated by formulas in Rapport!B1, so its source may be missing here.', '', ''],
    ])
  })

  it('does not list what it skips, and makes no list where there is nothing to freeze', async () => {
    const { workbook, desk } = await opened({ Låst: REPORT })
    desk.protect('Låst')
    const { asked, cite } = citing()
    const { frozen, sources } = await prepareForSharing(workbook, { language: 'sv', cite })
    expect(frozen.skipped.map(({ name }) => name)).toEqual(['Låst'])
    expect([sources, asked]).toEqual([null, []])
    expect(desk.sheets).toHaveLength(1)
  })

  it('leaves the workbook as it was where it is cancelled', async () => {
    const { workbook, desk } = await opened({ Rapport: REPORT })
    const options = { language: 'sv', cite: citing().cite } as const
    const { frozen, sources } = await prepareForSharing(workbook, options, { signal: AbortSignal.abort() })
    expect([frozen.cancelled, sources]).toEqual([true, null])
    expect(desk.sheets).toHaveLength(1)
  })
})
