import { failing, paragraph, type Section, terms, text } from '../blocks.ts'

export const errors: Section = {
  id: 'fel',
  title: text('Fel, och vad du gör', 'Errors, and what to do'),
  blocks: [
    paragraph(
      'Markera cellen och peka på varningstecknet bredvid: där står i ord vad som är fel. Under **Arbetsbok** i panelen står **Formler som inte fungerar, och varför**, med vägen till varje cell. Ett fel i en formel stör aldrig de andra.',
      'Select the cell and point at the warning sign beside it: it says in words what is wrong. Under **Workbook** in the pane are **Formulas that do not work, and why**, with the way to each cell. An error in one formula never disturbs the others.',
    ),
  ],
  parts: [
    {
      id: 'fel-saknas',
      title: text('#SAKNAS! (#N/A)', '#N/A'),
      blocks: [
        paragraph(
          'Formeln är rätt men det finns inget värde: inte publicerat för året, inte redovisat efter kön, sekretess, eller bara för ett nätverks medlemmar. Skälet står i varningen. Felet kommer också när tjänsten inte svarar; då står det i stället att du ska räkna om en stund senare (Ctrl+Alt+F9) eller välja **Uppdatera arbetsboken**.',
          'The formula is right but there is no figure: not published for the year, not split by gender, withheld for secrecy, or for the members of a network alone. The warning says why. The error comes too where the service does not answer; it then says to calculate again in a while (Ctrl+Alt+F9), or choose **Update the workbook**.',
        ),
        failing(
          text('Ett år utan värden', 'A year without figures'),
          '#N/A',
          'VALUE',
          'Luleå',
          'N28013',
          2010,
        ),
        failing(
          text('En kostnad har ingen färg', 'A cost has no colour'),
          '#N/A',
          'STAT',
          'Luleå',
          'N28013',
          text('färg', 'colour'),
          2019,
        ),
      ],
    },
    {
      id: 'fel-vardefel',
      title: text('#VÄRDEFEL! (#VALUE!)', '#VALUE!'),
      blocks: [
        paragraph(
          'Formeln måste ändras: ett namn, ett år eller ett annat argument går inte att tolka. OJ gissar aldrig, men föreslår vad du kan ha menat.',
          'The formula must be changed: a name, a year or another argument cannot be read. OJ never guesses, but suggests what you may have meant.',
        ),
        failing(
          text('En felstavad kommun', 'A misspelt kommun'),
          '#VALUE!',
          'VALUE',
          'Lulea2',
          'N28013',
          2019,
        ),
        failing(
          text('En felstavad grupp', 'A misspelt group'),
          '#VALUE!',
          'PEERS',
          'Luleå',
          'Mattbndet',
          2010,
        ),
      ],
    },
    {
      id: 'fel-namn',
      title: text('#NAMN? (#NAME?)', '#NAME?'),
      blocks: [
        paragraph(
          'Excel känner inte igen OJ. Tillägget är inte installerat på datorn, eller har inte startat. Öppna panelen med **Öppna OJ** och välj **Reparera formler** under **Arbetsbok**. Det hjälper också när formeln har fått ett namn som `_xldudf_OJ_VALUE` efter en annan kopia av tillägget.',
          'Excel does not know OJ. The add-in is not installed on the computer, or has not started. Open the pane with **Open OJ** and choose **Repair formulas** under **Workbook**. That helps too where a formula has got a name such as `_xldudf_OJ_VALUE` from another copy of the add-in.',
        ),
      ],
    },
    {
      id: 'fel-ovriga',
      title: text('Andra fel', 'Other errors'),
      blocks: [
        terms(
          [
            text('`#BUSY!` (kan heta något annat på svenska)', '`#BUSY!`'),
            text(
              'Värdet hämtas. Varje formel får svar eller ett fel i ord inom 20 sekunder. Står det kvar längre väljer du **Uppdatera arbetsboken**.',
              'The figure is being fetched. Every formula gets an answer, or an error in words, within 20 seconds. Where it stays longer, choose **Update the workbook**.',
            ),
          ],
          [
            text('`#SPILL!` (kan heta något annat på svenska)', '`#SPILL!`'),
            text(
              'Formeln ger flera celler, och någon av dem är upptagen. Töm cellerna under och till höger, eller flytta formeln.',
              'The formula gives several cells, and one of them is taken. Clear the cells below and to the right, or move the formula.',
            ),
          ],
        ),
      ],
    },
  ],
}
