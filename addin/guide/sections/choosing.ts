import { example, list, paragraph, type Section, terms, text } from '../blocks.ts'

/** Which year, which gender, and against whom. */
export const choosing: Section = {
  id: 'ar-kon-grupper',
  title: text('År, kön och grupper', 'Years, gender and groups'),
  blocks: [],
  parts: [
    {
      id: 'ar',
      title: text('År', 'Years'),
      blocks: [
        list(
          [
            'Utelämnat år (eller `"senaste"`) ger kommunens senaste år med värde.',
            'A year left out (or `"latest"`) gives the kommun’s latest year with a value.',
          ],
          ['-1 ger året med värde före det.', '-1 gives the year with a value before that one.'],
          [
            'En tom cell eller 0 är ett fel i ord, aldrig det senaste året: annars skulle en glömd cell ge fel år.',
            'An empty cell or 0 is an error in words, never the latest year: a forgotten cell would otherwise give the wrong year.',
          ],
          [
            'Står det ett datum i cellen tar du ut året först, med ÅR(cellen).',
            'Where the cell holds a date, take the year of it first, with YEAR(cell).',
          ],
        ),
        example(text('Senaste året', 'The latest year'), 'VALUE', 'Luleå', 'N00090'),
        example(text('Året före det', 'The year before that'), 'VALUE', 'Luleå', 'N00090', -1),
      ],
    },
    {
      id: 'kon',
      title: text('Kön', 'Gender'),
      blocks: [
        paragraph(
          '`"T"` är totalt och gäller när inget sägs, `"K"` är kvinnor och `"M"` är män. Alla indikatorer redovisas inte efter kön; då säger felet det.',
          '`"T"` is the total, and holds where nothing is said; `"K"` is women and `"M"` is men. Not every indicator is split by gender; the error then says so.',
        ),
        example(text('Män i Luleå 2022', 'Men in Luleå in 2022'), 'VALUE', 'Luleå', 'BEF_antal', 2022, 'M'),
      ],
    },
    {
      id: 'grupper',
      title: text('Grupper att jämföra med', 'Groups to compare with'),
      blocks: [
        paragraph(
          'OJ.PEERS, OJ.COMPARE och OJ.STAT tar en grupp. Utelämnad väljer OJ det nätverk som gäller för kommunen, området och året, annars liknande kommuner, annars länet.',
          'OJ.PEERS, OJ.COMPARE and OJ.STAT take a group. Left out, OJ chooses the network that holds for the kommun, the field and the year, else similar kommuner, else the län (county).',
        ),
        terms(
          [
            text('`"Måttbandet"`', '`"Måttbandet"`'),
            text(
              'En namngiven grupp. Nätverket gällde 2009–2010, och i äldreomsorgen 2010 är Örnsköldsvik med i stället för Östersund. Andra år säger felet när det gällde.',
              'A group by its name. The network held in 2009–2010, and in care of the old in 2010 it has Örnsköldsvik instead of Östersund. For other years the error says when it held.',
            ),
          ],
          [
            text('`"liknande"`', '`"liknande"`'),
            text(
              'Koladas liknande kommuner för indikatorns verksamhetsområde.',
              'Kolada’s similar kommuner in the indicator’s field of activity.',
            ),
          ],
          [text('`"lan"`', '`"lan"`'), text('Kommunerna i länet.', 'The kommuner of the län.')],
          [
            text('`"skr"`', '`"skr"`'),
            text(
              'Kommunerna i samma grupp i SKR:s kommungruppsindelning.',
              'The kommuner of the same group in SKR’s division of kommuner.',
            ),
          ],
          [text('`"alla"`', '`"alla"`'), text('Alla kommuner.', 'All kommuner.')],
          [
            text('En egen lista', 'A list of your own'),
            text(
              'Ett område med kommuner, till exempel D2:D9, eller namn med komma emellan: `"Piteå,Umeå"`.',
              'A range of kommuner, such as D2:D9, or names with commas between: `"Piteå,Umeå"`.',
            ),
          ],
        ),
        example(
          text('Luleås liknande kommuner', 'The kommuner similar to Luleå'),
          'PEERS',
          'Luleå',
          'liknande',
          null,
          'lss',
        ),
        example(
          text('Medianen i en egen lista', 'The median of a list of your own'),
          'STAT',
          'Luleå',
          'N00090',
          'median',
          2022,
          ['Piteå', 'Skellefteå', 'Umeå'],
        ),
      ],
    },
  ],
}
