import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'
import { figures, read, refusal, told } from './reading.ts'

describe('a long table', () => {
  it('is read as Kolada’s own values are kept, with codes by level', async () => {
    const reading = await read([
      'kpi,level,geo,gender,year,value',
      'N28013,kommun,2580,T,2019,928567.346938',
      'N28013,riket,0,T,2019,1066713.051662',
      'N01951,region,01,K,2019,1186957.0',
    ])
    expect(figures(reading)).toEqual([
      'N28013 0000 T 2019 1066713.051662',
      'N28013 2580 T 2019 928567.346938',
      'N01951 0001 K 2019 1186957',
    ])
    expect(reading.counts).toEqual({
      rows: 3,
      values: 3,
      withoutValue: 0,
      empty: 0,
      kommuner: 1,
      regions: 1,
      riket: 1,
    })
    expect(reading.rejected).toEqual([])
  })

  it('is read as Kolada’s download of January 2013 was, by kommun name', async () => {
    const reading = await read(['Variabelkod,Kommun,År,Värde', 'N20014,Ale,1998,4842.79531235'])
    expect(figures(reading)).toEqual(['N20014 1440 T 1998 4842.79531235'])
    expect(reading.newIndicators).toEqual(['N20014'])
  })

  it('is read with Swedish headings, a decimal comma and words for gender and status', async () => {
    const reading = await read([
      'kommun;indikator;år;kön;värde;status',
      'Luleå;N28013;2019;totalt;928567,346938;slutlig',
      'Piteå kommun;LSS_boende_kr_brukare;2019;Kvinnor;1 234,5;preliminär',
      '"Umeå";n28013;2019.0;Män;..;',
      'Skellefteå;N28013;2019;T;;ej publicerad',
    ])
    expect(figures(reading)).toEqual([
      'N28013 2482 T 2019 not_published',
      'N28013 2580 T 2019 928567.346938',
      'N28013 2581 K 2019 1234.5 preliminary',
      'N28013 2480 M 2019 suppressed',
    ])
    expect(reading.counts).toMatchObject({ values: 2, withoutValue: 2, kommuner: 4 })
  })

  it('is read with Kolada’s words for what is missing and what is private', async () => {
    const reading = await read([
      'kpi,municipality,period,gender,status,value',
      'N28013,2580,2019,T,,928567.346938',
      'N28013,2581,2019,T,Missing,',
      'N28013,2480,2019,T,Private,-',
    ])
    expect(figures(reading)).toEqual([
      'N28013 2480 T 2019 suppressed',
      'N28013 2580 T 2019 928567.346938',
      'N28013 2581 T 2019 missing',
    ])
  })

  it.each([
    ['Nyckeltals-ID', 'Kommun', 'ÅR', 'Värde'],
    ['NYCKELTAL', 'kommunkod', 'År', 'VÄRDE'],
    ['indikator', 'Område', 'period', 'varde'],
    ['Variabelkod', 'geo', 'Ar', 'Värde'],
    ['KPI', 'Municipality', 'Year', 'Value'],
    ['Indicator ID', 'area', 'year', 'value'],
  ])('is known by its headings: %s, %s, %s, %s', async (...headings) => {
    const reading = await read([headings.join('\t'), ['N28013', '2580', '2019', '928567.346938'].join('\t')])
    expect(figures(reading)).toEqual(['N28013 2580 T 2019 928567.346938'])
  })

  it('is read by the titles of indicators', async () => {
    const title = catalogue.indicator('N28013').title
    const reading = await read([
      'nyckeltal|kommun|år|värde',
      `${title}|Luleå|2019|1`,
      `N. ${title.toUpperCase()}|Luleå|2020|2`,
    ])
    expect(figures(reading)).toEqual(['N28013 2580 T 2019 1', 'N28013 2580 T 2020 2'])
  })

  it.each([
    ['114', '0114'],
    ['114.0', '0114'],
    ['0114', '0114'],
    ['Upplands\u00a0Väsby', '0114'],
    [' upplands vasby kommun ', '0114'],
    ["'0114'", '0114'],
    ['Sverige', '0000'],
    ['Riket', '0000'],
    ['00', '0000'],
    ['0', '0000'],
    ['25', '0025'],
    ['Norrbottens läns landsting', '0025'],
    ['Region Gotland', '0009'],
    ['Gotland', '0980'],
    ['Habo', '0643'],
    ['HÅBO', '0305'],
  ])('knows the area %j', async (written, code) => {
    const reading = await read(['kommun;år;värde', `${written};2019;1`], { indicator: 'N28013' })
    expect(figures(reading)).toEqual([`N28013 ${code} T 2019 1`])
  })

  it('takes a name by its level, and rejects a row that says two things', async () => {
    const reading = await read([
      'level;geo;namn på området;kpi;year;value',
      'region;Gotland;x;N28013;2019;1',
      'kommun;Gotland;x;N28013;2019;2',
      'kommun;01;x;N28013;2019;3',
      'bydel;Luleå;x;N28013;2019;3',
    ])
    expect(figures(reading)).toEqual(['N28013 0009 T 2019 1', 'N28013 0980 T 2019 2'])
    expect(told(reading.rejected)).toEqual([
      '4: "01" är Region Stockholm (region), men raden säger att det är kommun.',
      '5: "bydel" är ingen nivå. Skriv kommun, region eller riket.',
    ])
  })

  it('with both codes and names must have them agree, as they do not when one column was sorted alone', async () => {
    const reading = await read(
      ['kommunkod;kommunnamn;år;värde', '2580;Luleå;2019;1', '2581;Luleå;2019;2', '2480;;2019;3'],
      { indicator: 'N28013' },
    )
    expect(figures(reading)).toEqual(['N28013 2480 T 2019 3', 'N28013 2580 T 2019 1'])
    expect(told(reading.rejected)).toEqual([
      '3: "2581" är Piteå men "Luleå" är Luleå: raden säger två saker.',
    ])
  })

  it('tells what of it is not read: titles, notes, rows without a value, columns that say nothing', async () => {
    const reading = await read([
      'Uttag ur Kolada',
      '',
      'kommun;indikator;år;värde;antal svar',
      'Luleå;N28013;2019;1;12',
      'Piteå;N28013;2019;;13',
      'Källa: Kolada; hämtad i går',
    ])
    expect(figures(reading)).toEqual(['N28013 2580 T 2019 1'])
    expect(told(reading.ignored)).toEqual([
      '1: "Uttag ur Kolada"',
      '5: Raden har inget värde.',
      '6: "Källa: Kolada | hämtad i går"',
    ])
    expect(reading.tables[0]?.layout.unused.map(({ heading }) => heading)).toEqual(['antal svar'])
    expect(reading.rejected).toEqual([])
    expect(reading.counts).toMatchObject({ rows: 2, values: 1, empty: 1 })
  })

  it('without headings is refused, with what they should be', async () => {
    expect(await refusal(read(['N28013;kommun;2580;T;2019;928567,346938']))).toBe(
      'Hittar ingen tabell bland de första raderna. Den behöver en rad med rubriker: kommun, indikator, år och värde – eller kommun och sedan ett år eller en indikator över varje kolumn.',
    )
  })

  it('without a column of kommuner or of values is refused with the headings that it has', async () => {
    expect(await refusal(read(['ort;indikator;år;värde', 'Storstad;N28013;2019;1']))).toBe(
      'Ingen kolumn i tabellen har kommuner. Rubrikerna på rad 1 är "ort", "indikator", "år", "värde". Kalla kolumnen med kommuner för kommun.',
    )
    expect(await refusal(read(['kommun;indikator;år;belopp', 'Luleå;N28013;2019;1']))).toBe(
      'Kommunerna står under "kommun", men ingen kolumn har värden. Rubrikerna på rad 1 är "kommun", "indikator", "år", "belopp". Kalla en kolumn värde, eller ge varje kolumn ett år eller en indikator till rubrik.',
    )
  })

  it('finds kommuner under a heading that it does not know', async () => {
    const reading = await read(['ort;indikator;år;värde', 'Luleå;N28013;2019;1', 'Storstad;N28013;2019;1'])
    expect(figures(reading)).toEqual(['N28013 2580 T 2019 1'])
    expect(reading.rejected[0]?.rows).toEqual([3])
  })
})

describe('an indicator that the caller gives', () => {
  it('is that of figures that do not say it', async () => {
    const reading = await read(['kommun;år;värde', 'Luleå;2019;1'], { indicator: 'LSS_boende_kr_brukare' })
    expect(figures(reading)).toEqual(['N28013 2580 T 2019 1'])
  })

  it('is what one unknown name in the file means, and no other', async () => {
    const reading = await read(
      ['indikator;kommun;år;värde', 'Vår kostnad;Luleå;2019;1', 'Vår andra kostnad;Luleå;2019;2'],
      { indicator: 'N28013' },
    )
    expect(figures(reading)).toEqual(['N28013 2580 T 2019 1'])
    expect(reading.standsFor).toBe('Vår kostnad')
    expect(reading.rejected.map(({ rows }) => rows)).toEqual([[3]])
  })

  it('is new only where figures of it are read', async () => {
    const fresh = async (kommun: string) =>
      (await read(['kommun;år;värde', `${kommun};2019;1`], { indicator: 'N99999' })).newIndicators
    expect(await fresh('Lule')).toEqual([])
    expect(await fresh('Luleå')).toEqual(['N99999'])
  })

  it('is refused where it is unknown, and rejects rows that are about another', async () => {
    expect(
      await refusal(read(['kommun;år;värde', 'Luleå;2019;1'], { indicator: 'LSS_boende_kr_brukar' })),
    ).toBe('Ingen indikator heter "LSS_boende_kr_brukar". Menade du LSS_boende_kr_brukare?')
    const reading = await read(['kpi;kommun;år;värde', 'N28015;Luleå;2019;1'], { indicator: 'N28013' })
    expect(told(reading.rejected)).toEqual([
      '2: Raden gäller "N28015", men du har angett N28013. Läs in filen utan att ange indikator.',
    ])
  })

  it('is asked for where nothing says it, and so is the year', async () => {
    expect(await refusal(read(['kommun;år;värde', 'Luleå;2019;1']))).toBe(
      'Filen säger inte vilken indikator värdena gäller. Ange den (till exempel N28013), eller lägg till en kolumn som heter indikator.',
    )
    expect(await refusal(read(['kommun;indikator;värde', 'Luleå;N28013;1']))).toBe(
      'Filen säger inte vilket år värdena gäller. Ange året, eller lägg till en kolumn som heter år.',
    )
    expect(figures(await read(['kommun;indikator;värde', 'Luleå;N28013;1'], { year: 2019 }))).toEqual([
      'N28013 2580 T 2019 1',
    ])
    expect(await refusal(read(['kommun;kpi;år;värde', 'Luleå;N28013;2018;1'], { year: 2019 }))).toBe(
      'Filen säger själv vilka år värdena gäller. Läs in den utan att ange år.',
    )
  })
})
