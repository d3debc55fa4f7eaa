import { list, note, paragraph, type Section, steps, text } from '../blocks.ts'

export const sharing: Section = {
  id: 'dela',
  title: text('Dela arbetsboken', 'Share the workbook'),
  blocks: [
    paragraph(
      'En kollega utan tillägget ser de värden som sparades senast, så länge Excel inte räknar om. Räknas en cell om utan tillägget blir den `#NAMN?` (`#NAME?`). Förbered därför filen innan du skickar den. Det gör du under **Arbetsbok** i panelen.',
      'A colleague without the add-in sees the figures that were saved last, as long as Excel does not calculate again. A cell that is calculated without the add-in becomes `#NAME?`. So prepare the file before you send it, under **Workbook** in the pane.',
    ),
  ],
  parts: [
    {
      id: 'forbered',
      title: text('Förbered för delning', 'Prepare for sharing'),
      blocks: [
        steps(
          [
            '**Kontrollera arbetsboken** visar vad kollegan skulle mötas av: celler som väntar på sitt värde, celler med fel, och skyddade blad, som inte kommer med.',
            '**Check the workbook** shows what your colleague would meet: cells that wait for their value, cells with errors, and protected sheets, which will not be included.',
          ],
          [
            '**Gör kopior och källblad** kopierar bladen med OJ-formler, sätter värden i stället för OJ-formlerna i kopiorna och lägger till bladet Källor. Originalen lämnas som de är, och dina egna formler förblir formler.',
            '**Make copies and a sheet of sources** copies the sheets with OJ’s formulas, puts values in place of OJ’s formulas in the copies, and adds the sheet Sources. The originals are left as they are, and formulas of your own stay formulas.',
          ],
          [
            'Skicka kopiorna och källbladet som en egen fil. Panelen säger vilka bladen är, och hur du gör. **Ångra: ta bort bladen igen** tar bort dem.',
            'Send the copies and the sheet of sources as a file of their own. The pane says which sheets they are, and how. **Undo: remove the sheets again** removes them.',
          ],
        ),
      ],
    },
    {
      id: 'frys',
      title: text('Frys värden', 'Freeze values'),
      blocks: [
        paragraph(
          'Gör samma kopior utan källblad, av de blad du väljer. De heter som bladen, med (värden) efter, och ändras aldrig mer. Låter Excel inte tillägg kopiera blad säger panelen det.',
          'Makes the same copies without a sheet of sources, of the sheets that you choose. They are named as the sheets, with (values) after, and never change again. Where Excel does not let add-ins copy sheets, the pane says so.',
        ),
      ],
    },
    {
      id: 'reparera',
      title: text('Reparera formler', 'Repair formulas'),
      blocks: [
        paragraph(
          'Skriver om formler som Excel inte längre känner igen, till exempel när filen har varit hos någon utan tillägget. Går att ångra.',
          'Writes formulas again that Excel does not know any longer, such as when the file has been with somebody without the add-in. It can be undone.',
        ),
        list(
          [
            'Kommun, grupp och datautgåva följer med arbetsboken. En [nyckel](#nyckel) gör det aldrig.',
            'Kommun, group and release go with the workbook. A [key](#nyckel) never does.',
          ],
          [
            'Sätt källan under tabellen med [OJ.SOURCE](#source).',
            'Put the source under the table with [OJ.SOURCE](#source).',
          ],
        ),
        note(
          'Delar nätverket värden bara mellan sina medlemmar är det du som ser till att filen inte når andra: i en cell är de vanliga tal.',
          'Where the network shares figures between its members alone, it is for you to see that the file does not reach others: in a cell they are plain numbers.',
        ),
      ],
    },
  ],
}
