import { list, note, type Section, text } from '../blocks.ts'

export const where: Section = {
  id: 'var',
  title: text('Var det fungerar', 'Where it works'),
  blocks: [
    list(
      [
        'Gjort för Excel på webben, Windows och Mac, i versioner som klarar anpassade funktioner i delad körmiljö (CustomFunctionsRuntime 1.2 och SharedRuntime 1.1). En äldre Excel visar inte tillägget alls.',
        'Made for Excel on the web, Windows and Mac, in versions that take custom functions in a shared runtime (CustomFunctionsRuntime 1.2 and SharedRuntime 1.1). An older Excel does not show the add-in at all.',
      ],
      [
        'Inte på iPad eller telefon. Där kan du söka och läsa i [panelen](/taskpane.html) i webbläsaren, eller pröva på [provsidan](/).',
        'Not on iPad or a phone. There you can search and read in [the pane](/taskpane.html) in the browser, or try it on the [try-it page](/).',
      ],
      [
        'Kort (OJ.CARD) och märket ”exempel” i cellen kräver CustomFunctionsRuntime 1.4. Äldre Excel visar talet.',
        'Cards (OJ.CARD) and the mark “example” in the cell take CustomFunctionsRuntime 1.4. An older Excel shows the number.',
      ],
    ),
    note(
      'Ingen har ännu provat tillägget i ett riktigt Excel. Det som prövas vid varje ändring är Microsofts egen körmiljö för funktioner, utan Excel.',
      'Nobody has tried the add-in in a real Excel yet. What is tried with every change is Microsoft’s own runtime for functions, without Excel.',
    ),
  ],
}
