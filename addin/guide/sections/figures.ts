import { example, paragraph, type Section, text } from '../blocks.ts'

/** The functions that fetch what the source has published. */
export const FIGURES: readonly Section[] = [
  {
    id: 'value',
    title: text('OJ.VALUE: ett värde', 'OJ.VALUE: one figure'),
    blocks: [
      paragraph(
        'Det publicerade värdet, ett i varje cell. Tusentals sådana formler hämtas tillsammans.',
        'The published figure, one a cell. Thousands of such formulas are fetched together.',
      ),
      { kind: 'arguments', of: 'VALUE' },
      example(
        text('Senaste sjukfrånvaron i Luleå', 'The latest sickness absence in Luleå'),
        'VALUE',
        'Luleå',
        'N00090',
      ),
      example(
        text('Kvinnor i Luleå 2022', 'Women in Luleå in 2022'),
        'VALUE',
        'Luleå',
        'BEF_antal',
        2022,
        'K',
      ),
      example(text('Ett exempelvärde', 'An example figure'), 'VALUE', 'Luleå', 'LSS_vantetid', 2010),
    ],
  },
  {
    id: 'series',
    title: text('OJ.SERIES: en tidsserie', 'OJ.SERIES: a time series'),
    blocks: [
      paragraph(
        'År och värden med rubriker, från en enda formel. Ett år utan värde blir `#SAKNAS!`, som diagram hoppar över.',
        'Years and values with headings, from a single formula. A year without a value is `#N/A`, which charts skip.',
      ),
      { kind: 'arguments', of: 'SERIES' },
      example(
        text(
          'Hur nöjda är de äldre i Luleå med sin hemtjänst?',
          'How content are the old in Luleå with their home care?',
        ),
        'SERIES',
        'Luleå',
        'U21468',
        2018,
        2022,
      ),
      example(
        text('Folkmängden vågrätt', 'The population, across'),
        'SERIES',
        'Luleå',
        'BEF_antal',
        2020,
        2022,
        null,
        text('vågrätt', 'across'),
      ),
    ],
  },
  {
    id: 'table',
    title: text('OJ.TABLE: en tabell', 'OJ.TABLE: a table'),
    blocks: [
      paragraph(
        'En rad per kommun och en kolumn per indikator. Oftast står namnen i celler, till exempel kommunerna i A2:A8 och indikatorerna i B1:D1, och då pekar formeln dit. Hörnet visar vilket år värdena gäller; gäller de olika år står där från och till. Ett namn som inte finns blir fel i sina egna celler och stör inte de andra.',
        'A row for each kommun and a column for each indicator. Mostly the names stand in cells, such as the kommuner in A2:A8 and the indicators in B1:D1, and the formula points there. The corner shows which year the figures are of; where they are of different years, it shows from and to. A name that does not exist is an error in its own cells and does not disturb the others.',
      ),
      { kind: 'arguments', of: 'TABLE' },
      example(
        text('Tre kommuner och två indikatorer 2022', 'Three kommuner and two indicators in 2022'),
        'TABLE',
        ['Luleå', 'Piteå', 'Skellefteå'],
        ['N00090', 'N30101'],
        2022,
      ),
    ],
  },
  {
    id: 'card',
    title: text('OJ.CARD: värdet som ett kort', 'OJ.CARD: the figure as a card'),
    blocks: [
      paragraph(
        'Cellen visar värdet med enhet. Klicka på ikonen i cellen för år, källa och datautgåva. Räkna på kortets fält Värde, inte på kortet självt. Äldre Excel visar talet utan kort.',
        'The cell shows the figure with its unit. Click the icon in the cell for year, source and release. Calculate with the card’s field Value, not with the card itself. An older Excel shows the number without a card.',
      ),
      { kind: 'arguments', of: 'CARD' },
      example(
        text('Kostnaden för LSS-boende med enhet', 'The cost of LSS housing with its unit'),
        'CARD',
        'Luleå',
        'N28013',
        2019,
      ),
    ],
  },
  {
    id: 'source',
    title: text('OJ.SOURCE: källhänvisningen', 'OJ.SOURCE: what to cite'),
    blocks: [
      paragraph(
        'Texten att sätta under tabellen eller diagrammet: källa, indikator, kommun, år, datautgåva och dagen då värdet hämtades. Är värdet preliminärt eller bör läsas med försiktighet står det också.',
        'The text to put under the table or the chart: source, indicator, kommun, year, release and the day that the figure was fetched. Where the figure is preliminary or should be read with care, it says so too.',
      ),
      { kind: 'arguments', of: 'SOURCE' },
      example(
        text('Källan till kostnaden 2019', 'The source of the cost in 2019'),
        'SOURCE',
        'Luleå',
        'N28013',
        2019,
      ),
    ],
  },
]
