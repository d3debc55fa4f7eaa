import { list, paragraph, type Section, text } from '../blocks.ts'

/** The pane's own words stand here as it has them. */
export const pane: Section = {
  id: 'panelen',
  title: text('Panelen', 'The pane'),
  blocks: [
    paragraph(
      'Öppna den med **Öppna OJ** på fliken **Start**. Överst väljer du **Min kommun** och gruppen att jämföra med; valet sparas med arbetsboken, och nya arbetsböcker börjar med det.',
      'Open it with **Open OJ** on the **Home** tab. At the top you choose **My kommun** and the group to compare with; the choice is saved with the workbook, and new workbooks begin with it.',
    ),
  ],
  parts: [
    {
      id: 'sok',
      title: text('Sök', 'Find'),
      blocks: [
        list(
          [
            'Skriv ett ord, en kod eller ett verksamhetsområde. Stavning med a i stället för å och böjda ord går bra.',
            'Type a word, a code or a field of activity. Spelling with a for å, and inflected words, are fine. The catalogue is in Swedish.',
          ],
          [
            'Öppna en indikator för faktarutan, utvecklingen mot gruppen och hur kommunerna ligger till. Varje diagram har sin tabell.',
            'Open an indicator for its fact box, its course beside the group, and how the kommuner stand. Every chart has its table.',
          ],
        ),
      ],
    },
    {
      id: 'infoga',
      title: text('Infoga i arket', 'Insert in the sheet'),
      blocks: [
        paragraph(
          'Välj formel och argument, se vad cellen kommer att visa, och infoga i den markerade cellen. Fyllda celler skrivs aldrig över utan att du säger till.',
          'Choose a formula and its arguments, see what the cell will show, and insert it in the selected cell. Filled cells are never written over unless you say so.',
        ),
      ],
    },
  ],
}
