import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { z } from 'zod'
import type { compareReply } from '../../schema/contract/replies/comparison.ts'
import { type AddinInExcel, openAddin } from '../support/excel/addin.ts'
import { shown } from '../support/excel/cell.ts'

const { address } = inject('oj')
const open: AddinInExcel[] = []
const opened = async (options = {}) => {
  const excel = await openAddin({ address, ...options })
  open.push(excel)
  return excel
}

let excel: AddinInExcel
beforeAll(async () => {
  excel = await opened()
})
afterAll(() => {
  for (const { problems, close } of open) {
    expect(problems).toEqual([])
    close()
  }
})

/** What a person sees where the formula is. */
async function seen(id: string, args: unknown[], session = excel): Promise<unknown> {
  const [cell] = await session.recalculate([{ id, args }])
  return cell === undefined ? undefined : shown(cell)
}

/** The cell as the function left it. */
async function cellOf(id: string, args: unknown[], session = excel) {
  return (await session.recalculate([{ id, args }]))[0]
}

describe.concurrent('OJ.VALUE', () => {
  it.each<[unknown[], number]>([
    [['Luleå', 'N28013', 2019], 928567.346938],
    [['luleå kommun', 'LSS_boende_kr_brukare', '2019'], 928567.346938],
    [[2580, 'n28013', 2019, 'T'], 928567.346938],
    [[[['Luleå']], [['N28013']], [[2019]]], 928567.346938],
    [['Riket', 'N28013', 2019], 1066713.051662],
    [['0000', 'N28013', 2019], 1066713.051662],
    [['Luleå', 'N01951', 2022, 'K'], 38681],
    [['Luleå', 'N01951', 2022, 'kvinnor'], 38681],
    [['Luleå', 'N00090'], 7.6],
    [['Luleå', 'N00090', 'senaste'], 7.6],
    [['Luleå', 'N00090', -1], 7.5],
    [[114, 'N28013'], 1493156.716417],
  ])('%j is the published figure', async (args, figure) => {
    expect(await cellOf('VALUE', args)).toEqual({ value: figure })
  })

  it('is the published figure also where the quality control warns of it', async () => {
    expect(await cellOf('VALUE', ['Luleå', 'N28015', 2019])).toEqual({ value: 29920.821114 })
  })

  it('takes a rich value for its plain one', async () => {
    const kommun = { type: 'Entity', text: 'Luleå', properties: {} }
    const year = { type: 'FormattedNumber', basicValue: 2019, numberFormat: '0' }
    expect(await seen('VALUE', [kommun, 'N28013', year])).toBe(928567.346938)
  })

  it('marks an example to the eye, and counts with it as a number', async () => {
    const args = ['Luleå', 'LSS_vantetid', 2010]
    expect(await cellOf('VALUE', args)).toEqual({
      value: { type: 'FormattedNumber', basicValue: 57, numberFormat: 'General" (exempel)"' },
    })
    const older = await opened({ customFunctionsRuntime: '1.3' })
    expect(await cellOf('VALUE', args, older)).toEqual({ value: 57 })
  })

  it.each<[unknown[], string]>([
    [['Lulea2', 'N28013'], '#VALUE! Ingen kommun heter "Lulea2". Menade du Luleå?'],
    [
      ['habo', 'N28013'],
      '#VALUE! "habo" kan vara Håbo eller Habo. Skriv namnet som det stavas, eller ange koden.',
    ],
    [
      [9999, 'N28013'],
      '#VALUE! Ingen kommun heter ”9999”. Kontrollera stavningen, eller ange den fyrsiffriga koden.',
    ],
    [['Luleå', 'LSS_vantetd'], '#VALUE! Ingen indikator heter "LSS_vantetd". Menade du LSS_vantetid?'],
    [['Luleå', 'Nxx'], '#VALUE! Ingen indikator heter ”Nxx”. Sök med OJ.SEARCH.'],
    [
      [0, 'N28013'],
      '#VALUE! Kommun saknas. Ange namn eller kod, till exempel "Luleå" eller 2580; för riket "Riket".',
    ],
    [
      [2580.5, 'N28013'],
      '#VALUE! ”2580.5” är ingen kommun. Ange namn eller fyrsiffrig kod, till exempel "Luleå" eller 2580.',
    ],
    [[[['Luleå'], ['Piteå']], 'N28013'], '#VALUE! Ange en enda cell här, inte ett område.'],
    [
      ['x'.repeat(200_000), 'N28013'],
      `#VALUE! ”${'x'.repeat(40)}…” är ingen kommun. Ange namn eller fyrsiffrig kod, till exempel "Luleå" eller 2580.`,
    ],
    [['Luleå', ''], '#VALUE! Indikator saknas. Ange id eller kod, till exempel "N28013"; sök med OJ.SEARCH.'],
    [
      ['Luleå', 28013],
      '#VALUE! ”28013” är ingen indikator. Ange id eller kod, till exempel "N28013"; sök med OJ.SEARCH.',
    ],
    [
      ['Luleå', 'N28013', 0],
      '#VALUE! År saknas: cellen är tom eller 0. Ange ett årtal, eller utelämna argumentet för det senaste året.',
    ],
    [
      ['Luleå', 'N28013', ''],
      '#VALUE! År saknas: cellen är tom eller 0. Ange ett årtal, eller utelämna argumentet för det senaste året.',
    ],
    [
      ['Luleå', 'N28013', 43466],
      '#VALUE! ”43466” är inget årtal. Om cellen är ett datum: använd ÅR(cellen).',
    ],
    [
      ['Luleå', 'N28013', 2019.5],
      '#VALUE! ”2019.5” är inget årtal. Ange till exempel 2022, eller -1 för året före det senaste.',
    ],
    [
      ['Luleå', 'N28013', true],
      '#VALUE! ”true” är inget årtal. Ange till exempel 2022, eller -1 för året före det senaste.',
    ],
    [['Luleå', 'N28013', 2019, 'X'], '#VALUE! ”X”: Ange kön som T (totalt), K (kvinnor) eller M (män).'],
    [['Luleå', 'N28013', 1950], '#N/A N28013 är inte publicerad för 1950 (kön T); den finns för 2014–2022.'],
    [['Luleå', 'N28013', 2019, 'K'], '#N/A N28013 redovisas inte för kön K, bara för T.'],
  ])('%j says what is wrong', async (args, words) => {
    expect(await seen('VALUE', args)).toBe(words)
  })

  it('says it in English where Excel is in English', async () => {
    const english = await opened({ displayLanguage: 'en-US' })
    expect(await seen('VALUE', ['Lulea2', 'N28013'], english)).toBe(
      '#VALUE! No kommun is called "Lulea2". Did you mean Luleå?',
    )
    expect(await seen('VALUE', ['Luleå', 'N28013', 0], english)).toBe(
      '#VALUE! The year is missing: the cell is empty or 0. Give a year, or leave the argument out for the latest.',
    )
    expect(await seen('VALUE', ['Luleå', 'N28013', 1950], english)).toBe(
      '#N/A N28013 is not published for 1950 (gender T); it exists for 2014–2022.',
    )
  })
})

describe.concurrent('OJ.SERIES', () => {
  it('spills years and values under headings; a year without a value is #N/A with its reason', async () => {
    expect(await seen('SERIES', ['Luleå', 'N28013', 2021, 2023])).toEqual([
      ['År', 'Luleå, LSS_boende_kr_brukare'],
      [2021, 1221500],
      [2022, 1230468.253968],
      [2023, '#N/A N28013 är inte publicerad för 2023.'],
    ])
  })

  it('spans what is published where no years are given, and may lie across', async () => {
    expect(await seen('SERIES', ['Luleå', 'LSS_vantetid', null, null, null, 'vågrätt'])).toEqual([
      ['År', 2009, 2010],
      ['Luleå, LSS_vantetid', 62, 57],
    ])
    expect(await seen('SERIES', ['Luleå', 'N01951', 2021, 2021, 'K'])).toEqual([
      ['År', 'Luleå, BEF_antal, kvinnor'],
      [2021, 38459],
    ])
  })

  it.each<[unknown[], string]>([
    [
      ['Luleå', 'N28013', 2020, 2010],
      '#VALUE! Första året (2020) är efter det sista (2010). Byt plats på dem.',
    ],
    [['Luleå', 'N28013', -1], '#VALUE! Ange ett årtal, till exempel 2019.'],
    [
      ['Luleå', 'N28013', null, null, null, 'snett'],
      '#VALUE! ”snett”: Ange riktning som "lodrätt" eller "vågrätt".',
    ],
    [['Luleå', 'Nxx'], '#VALUE! Ingen indikator heter ”Nxx”. Sök med OJ.SEARCH.'],
    [
      ['Luleå', 'N28013', 1950, 1960],
      '#N/A N28013 är inte publicerad för 1950 (kön T); den finns för 2014–2022.',
    ],
  ])('%j says what is wrong', async (args, words) => {
    expect(await seen('SERIES', args)).toBe(words)
  })
})

describe.concurrent('OJ.TABLE', () => {
  it('spills kommuner × indicators with the year in the corner; a bad name stays in its own cells', async () => {
    const kommuner = [['Luleå'], [2581], [''], ['Lulea2']]
    const reason = '#N/A N28013 är inte publicerad för 2010 (kön T); den finns för 2014–2022.'
    expect(await seen('TABLE', [kommuner, [['N28013', 'LSS_vantetid']], 2010])).toEqual([
      [2010, 'LSS_boende_kr_brukare', 'LSS_vantetid'],
      ['Luleå', reason, 57],
      ['Piteå', reason, 47],
      ['Lulea2', ...Array(2).fill('#VALUE! Ingen kommun heter "Lulea2". Menade du Luleå?')],
    ])
  })

  it('says which years its figures are of, where the latest of each is asked for', async () => {
    const [head] = (await seen('TABLE', [[['Luleå']], [['N00090', 'LSS_vantetid']]])) as unknown[][]
    expect(head?.[0]).toBe('2010–2022')
  })

  it('takes one kommun and one indicator', async () => {
    expect(await seen('TABLE', [[['Luleå']], [['N28013']], 2019])).toEqual([
      [2019, 'LSS_boende_kr_brukare'],
      ['Luleå', 928567.346938],
    ])
  })

  it('refuses more than 20,000 figures in words, and asks nothing', async () => {
    const session = await opened()
    const kommuner = Array(201).fill(['Luleå'])
    expect(await seen('TABLE', [kommuner, [Array(100).fill('N28013')]], session)).toBe(
      '#VALUE! Tabellen har 201 × 100 värden; högst 20000 ryms. Dela upp den på flera formler.',
    )
    expect(session.requests).toEqual([])
  })

  it('says what is missing where its ranges are empty', async () => {
    expect(await seen('TABLE', [[[''], [0]], [['N28013']]])).toContain('#VALUE! Kommun saknas.')
    expect(await seen('TABLE', [[['Luleå']], [['']]])).toContain('#VALUE! Indikator saknas.')
  })
})

describe.concurrent('OJ.PEERS', () => {
  const NETWORK = ['Sundsvall', 'Sollefteå', 'Östersund', 'Umeå', 'Skellefteå', 'Piteå']

  it.each<[unknown[], string[]]>([
    [['Luleå', null, 2010, 'lss'], NETWORK],
    [['Luleå', 'Måttbandet', 2010], NETWORK],
    [['Luleå'], ['Kalmar', 'Varberg', 'Sotenäs', 'Mölndal', 'Skövde', 'Karlstad', 'Piteå']],
    [
      ['Luleå', [['Piteå'], [2480], ['']]],
      ['Umeå', 'Piteå'],
    ],
  ])('%j spills the others', async (args, names) => {
    expect(await seen('PEERS', args)).toEqual(names.map((name) => [name]))
  })

  it.each<[unknown[], string]>([
    [['Luleå', 'Mattbndet', 2010], '#VALUE! Ingen grupp heter "Mattbndet". Menade du Måttbandet?'],
    [
      ['Luleå', null, null, 'rymdfart'],
      '#VALUE! Det finns inget verksamhetsområde ”rymdfart”. Ange ett av lss, aldreomsorg,',
    ],
    [['Riket'], '#N/A Riket ingår inte i någon grupp här'],
  ])('%j says what is wrong', async (args, words) => {
    expect(await seen('PEERS', args)).toContain(words)
  })
})

describe.concurrent('OJ.COMPARE', () => {
  it('spills the kommun among its peers, best first, with colours in words', async () => {
    expect(await seen('COMPARE', ['Luleå', 'LSS_vantetid', 2010, [['Piteå'], ['Umeå']]])).toEqual([
      ['Kommun', '2010', 'Rang', 'Färg'],
      ['Piteå', 47, 1, 'grön'],
      ['Umeå', 52, 2, 'gul'],
      ['Luleå', 57, 3, 'röd'],
    ])
  })

  it('gives no colour where there is no direction, and no rank where there is no value', async () => {
    const rows = (await seen('COMPARE', ['Luleå', 'N28013', -1, 'lan'])) as unknown[][]
    expect(rows[0]).toEqual(['Kommun', '2021', 'Rang', 'Färg'])
    expect(rows[1]).toEqual(['Gällivare', 1766195.652173, 1, ''])
    expect(rows.at(-1)).toEqual(['Arjeplog', '#N/A Arjeplog har inget värde 2021.', '', ''])
  })

  it('says when a network held', async () => {
    expect(await seen('COMPARE', ['Luleå', 'N28013', 2019, 'Måttbandet'])).toMatch(
      /^#VALUE! Måttbandet har inga medlemmar inom .* 2019; den gällde 2009–2010\. Ange kommunerna själv: 2580,/,
    )
  })
})

describe.concurrent('OJ.STAT', () => {
  it('is what the API says of the same comparison, measure by measure', async () => {
    const query = new URLSearchParams({
      kommun: 'Luleå',
      indicator: 'N28013',
      year: '2019',
      peers: 'liknande',
    })
    const response = await fetch(`${address}/v1/compare?${query}`)
    const { summary, own } = (await response.json()) as z.infer<typeof compareReply>
    const measures: [string, number | null][] = [
      ['medel', summary.mean],
      ['median', summary.median],
      ['min', summary.min],
      ['max', summary.max],
      ['q1', summary.q1],
      ['q3', summary.q3],
      ['antal', summary.n],
      ['riket', summary.riket],
      ['rang', own.rank],
      ['percentil', own.percentile],
      ['avvikelse', own.difference.mean],
    ]
    const session = await opened()
    const cells = await session.recalculate(
      measures.map(([measure]) => ({ id: 'STAT', args: ['Luleå', 'N28013', measure, 2019, 'liknande'] })),
    )
    expect(cells).toEqual(measures.map(([, value]) => ({ value })))
    expect(summary.mean).toBeCloseTo(1042172.3349, 4)
    expect(session.requests).toEqual(['POST /v1/questions'])
  })

  it('gives a colour in words, and marks what it makes of examples', async () => {
    expect(await seen('STAT', ['Luleå', 'LSS_vantetid', 'färg', 2010])).toBe('gul')
    expect(await cellOf('STAT', ['Luleå', 'LSS_vantetid', 'mean', 2010])).toEqual({
      value: { type: 'FormattedNumber', basicValue: 358 / 6, numberFormat: 'General" (exempel)"' },
    })
  })

  it.each<[unknown[], string]>([
    [
      ['Luleå', 'N28013', 'färg', 2019],
      '#N/A N28013 har ingen riktning: högre är varken bättre eller sämre, så den får ingen färg.',
    ],
    [
      ['Luleå', 'N28013', 'rang', 1950],
      '#N/A N28013 är inte publicerad för 1950 (kön T); den finns för 2014–2022.',
    ],
    [
      ['Luleå', 'N28013', 'snitt', 2019],
      '#VALUE! ”snitt”: Ange ett mått: medel, median, min, max, q1, q3, antal, rang, percentil, färg, avvikelse, riket.',
    ],
    [
      ['Riket', 'N28013', 'medel', 2019],
      '#VALUE! Riket har inga jämförbara. Ange en kommun eller region; rikets värde följer med varje jämförelse.',
    ],
  ])('%j says what is wrong', async (args, words) => {
    expect(await seen('STAT', args)).toBe(words)
  })

  it('says of whom there is nothing to calculate', async () => {
    expect(await seen('STAT', ['Luleå', 'N28013', 'medel', 1950])).toMatch(
      /^#N\/A Ingen annan i .* har värde 1950 för N28013\.$/,
    )
    for (const measure of ['avvikelse', 'medel'])
      expect(await seen('STAT', ['Luleå', 'N28013', measure, 2021, 'Arjeplog'])).toBe(
        '#N/A Ingen annan i Arjeplog har värde 2021 för N28013.',
      )
    expect(await seen('STAT', ['Luleå', 'N28013', 'riket', 1950])).toBe(
      '#N/A Källan har inget värde för riket 1950 (N28013).',
    )
  })
})

describe.concurrent('OJ.CHANGE', () => {
  it.each<[unknown[], number]>([
    [['Luleå', 'N28013', 2021, 2022], 1230468.253968 - 1221500],
    [['Luleå', 'N28013', -1, 'senaste', 'differens'], 1230468.253968 - 1221500],
    [['Luleå', 'N28013', 2021, 2022, 'procent'], (100 * (1230468.253968 - 1221500)) / 1221500],
  ])('%j', async (args, figure) => {
    expect(await cellOf('CHANGE', args)).toEqual({ value: figure })
  })

  it('is nothing where one of the years is', async () => {
    expect(await seen('CHANGE', ['Luleå', 'N28013', 1950, 2022])).toContain(
      '#N/A N28013 är inte publicerad för 1950',
    )
    expect(await seen('CHANGE', ['Luleå', 'N28013', 2021, 2022, 'kvot'])).toBe(
      '#VALUE! ”kvot”: Ange slag som "differens" eller "procent".',
    )
  })
})

describe.concurrent('OJ.INFO', () => {
  it('spills the fact box, or gives one field of it', async () => {
    const facts = (await seen('INFO', ['N28013'])) as [string, unknown][]
    expect(facts.slice(0, 6)).toEqual([
      ['titel', 'Kostnad funktionsnedsättning LSS boende, kr/brukare'],
      ['id', 'N28013'],
      ['kod', 'LSS_boende_kr_brukare'],
      ['enhet', 'kr/brukare'],
      ['riktning', 'ingen riktning'],
      ['område', 'Funktionsnedsättning (LSS)'],
    ])
    expect(Object.fromEntries(facts)).toMatchObject({
      'första år': 2014,
      'senaste år': 2022,
      källa: 'Källa: Kolada',
    })
    expect(await seen('INFO', ['lss_vantetid', 'Riktning'])).toEqual([['lägre är bättre']])
  })

  it('says what fields there are', async () => {
    expect(await seen('INFO', ['N28013', 'färg'])).toMatch(
      /^#VALUE! ”färg”: Ange ett fält: titel, id, kod, enhet,/,
    )
    expect(await seen('INFO', ['LSS_vantetid', 'nästa publicering'])).toBe(
      '#N/A Källan anger inget om nästa publicering för LSS_vantetid.',
    )
    for (const name of ['N/?#å', '..', 'N\u0001', '\ud800'])
      expect(await seen('INFO', [name])).toBe(`#VALUE! Ingen indikator heter ”${name}”. Sök med OJ.SEARCH.`)
  })
})

describe.concurrent('OJ.SEARCH', () => {
  it('spills what it finds, what is followed now first, and marks what is invented', async () => {
    const rows = (await seen('SEARCH', ['väntetid'])) as unknown[][]
    expect(rows.map(([id]) => id)).toEqual(['Id', 'U23401', 'U31402', 'U31463', 'LSS_vantetid'])
    expect(rows[4]).toEqual([
      'LSS_vantetid',
      'LSS_vantetid',
      'Väntetid från ansökan till insats enligt LSS, medelvärde, dagar (exempeldata)',
      'dagar',
      2010,
    ])
  })

  it.each<[unknown[], string]>([
    [['qqqq'], '#N/A Ingen indikator träffas av ”qqqq”. Pröva färre eller andra ord.'],
    [[''], '#VALUE! Ange sökord, till exempel "väntetid".'],
    [['tid', 'rymd'], '#VALUE! Det finns inget verksamhetsområde ”rymd”. Ange ett av lss,'],
  ])('%j says what is wrong', async (args, words) => {
    expect(await seen('SEARCH', args)).toContain(words)
  })
})

describe.concurrent('OJ.SOURCE', () => {
  const today = new Intl.DateTimeFormat('sv-SE').format()

  it('cites the source, the release and the day', async () => {
    expect(await seen('SOURCE', ['Luleå', 'N28013', 2019])).toBe(
      `Källa: Kolada. Kostnad funktionsnedsättning LSS boende, kr/brukare (N28013), Luleå, 2019. Datautgåva 1 (2024-08-30), hämtad ${today}.`,
    )
    expect(await seen('SOURCE', ['Luleå', 'N01951', 2022, 'K'])).toContain('(N01951), Luleå, kvinnor, 2022.')
  })

  it('tells what the quality control warns of', async () => {
    expect(await seen('SOURCE', ['Luleå', 'N28015', 2019])).toMatch(WARNED)
  })

  it('does not cite a source for what is invented, nor for what is not there', async () => {
    expect(await seen('SOURCE', ['Luleå', 'LSS_vantetid', 2010])).toBe(
      `Exempeldata – inte verkliga värden. Väntetid från ansökan till insats enligt LSS, medelvärde, dagar (LSS_vantetid), Luleå, 2010. Datautgåva 1 (2024-08-30), hämtad ${today}.`,
    )
    expect(await seen('SOURCE', ['Luleå', 'N28013', 1950])).toContain('#N/A N28013 är inte publicerad')
  })
})

describe.concurrent('OJ.CARD', () => {
  it('is a card where Excel takes one', async () => {
    expect(await cellOf('CARD', ['Luleå', 'N28013', 2019])).toEqual({
      value: {
        type: 'Entity',
        text: `928${NBSP}567,347 kr/brukare`,
        properties: {
          Värde: { type: 'Double', basicValue: 928567.346938 },
          Enhet: { type: 'String', basicValue: 'kr/brukare' },
          Kommun: { type: 'String', basicValue: 'Luleå' },
          År: { type: 'Double', basicValue: 2019 },
          Kön: { type: 'String', basicValue: 'Totalt' },
          Indikator: {
            type: 'String',
            basicValue: 'Kostnad funktionsnedsättning LSS boende, kr/brukare (N28013)',
          },
          Källa: {
            type: 'String',
            basicValue:
              'Källa: Kolada. Kostnad funktionsnedsättning LSS boende, kr/brukare (N28013), Luleå, 2019.',
          },
          Datautgåva: { type: 'String', basicValue: '1 (2024-08-30)' },
        },
      },
    })
  })

  it('says what the quality control warns of', async () => {
    const cell = await cellOf('CARD', ['Luleå', 'N28015', 2019])
    expect(cell).toMatchObject({
      value: {
        text: `29${NBSP}920,821 kr/brukare`,
        properties: { 'Att tänka på': { type: 'String', basicValue: expect.stringMatching(WARNED) } },
      },
    })
  })

  it('is the plain number where it does not', async () => {
    const older = await opened({ customFunctionsRuntime: '1.3' })
    expect(await cellOf('CARD', ['Luleå', 'N28013', 2019], older)).toEqual({ value: 928567.346938 })
  })

  it('marks an example, and is #N/A without a figure', async () => {
    expect(await seen('CARD', ['Luleå', 'LSS_vantetid', 2010])).toBe('57 dagar (exempel)')
    expect(await seen('CARD', ['Luleå', 'N28013', 1950])).toContain('#N/A N28013 är inte publicerad för 1950')
  })
})

const NBSP = '\u00a0'

/** Of a figure a sixth of those of the years beside it. */
const WARNED = /Värdet för Luleå 2019 \(29\s921\skr\/brukare\) är långt från omkring 185\s000\skr\/brukare/
