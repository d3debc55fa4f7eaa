import { list, paragraph, type Section, terms, text } from '../blocks.ts'

export const sharing: Section = {
  id: 'dela',
  title: text('Dela arbetsboken', 'Share the workbook'),
  blocks: [
    paragraph(
      'En kollega utan tillägget ser de värden som sparades senast, så länge Excel inte räknar om. Räknas en cell om utan tillägget blir den `#NAMN?` (`#NAME?`). Förbered därför filen innan du skickar den.',
      'A colleague without the add-in sees the figures that were saved last, as long as Excel does not calculate again. A cell that is calculated without the add-in becomes `#NAME?`. So prepare the file before you send it.',
    ),
    terms(
      [
        text('Förbered för delning', 'Prepare for sharing'),
        text(
          'Kopierar varje blad med OJ-formler, sätter värden i stället för OJ-formlerna i kopiorna och lägger till bladet Källor. Originalen lämnas som de är, och dina egna formler förblir formler. Först visas vad en kollega skulle mötas av: fel, celler som väntar och skyddade blad.',
          'Copies every sheet with OJ’s formulas, puts values in place of OJ’s formulas in the copies, and adds the sheet Sources. The originals are left as they are, and formulas of your own stay formulas. First it shows what a colleague would meet: errors, cells that wait, and protected sheets.',
        ),
      ],
      [
        text('Frys värden', 'Freeze values'),
        text(
          'Gör kopiorna utan källblad. De heter som bladen, med (värden) efter.',
          'Makes the copies without a sheet of sources. They are named as the sheets, with (values) after.',
        ),
      ],
      [
        text('Reparera formler', 'Repair formulas'),
        text(
          'Skriver om formler som Excel inte längre känner igen, när filen har varit hos någon utan tillägget.',
          'Writes formulas again that Excel does not know any longer, where the file has been with somebody without the add-in.',
        ),
      ],
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
  ],
}
