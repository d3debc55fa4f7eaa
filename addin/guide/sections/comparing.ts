import { example, paragraph, type Section, text } from '../blocks.ts'

/** The functions that set a kommun beside others, or beside itself in another year. */
export const COMPARING: readonly Section[] = [
  {
    id: 'peers',
    title: text('OJ.PEERS: vilka man jämför med', 'OJ.PEERS: whom to compare with'),
    blocks: [
      paragraph(
        'Namnen på kommunerna i en [grupp](#grupper), utan kommunen själv. Ett nätverks medlemmar kan skilja mellan år och verksamhetsområden.',
        'The names of the kommuner in a [group](#grupper), without the kommun itself. The members of a network may differ between years and fields of activity.',
      ),
      { kind: 'arguments', of: 'PEERS' },
      example(
        text('Luleås nätverk i äldreomsorgen 2010', 'Luleå’s network in care of the old in 2010'),
        'PEERS',
        'Luleå',
        'Måttbandet',
        2010,
        'äldreomsorg',
      ),
    ],
  },
  {
    id: 'compare',
    title: text('OJ.COMPARE: en kommun bland andra', 'OJ.COMPARE: a kommun among others'),
    blocks: [
      paragraph(
        'En rad per kommun med värde, rang och färg i ord, bäst först. [Så läser du jämförelsen](#jamforelsen).',
        'A row for each kommun with value, rank and colour in words, best first. [How to read the comparison](#jamforelsen).',
      ),
      { kind: 'arguments', of: 'COMPARE' },
      example(
        text('Sjukfrånvaron i Luleå och liknande kommuner', 'Sickness absence in Luleå and similar kommuner'),
        'COMPARE',
        'Luleå',
        'N00090',
        2022,
        'liknande',
      ),
      example(
        text('Väntetiden i Måttbandet 2010', 'The waiting time in Måttbandet in 2010'),
        'COMPARE',
        'Luleå',
        'LSS_vantetid',
        2010,
        'Måttbandet',
      ),
    ],
  },
  {
    id: 'stat',
    title: text('OJ.STAT: ett mått på jämförelsen', 'OJ.STAT: a measure of the comparison'),
    blocks: [
      paragraph(
        'Ett tal ur samma jämförelse, i en cell. Måtten över de andra är OJ:s egen beräkning; bara riket är källans.',
        'One number of the same comparison, in one cell. The measures of the others are OJ’s own calculation; only national is the source’s.',
      ),
      { kind: 'arguments', of: 'STAT' },
      example(
        text('Medianen bland liknande kommuner', 'The median among similar kommuner'),
        'STAT',
        'Luleå',
        'N28013',
        'median',
        2019,
        'liknande',
      ),
      example(
        text('Luleås rang bland alla kommuner', 'Luleå’s rank among all kommuner'),
        'STAT',
        'Luleå',
        'N00090',
        text('rang', 'rank'),
        2022,
        'alla',
      ),
      example(
        text('Skillnaden mot medelvärdet', 'The difference from the mean'),
        'STAT',
        'Luleå',
        'N30101',
        text('avvikelse', 'difference'),
        2010,
        'Måttbandet',
      ),
    ],
  },
  {
    id: 'change',
    title: text('OJ.CHANGE: förändringen mellan två år', 'OJ.CHANGE: the change between two years'),
    blocks: [
      paragraph(
        'Skillnaden i indikatorns enhet, eller i procent: 5,3 betyder 5,3 %. Det är OJ:s egen beräkning på källans två värden.',
        'The difference in the indicator’s unit, or in percent: 5.3 means 5.3%. It is OJ’s own calculation on the source’s two figures.',
      ),
      { kind: 'arguments', of: 'CHANGE' },
      example(
        text('Kostnadens förändring i procent', 'The change of the cost in percent'),
        'CHANGE',
        'Luleå',
        'N28013',
        2015,
        2019,
        text('procent', 'percent'),
      ),
      example(
        text('Från året före till det senaste, i kronor', 'From the year before to the latest, in kronor'),
        'CHANGE',
        'Luleå',
        'N28013',
        -1,
        text('senaste', 'latest'),
      ),
    ],
  },
]
