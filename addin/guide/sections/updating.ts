import { list, note, paragraph, type Section, terms, text } from '../blocks.ts'

export const updating: Section = {
  id: 'uppdatera',
  title: text('Uppdatera', 'Update'),
  blocks: [
    paragraph(
      'Källans värden ges ut i numrerade datautgåvor. Arbetsboken minns vilken den senast uppdaterades med och visar samma värden tills du själv uppdaterar, också nästa år. Det du gör står under **Arbetsbok** i panelen.',
      'The source’s figures come in numbered releases. The workbook remembers which one it was last updated with, and shows the same figures until you update it yourself, next year too. What you do is under **Workbook** in the pane.',
    ),
    terms(
      [
        text('Uppdatera', 'Update'),
        text(
          '**Uppdatera arbetsboken**, **Bara bladet** eller **Bara markerade celler** räknar om OJ-formlerna ur den nyaste datautgåvan. Du ser hur långt det har kommit och kan avbryta. Skyddade blad hoppas över och räknas upp.',
          '**Update the workbook**, **Only the sheet** or **Only marked cells** calculates OJ’s formulas anew from the newest release. You see how far it has come and can cancel. Protected sheets are skipped, and listed.',
        ),
      ],
      [
        text('Nyare data finns', 'Newer figures exist'),
        text(
          'Står överst i panelen, och under **Arbetsbok**, när tjänsten har en nyare datautgåva än arbetsboken. Inget ändras förrän du uppdaterar.',
          'Stands at the top of the pane, and under **Workbook**, when the service has a newer release than the workbook. Nothing changes until you update.',
        ),
      ],
      [
        text('Vad har ändrats?', 'What has changed?'),
        text(
          'Räknar upp de celler i arbetsboken som skulle visa något annat, med gammalt värde, nytt värde och skillnad, innan du uppdaterar. Formler som inte går att jämföra räknas upp för sig, med skälet.',
          'Lists the cells of the workbook that would show something else, with the old figure, the new one and the difference, before you update. Formulas that cannot be compared are listed apart, with the reason.',
        ),
      ],
      [
        text('Lås datautgåva', 'Lock the release'),
        text(
          'Håller arbetsboken kvar vid sin datautgåva tills du låser upp den, också när du uppdaterar och hos den som får filen. Bra när en rapport är beslutad.',
          'Keeps the workbook at its release until you unlock it, also when you update and with whoever gets the file. Good when a report has been decided on.',
        ),
      ],
    ),
    list(
      [
        'F9 räknar inte om celler som Excel tycker är klara. Använd **Uppdatera**.',
        'F9 does not calculate cells that Excel finds are done. Use **Update**.',
      ],
      [
        'Det som hämtats en gång sparas på datorn och visas också utan nät, så länge datautgåvan är arbetsbokens.',
        'What has been fetched once is kept on the computer and shown without a network too, as long as the release is the workbook’s.',
      ],
    ),
    note(
      'Har en datautgåva dragits tillbaka hos tjänsten visar formlerna den senaste i stället.',
      'Where a release has been withdrawn by the service, the formulas show the newest instead.',
    ),
  ],
}
