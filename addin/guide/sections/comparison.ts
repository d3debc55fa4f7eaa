import { example, list, note, paragraph, type Section, text } from '../blocks.ts'

/** How a comparison is read, and what of it is whose. */
export const comparison: Section = {
  id: 'jamforelsen',
  title: text('Läsa jämförelsen', 'Reading the comparison'),
  blocks: [
    paragraph(
      'Värdena är källans. Rang, kvartiler, färg, medel, median och avvikelse är OJ:s egen beräkning: ange aldrig källan för dem.',
      'The figures are the source’s. Rank, quartiles, colour, mean, median and difference are OJ’s own calculation: never cite the source for them.',
    ),
  ],
  parts: [
    {
      id: 'rang',
      title: text('Rang', 'Rank'),
      blocks: [
        paragraph(
          'Rangen räknas bland kommunen och de andra som har ett värde. 1 är bäst. Lika värden delar den bästa av sina platser, som i RANG.EKV (RANK.EQ). Saknar indikatorn [riktning](#riktning) är 1 det högsta värdet, inte det bästa.',
          'The rank is among the kommun and the others that have a value. 1 is best. Equal values share the best of their places, as in RANK.EQ. Where the indicator has no [direction](#riktning), 1 is the highest value, not the best.',
        ),
      ],
    },
    {
      id: 'farg',
      title: text('Kvartiler och färger', 'Quartiles and colours'),
      blocks: [
        paragraph(
          'Färgen står i cellen som ett ord, så att den går att läsa, filtrera och skriva ut i svartvitt. Den räknas på kommunen och de andra tillsammans, med samma kvartiler som KVARTIL.INK (QUARTILE.INC).',
          'The colour stands in the cell as a word, so that it can be read, filtered and printed in black and white. It is calculated on the kommun and the others together, with the same quartiles as QUARTILE.INC.',
        ),
        { kind: 'colours' },
        example(
          text('Färgen på Luleås sjukfrånvaro', 'The colour of Luleå’s sickness absence'),
          'STAT',
          'Luleå',
          'N00090',
          text('färg', 'colour'),
          2022,
          'liknande',
        ),
      ],
    },
    {
      id: 'riktning',
      title: text('Riktning, och när färgen saknas', 'Direction, and where there is no colour'),
      blocks: [
        paragraph(
          'En indikator är bättre när den är hög, bättre när den är låg, eller ingetdera. Kostnader och volymer har ingen riktning: en hög kostnad är varken bra eller dålig i sig. De får en plats i ordningen men ingen färg, och kolumnen är tom.',
          'An indicator is better when high, better when low, or neither. Costs and volumes have no direction: a high cost is neither good nor bad in itself. They have a place in the order but no colour, and the column is empty.',
        ),
        example(
          text('Riktningen för kostnad per brukare', 'The direction of the cost per user'),
          'INFO',
          'N28013',
          text('riktning', 'direction'),
        ),
      ],
    },
    {
      id: 'riket',
      title: text('Riket och medel är olika tal', 'National and mean are different numbers'),
      blocks: [
        list(
          [
            '**riket** är källans eget tal för hela landet, vägt: en stor kommun väger mer än en liten. OJ räknar det aldrig själv. Finns det inte hos källan blir det `#SAKNAS!`.',
            '**national** is the source’s own number for the whole country, weighted: a large kommun weighs more than a small one. OJ never calculates it. Where the source has none, it is `#N/A`.',
          ],
          [
            '**medel** är det ovägda medelvärdet av de andra, där varje kommun väger lika, som MEDEL i Excel. Kommunen själv är inte med, varken där eller i median, min, max, q1 och q3.',
            '**mean** is the unweighted mean of the others, where every kommun weighs the same, as AVERAGE in Excel. The kommun itself is not in it, nor in median, min, max, q1 and q3.',
          ],
        ),
        example(
          text('Riket, enligt källan', 'The nation, from the source'),
          'STAT',
          'Luleå',
          'N00090',
          text('riket', 'national'),
          2022,
        ),
        example(
          text('Det ovägda medlet av alla andra kommuner', 'The unweighted mean of all other kommuner'),
          'STAT',
          'Luleå',
          'N00090',
          text('medel', 'mean'),
          2022,
          'alla',
        ),
        note(
          'Små kommuner svänger mer mellan åren: en enda brukare kan flytta ett medel. Läs fallgroparna i [faktarutan](#info) innan du drar slutsatser.',
          'Small kommuner swing more between years: a single user can move a mean. Read the pitfalls in [the fact box](#info) before you draw conclusions.',
        ),
      ],
    },
  ],
}
