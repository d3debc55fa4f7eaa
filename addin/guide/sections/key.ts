import { list, paragraph, type Section, text } from '../blocks.ts'

export const key: Section = {
  id: 'nyckel',
  title: text('Nyckel till nätverkets egna värden', 'A key to the network’s own figures'),
  blocks: [
    paragraph(
      'Det som är publicerat behöver ingen nyckel. Nätverk kan dela egna värden bara bland sina medlemmar; de syns i sökningen med nätverkets namn, och utan nyckel ger de `#SAKNAS!` med förklaring.',
      'What is published needs no key. Networks may share figures of their own among their members alone; these are found by name with the network’s name beside, and without a key they give `#N/A` with the reason.',
    ),
    list(
      [
        'Nyckeln, som börjar med `oj_`, får du av den som sköter OJ hos er. Skriv in den i panelen.',
        'The key, which begins with `oj_`, you get from whoever runs OJ for you. Enter it in the pane.',
      ],
      [
        'Den sparas på den här datorn, aldrig i arbetsboken, och följer inte med filen.',
        'It is kept on this computer, never in the workbook, and does not go with the file.',
      ],
      [
        'Värden som har hämtats med nyckeln sparas däremot i cellerna som andra värden. Tänk på det innan du delar filen.',
        'Figures that were fetched with the key are however saved in the cells like any other. Mind that before you share the file.',
      ],
      ['Återkallas nyckeln slutar den gälla inom sekunder.', 'A revoked key ends within seconds.'],
    ),
  ],
}
