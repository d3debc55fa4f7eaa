import { list, paragraph, type Section, steps, text } from '../blocks.ts'

/** The pane's own words stand here as it has them. */
export const pane: Section = {
  id: 'panelen',
  title: text('Panelen', 'The pane'),
  blocks: [
    paragraph(
      'Öppna den med **Öppna OJ** på fliken **Start**. Överst väljer du din kommun och gruppen att jämföra med. Valet sparas med arbetsboken, och en ny arbetsbok börjar med det du valde senast. Under finns fyra flikar: **Sök**, **Arbetsbok**, **Rapporter** och **Hjälp**.',
      'Open it with **Open OJ** on the **Home** tab. At the top you choose your kommun and the group to compare with. The choice is saved with the workbook, and a new workbook begins with what you chose last. Below are four tabs: **Find**, **Workbook**, **Reports** and **Help**.',
    ),
  ],
  parts: [
    {
      id: 'sok',
      title: text('Sök och förstå', 'Find and understand'),
      blocks: [
        list(
          [
            'Skriv ord, en kod eller ett verksamhetsområde. Det går bra utan prickar och ringar, och med böjda ord. Filtrera på område och typ, och på att din kommun har värden.',
            'Type words, a code or a field of activity, in Swedish. Dots and rings may be left out, and words inflected. Filter by field and type, and by your kommun having values.',
          ],
          [
            'Stjärnan gör indikatorn till en favorit. Favoriter och det du öppnat senast visas när sökfältet är tomt.',
            'The star makes the indicator a favourite. Favourites, and what you opened last, are shown when the search field is empty.',
          ],
          [
            'Öppna en indikator för kommunens värde, utvecklingen mot gruppen, jämförelsen och faktarutan. Varje diagram har sin tabell.',
            'Open an indicator for the kommun’s value, its trend beside the group, the comparison and the fact box. Every chart has its table.',
          ],
        ),
      ],
    },
    {
      id: 'infoga',
      title: text('Infoga i arbetsboken', 'Insert in the workbook'),
      blocks: [
        steps(
          [
            'Öppna en indikator och markera cellen där formeln ska stå.',
            'Open an indicator, and mark the cell where the formula is to stand.',
          ],
          [
            'Välj ett värde, en tidsserie, en tabell eller en jämförelse, och argumenten. **Hämta markerad cell** tar kommun eller år ur en cell i stället; **Fast cell ($)** håller den kvar när formeln kopieras.',
            'Choose one value, a series, a table or a comparison, and the arguments. **Take marked cell** takes kommun or year from a cell instead; **Fixed cell ($)** keeps to it when the formula is copied.',
          ],
          [
            'Se vad formeln ger och vilka celler den fyller, och välj **Infoga**. **Infoga diagram** gör också ett diagram i Excel, som följer med när du uppdaterar.',
            'See what the formula gives and which cells it fills, and choose **Insert**. **Insert chart** makes a chart in Excel too, which follows when you update.',
          ],
        ),
        paragraph(
          'Fyllda celler skrivs aldrig över utan att du väljer **Töm och infoga**. **Ångra** lägger tillbaka det som stod där. Utan arbetsbok använder du **Kopiera formel**.',
          'Filled cells are never written over unless you choose **Clear and insert**. **Undo** puts back what stood there. Without a workbook, use **Copy formula**.',
        ),
      ],
    },
  ],
}
