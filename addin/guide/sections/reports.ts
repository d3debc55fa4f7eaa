import { MOST_INDICATORS, MOST_MEMBERS, YEARLY_INDICATORS } from '../../workbook/reports/report.ts'
import { list, paragraph, type Section, terms, text } from '../blocks.ts'

const { least, most } = YEARLY_INDICATORS

export const reports: Section = {
  id: 'rapporter',
  title: text('Rapporter', 'Reports'),
  blocks: [
    paragraph(
      'Under **Rapporter** i panelen väljer du rapport, mått, grupp och år, och **Infoga rapport** gör ett nytt blad av levande formler. Kommun, år och grupp står i celler överst på bladet: ändra året där, så räknas hela rapporten om. Spara årets blad och gör nästa på en kopia.',
      'Under **Reports** in the pane you choose the report, its measures, group and year, and **Insert report** makes a new sheet of living formulas. Kommun, year and group stand in cells at the top of the sheet: change the year there, and the whole report is calculated again. Keep this year’s sheet and make the next on a copy.',
    ),
    terms(
      [
        text('Läns- eller nätverksrapport', 'Network report'),
        text(
          'Inför nätverkets möte. För varje mått: faktaruta, en tabell med medlemmarna, diagram och plats för kommentar.',
          'Before the meeting of a network. For each measure: its fact box, a table of the members, a chart and room for a comment.',
        ),
      ],
      [
        text('Årsrapport', 'Yearly report'),
        text(
          `${least}–${most} mått som nätverket följer, två eller fem år bredvid varandra: medlemmarna, förändringen, medianen och riket.`,
          `${least}–${most} measures that the network follows, two or five years beside each other: the members, the change, the median and the nation.`,
        ),
      ],
      [
        text('Snabbanalys', 'Quick analysis'),
        text(
          'När nya resultat har kommit. En rad per mått med värde, median, rang och förändring, och frågorna att svara på: Angeläget resultat? Tillförlitligt? Aktuellt? Pågår aktiviteter? Sedan kommentar, och sist en samlad analys.',
          'When new results have come. A row for each measure with value, median, rank and change, and the questions to answer: is the result important, reliable and current, and are activities under way? Then a comment, and last an overall analysis.',
        ),
      ],
      [
        text('Kostnad och kvalitet', 'Cost and quality'),
        text(
          'Ett kostnadsmått mot ett kvalitetsmått i ett punktdiagram, en punkt per kommun i gruppen, med hjälp att läsa det.',
          'A measure of cost against one of quality in a scatter chart, a point for each kommun of the group, with help to read it.',
        ),
      ],
    ),
    list(
      [
        `En rapport har högst ${MOST_INDICATORS} mått. Tabellerna har plats för ${MOST_MEMBERS} kommuner; en större grupp går i snabbanalysen.`,
        `A report has at most ${MOST_INDICATORS} measures. The tables have room for ${MOST_MEMBERS} kommuner; a larger group works in the quick analysis.`,
      ],
      [
        'Dina kommentarer och svar är vanliga celler. De ändras inte när du uppdaterar.',
        'Your comments and answers are plain cells. They do not change when you update.',
      ],
    ),
  ],
}
