import { describe, expect, it } from 'vitest'
import type { IndicatorsReading, KpisReading } from '../../../worker/sources/files/reading.ts'
import { readAny, refusal, told } from './reading.ts'
import { workbook } from './workbooks.ts'

async function list(lines: string[]): Promise<IndicatorsReading> {
  const reading = await readAny(lines)
  if (reading.kind !== 'indicators') throw new Error(reading.kind)
  return reading
}

const HEADINGS =
  'indikator;kod;titel;enhet;verksamhetsområde;riktning;kvalitet;definition;syfte;källa;datakälla;insyn'

describe('a list of own indicators', () => {
  it('says what it says of each, and nothing of what it leaves empty', async () => {
    const { indicators, rejected } = await list([
      HEADINGS,
      'MB_vantetid;MB_LSS_vantetid;Väntetid till LSS-boende, medelvärde i dagar;dagar;LSS;lägre;Resultat;Dagar från ansökan;Visar tillgängligheten;Källa: Måttbandet;Egen mätning;mattbandet',
      'MB_antal;;Antal beslut;;;;;;;;;',
    ])
    expect(rejected).toEqual([])
    expect(indicators).toEqual([
      {
        row: 2,
        id: 'MB_vantetid',
        code: 'MB_LSS_vantetid',
        title: 'Väntetid till LSS-boende, medelvärde i dagar',
        unit: 'dagar',
        omrade: 'lss',
        direction: 'lower',
        quality: 'resultat',
        definition: 'Dagar från ansökan',
        purpose: 'Visar tillgängligheten',
        source: 'Källa: Måttbandet',
        dataSource: 'Egen mätning',
        sight: 'mattbandet',
      },
      { row: 3, id: 'MB_antal', title: 'Antal beslut' },
    ])
  })

  it('is for everybody where it says so, and says nothing of sight where that is empty', async () => {
    const { indicators } = await list([
      'indikator;titel;insyn',
      'MB_1;Ett;publik',
      'MB_2;Två;',
      'MB_3;Tre;Måttbandet',
    ])
    expect(indicators.map(({ sight }) => sight)).toEqual([null, undefined, 'Måttbandet'])
  })

  it('may have English headings and stand on a sheet beneath a title', async () => {
    const reading = await readAny(
      workbook({
        Lista: [
          ['Our own'],
          ['Indicator', 'Title', 'Unit', 'Direction', 'Sight'],
          ['MB_1', 'Waiting', 'days', 'higher', 'public'],
        ],
      }),
    )
    expect(reading).toMatchObject({
      kind: 'indicators',
      indicators: [{ row: 3, id: 'MB_1', title: 'Waiting', unit: 'days', direction: 'higher', sight: null }],
    })
  })

  it('may describe an indicator that there is anew', async () => {
    const { indicators, rejected } = await list([
      'indikator;kod;titel',
      'N28013;LSS_boende_kr_brukare;Nytt namn',
    ])
    expect(rejected).toEqual([])
    expect(indicators[0]).toMatchObject({ id: 'N28013', title: 'Nytt namn' })
  })

  it('rejects what cannot be an indicator, by its row', async () => {
    const { indicators, rejected } = await list([
      'indikator;kod;titel;verksamhetsområde;riktning;kvalitet',
      'MB_1;;Väntetid;;;',
      'mb_1;;Samma en gång till;;;',
      'MB 2;;Mellanslag;;;',
      'MB_3;;;;;',
      'MB_4;N28013;En annans kod;;;',
      'MB_5;lss_BOENDE_kr_brukare;En annans kod;;;',
      'MB_6;;Rymden;rymden;;',
      'MB_7;;Riktning;;uppåt;',
      'MB_8;;Kvalitet;;;bra',
      'n28013;;Fel skiftläge;;;',
    ])
    expect(indicators.map(({ id }) => id)).toEqual(['MB_1'])
    expect(told(rejected).map((line) => line.slice(0, 60))).toEqual([
      '3: mb_1 står två gånger.',
      '4: "MB 2" kan inte vara id eller kod. Använd 3–40 tecken: A–',
      '5: Raden har ingen titel.',
      '6: "N28013" är redan ett namn på N28013. Välj ett annat.',
      '7: "lss_BOENDE_kr_brukare" är redan ett namn på N28013. Välj',
      '8: "rymden" går inte att tolka. Skriv Funktionsnedsättning (',
      '9: "uppåt" går inte att tolka. Skriv högre, lägre eller inge',
      '10: "bra" går inte att tolka. Skriv struktur, process, resul',
      '11: "n28013" är redan ett namn på N28013. Välj ett annat.',
    ])
  })

  it('is not what a table of figures is, though it has titles', async () => {
    const reading = await readAny(['indikator;titel;kommun;år;värde', 'N28013;Kostnad;Luleå;2019;1'])
    expect(reading.kind).toBe('figures')
    expect(await refusal(readAny(['indikator;titel;kommun;belopp', 'N28013;Kostnad;Luleå;1']))).toMatch(
      /men ingen kolumn har värden/,
    )
  })
})

const KPI = {
  id: 'N00003',
  title: 'Personalkostnader, kr/inv',
  description: 'Vad personalen kostar.',
  is_divided_by_gender: false,
  municipality_type: 'K',
  auspice: 'E',
  operating_area: 'Kommunen, övergripande',
  perspective: 'Resurser',
  prel_publication_date: '2026-04-01',
  publication_date: null,
  publ_period: '2025',
  has_ou_data: false,
}

async function kpis(content: unknown): Promise<KpisReading> {
  const reading = await readAny(JSON.stringify(content), {}, 'kpi.json')
  if (reading.kind !== 'kolada-kpis') throw new Error(reading.kind)
  return reading
}

describe('Kolada’s descriptions of its indicators', () => {
  it('are read as its API gives them, or as a list', async () => {
    const { auspice: _, has_ou_data: __, ...read } = KPI
    for (const content of [[KPI], { values: [KPI], count: 1, next_url: null, previous_url: null }])
      expect((await kpis(content)).kpis).toEqual([read])
  })

  it('are rejected one by one where they are not such, or stand twice', async () => {
    const reading = await kpis([KPI, { ...KPI, id: 'N00005', title: '' }, KPI, { id: 'N00006' }, 'N00007'])
    expect(reading.kpis.map(({ id }) => id)).toEqual(['N00003'])
    expect(reading.rejected.map(({ rows }) => rows)).toEqual([[2], [3], [4], [5]])
    expect(reading.rejected[0]?.why.sv).toBe(
      'Posten är inte ett nyckeltal som Kolada beskriver dem: "title" saknas eller är av fel slag.',
    )
  })

  it.each(['{', '[]', '{"values":[]}', '{"kpi":1}', '[{"kpi":"N00003","values":[]}]'])(
    'are refused where there are none: %s',
    async (text) => {
      expect(await refusal(readAny(text))).toMatch(/^Filen ser ut som JSON men är inte/)
    },
  )
})
