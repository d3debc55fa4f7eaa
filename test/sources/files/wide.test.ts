import { describe, expect, it } from 'vitest'
import { figures, read, refusal, told } from './reading.ts'

const LULEA = ['N28013 2580 T 2018 884372.5', 'N28013 2580 T 2019 928567.346938']

describe('a table with a year a column', () => {
  it.each([
    ['kommun;2018;2019'],
    ['kommun;2018.0;2019,0'],
    ['kommun;År 2018;År 2019'],
    ['kommun;T2018;T2019'],
    ['kommun;2018 T;Totalt 2019'],
    ['kommun;Värde 2018;Värde 2019'],
    [';2018;2019'],
    ['Ort;2018;2019'],
  ])('is known by its headings: %s', async (headings) => {
    const reading = await read([headings, 'Luleå;884372,5;928567,346938'], { indicator: 'N28013' })
    expect(figures(reading)).toEqual(LULEA)
    expect(reading.tables[0]?.layout.kind).toBe('years')
  })

  it('has a gender a column as well', async () => {
    const reading = await read(['kommun;K 2019;M 2019;Totalt 2019', 'Luleå;1;2;3'], { indicator: 'N28013' })
    expect(figures(reading)).toEqual(['N28013 2580 T 2019 3', 'N28013 2580 K 2019 1', 'N28013 2580 M 2019 2'])
  })

  it('has the gender or the indicator in a column of its own', async () => {
    const reading = await read(['indikator;kommun;kön;2018;2019', 'N28013;Luleå;K;1;2', 'N28015;Luleå;M;3;4'])
    expect(figures(reading)).toEqual([
      'N28013 2580 K 2018 1',
      'N28013 2580 K 2019 2',
      'N28015 2580 M 2018 3',
      'N28015 2580 M 2019 4',
    ])
  })

  it.each([
    ['its title', ['N28013 Kostnad för boende', '', 'kommun;2018;2019'], 'fil.csv'],
    ['a code in its title', ['Kostnad (LSS_boende_kr_brukare)', 'kommun;2018;2019'], 'fil.csv'],
    ['the name of the file', ['kommun;2018;2019'], 'N28013.csv.gz'],
  ])('takes the indicator out of %s', async (_, above, name) => {
    const reading = await read([...above, 'Luleå;884372,5;928567,346938'], {}, name)
    expect(figures(reading)).toEqual(LULEA)
  })

  it('asks for the indicator where the title mentions two', async () => {
    expect(await refusal(read(['N28013 och N28015', 'kommun;2018', 'Luleå;1']))).toMatch(
      /^Filen säger inte vilken indikator/,
    )
  })

  it('keeps the signs for what is missing apart, and says nothing of an empty cell', async () => {
    const reading = await read(
      ['kommun;2016;2017;2018;2019;2020', 'Luleå;..;.;-;…;', 'Piteå;1 234,5;−5;12,5 %;1.5e3;0'],
      { indicator: 'N28013' },
    )
    expect(figures(reading)).toEqual([
      'N28013 2580 T 2016 suppressed',
      'N28013 2581 T 2016 1234.5',
      'N28013 2580 T 2017 not_applicable',
      'N28013 2581 T 2017 -5',
      'N28013 2580 T 2018 missing',
      'N28013 2581 T 2018 12.5',
      'N28013 2580 T 2019 missing',
      'N28013 2581 T 2019 1500',
      'N28013 2581 T 2020 0',
    ])
    expect(reading.counts).toMatchObject({ values: 5, withoutValue: 4, empty: 1 })
  })

  it('leaves means of groups and notes out, and says so', async () => {
    const reading = await read(
      [
        'Kommun;2018;2019',
        'Alla kommuner (ovägt medel);1;2',
        '        Luleå;884372,5;928567,346938',
        'Norrbottens läns kommuner (ovägt medel);1;2',
        'Alla kommuner;1;2',
        'Medel;1;2',
        '',
        'Källa: Kolada',
        'Anm. Preliminärt;;',
      ],
      { indicator: 'N28013' },
    )
    expect(figures(reading)).toEqual(LULEA)
    expect(told(reading.ignored)).toEqual([
      '2 4 5 6: Medel eller summa för en grupp: räknas fram när den behövs.',
      '8: "Källa: Kolada"',
      '9: "Anm. Preliminärt"',
    ])
    expect(reading.rejected).toEqual([])
  })

  it('with codes for kommuner that are also years keeps its headings', async () => {
    const reading = await read(['kommun;2019;2020', '1980;2010;2011', '2080;..;..'], { indicator: 'N28013' })
    expect(figures(reading)).toEqual([
      'N28013 1980 T 2019 2010',
      'N28013 2080 T 2019 suppressed',
      'N28013 1980 T 2020 2011',
      'N28013 2080 T 2020 suppressed',
    ])
  })

  it('does not read a running number as a code', async () => {
    const reading = await read(['Nr;Namn;2019', '1;Luleå;5', '3;Piteå;6'], { indicator: 'N28013' })
    expect(figures(reading)).toEqual(['N28013 2580 T 2019 5', 'N28013 2581 T 2019 6'])
    expect(reading.tables[0]?.layout.unused.map(({ heading }) => heading)).toEqual(['Nr'])
  })

  it('with kommuner beside each other is refused with what to do', async () => {
    expect(await refusal(read(['år;Luleå;Piteå;Umeå', '2019;1;2;3'], { indicator: 'N28013' }))).toBe(
      'Kommunerna står bredvid varandra. Vänd tabellen så att varje kommun har en egen rad.',
    )
  })
})

describe('a table with an indicator a column', () => {
  it('takes ids, codes and titles, and the year out of its title', async () => {
    const reading = await read([
      'Nyckeltal LSS, 2022',
      'kommun;N28013;LSS_vantetid;Kostnadsavvikelse',
      'Luleå;1;2;dyr',
    ])
    expect(figures(reading)).toEqual(['N28013 2580 T 2022 1', 'LSS_vantetid 2580 T 2022 2'])
    expect(reading.tables[0]?.layout.unused.map(({ heading }) => heading)).toEqual(['Kostnadsavvikelse'])
  })

  it.each([['LSS, 2022'], ['LSS (2022)'], ['År 2022'], ['2022'], ['Uppgifter för år 2022']])(
    'takes the year out of the title %j',
    async (title) => {
      expect(figures(await read([title, 'kommun;N28013', 'Luleå;1']))).toEqual(['N28013 2580 T 2022 1'])
    },
  )

  it.each([['Uttag 2024-08-30'], ['Budget 2022 och utfall'], ['LSS 2019–2022']])(
    'does not guess a year out of the title %j',
    async (title) => {
      expect(await refusal(read([title, 'kommun;N28013', 'Luleå;1']))).toMatch(/^Filen säger inte vilket år/)
    },
  )

  it('has a year a row, or beside the indicator', async () => {
    const rows = await read(['kommun;år;N28013;N28015', 'Luleå;2018;170408;1', 'Luleå;2019;29921;2'])
    expect(figures(rows)).toEqual([
      'N28013 2580 T 2018 170408',
      'N28013 2580 T 2019 29921',
      'N28015 2580 T 2018 1',
      'N28015 2580 T 2019 2',
    ])
    const beside = await read(['kommun;N28013 2018;N28013, kvinnor (2019)', 'Luleå;1;2'])
    expect(figures(beside)).toEqual(['N28013 2580 T 2018 1', 'N28013 2580 K 2019 2'])
  })

  it('takes an unknown id of Kolada’s shape as a new one, and rejects a column that is nearly one that is known', async () => {
    const reading = await read(['kommun;N99999;LSS_boende_kr_brukar', 'Luleå;1;2'], { year: 2019 })
    expect(figures(reading)).toEqual(['N99999 2580 T 2019 1'])
    expect(reading.newIndicators).toEqual(['N99999'])
    expect(told(reading.rejected)).toEqual([
      '1: "LSS_boende_kr_brukar": Kolumnen är inte läst. Ingen indikator heter "LSS_boende_kr_brukar". Menade du LSS_boende_kr_brukare?',
    ])
  })
})

describe('headings in several rows', () => {
  it('are indicators above, merged over the years beneath', async () => {
    const reading = await read([
      'LSS i Norrbotten',
      ';N28013;;N28015;',
      'Kommun;2018;2019;2018;2019',
      'Luleå;884372,5;928567,346938;170408;29921',
    ])
    expect(figures(reading)).toEqual([...LULEA, 'N28015 2580 T 2018 170408', 'N28015 2580 T 2019 29921'])
    expect(reading.tables[0]?.layout).toMatchObject({ from: 2, to: 3, kind: 'years-and-indicators' })
  })

  it('may have the kommun above, and genders in a third row', async () => {
    const reading = await read(['Kommun;N28013;;;', ';2018;;2019;', ';K;M;K;M', 'Luleå;1;2;3;4'])
    expect(figures(reading)).toEqual([
      'N28013 2580 K 2018 1',
      'N28013 2580 K 2019 3',
      'N28013 2580 M 2018 2',
      'N28013 2580 M 2019 4',
    ])
  })

  it('are not read where the one above is unknown: its years belong to nothing else', async () => {
    const reading = await read([';N28013;;Kostnad;', 'Kommun;2018;2019;2018;2019', 'Luleå;1;2;3;4'])
    expect(figures(reading)).toEqual(['N28013 2580 T 2018 1', 'N28013 2580 T 2019 2'])
    expect(told(reading.rejected).map((line) => line.slice(0, 45))).toEqual([
      '2: "Kostnad · 2018": Kolumnen är inte läst. I',
      '2: "Kostnad · 2019": Kolumnen är inte läst. I',
    ])
  })
})
