import { paragraph, type Section, terms, text } from '../blocks.ts'

export const reports: Section = {
  id: 'rapporter',
  title: text('Rapporter', 'Reports'),
  blocks: [
    paragraph(
      'Under **Rapporter** i panelen gör du ett nytt blad med levande formler, som uppdateras med arbetsboken. Dina egna kommentarer rörs inte.',
      'Under **Reports** in the pane you make a new sheet with living formulas, which are refreshed with the workbook. Your own comments are not touched.',
    ),
    terms(
      [
        text('Länsrapport eller nätverksrapport', 'Län report or network report'),
        text(
          'För varje indikator: faktaruta, en tabell med medlemmarna, ett diagram och en ruta för kommentar.',
          'For each indicator: its fact box, a table of the members, a chart, and a cell for comments.',
        ),
      ],
      [
        text('Årsrapport', 'Annual report'),
        text(
          'Fyra till sex valda indikatorer för ett nätverk, år mot år.',
          'Four to six chosen indicators for a network, year against year.',
        ),
      ],
      [
        text('Snabbanalys', 'Quick analysis'),
        text(
          'En rad per indikator med värde, gruppen, rang och förändring, och listor att svara i: Angeläget resultat? Tillförlitligt? Aktuellt? Pågår aktiviteter? Sist kommentar och samlad analys.',
          'A row for each indicator with value, group, rank and change, and lists to answer in: is the result important, reliable, current, are activities under way? Last, comments and an overall analysis.',
        ),
      ],
      [
        text('Kostnad och kvalitet', 'Cost and quality'),
        text(
          'En kostnad mot ett kvalitetsmått för kommunerna i gruppen, i ett punktdiagram.',
          'A cost against a measure of quality for the kommuner of the group, in a scatter chart.',
        ),
      ],
    ),
  ],
}
