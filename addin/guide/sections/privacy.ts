import { list, paragraph, type Section, text } from '../blocks.ts'

export const privacy: Section = {
  id: 'integritet',
  title: text('Integritet', 'Privacy'),
  blocks: [
    paragraph(
      'Det finns inget konto, och tjänsten sparar inte frågorna. Mer står i [Integritet och villkor](/about.html).',
      'There is no account, and the service does not keep the questions. More is in [Privacy and terms](/about.html).',
    ),
    list(
      [
        'Till tjänsten skickas vad som står i OJ-formlerna och det du söker i panelen, och nyckeln om du har en. Inget annat ur arbetsboken.',
        'What stands in OJ’s formulas and what you search for in the pane is sent to the service, and the key where you have one. Nothing else of the workbook is.',
      ],
      [
        'I arbetsboken sparas din kommun, gruppen, datautgåvan och om den är låst. Den som får filen kan läsa det.',
        'Your kommun, the group, the release and whether it is locked are saved in the workbook. Whoever gets the file can read them.',
      ],
      [
        'På datorn sparas hämtade värden, din kommun och grupp, favoriter, det du senast öppnat och nyckeln.',
        'Fetched figures, your kommun and group, favourites, what you opened last and the key are kept on the computer.',
      ],
    ),
  ],
}
