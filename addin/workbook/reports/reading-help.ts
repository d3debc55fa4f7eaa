import { box, linesOf, type Section } from './layout.ts'
import type { Facts, Say } from './report.ts'

const CHARACTERS = 95

/** How the chart of cost and quality is read, and what it cannot say; from the first column, over so many. */
export function readingHelp(row: number, columns: number, quality: Facts, say: Say): Section {
  const texts = [...fields(quality, say), ...cautions(say)]
  let at = row + 1
  const parts = texts.map((text) => {
    const rows = linesOf(text, CHARACTERS)
    const part = box({ row: at, column: 0, rows, columns }, text, 'text')
    at += rows
    return part
  })
  return {
    parts: [
      box(
        { row, column: 0, rows: 1, columns },
        say('Så läses diagrammet', 'How to read the chart'),
        'heading',
      ),
      ...parts,
    ],
    charts: [],
    end: at,
  }
}

/** What the four fields around the median mean; which of them is good depends on the measure of quality. */
function fields({ direction }: Facts, say: Say): string[] {
  const intro = say(
    'Gruppens median delar diagrammet i fyra fält.',
    'The median of the group divides the chart into four fields.',
  )
  if (direction === 'none') {
    return [
      intro,
      say(
        'Måttet på lodräta axeln har ingen riktning: högre är varken bättre eller sämre. Fälten säger var en kommun ligger, inte hur bra den är.',
        'The measure on the vertical axis has no direction: higher is neither better nor worse. The fields say where a kommun is, not how good it is.',
      ),
    ]
  }
  const [good, bad] =
    direction === 'higher'
      ? [say('Uppe', 'Top'), say('Nere', 'Bottom')]
      : [say('Nere', 'Bottom'), say('Uppe', 'Top')]
  return [
    intro,
    direction === 'higher'
      ? say('Högre kvalitetsvärde är bättre.', 'A higher value of quality is better.')
      : say('Lägre kvalitetsvärde är bättre.', 'A lower value of quality is better.'),
    say(
      `${good} till vänster: lägre kostnad och bättre resultat än medianen. Hur gör de?`,
      `${good} left: lower cost and better result than the median. How do they do it?`,
    ),
    say(
      `${good} till höger: högre kostnad och bättre resultat. Är det kostnaden som ger resultatet?`,
      `${good} right: higher cost and better result. Is it the cost that gives the result?`,
    ),
    say(
      `${bad} till vänster: lägre kostnad och sämre resultat. Är nivån den som var tänkt?`,
      `${bad} left: lower cost and worse result. Is the level as intended?`,
    ),
    say(
      `${bad} till höger: högre kostnad och sämre resultat. Här finns mest att fråga om.`,
      `${bad} right: higher cost and worse result. Here is most to ask about.`,
    ),
  ]
}

function cautions(say: Say): string[] {
  return [
    say(
      'Låg kostnad är i sig varken bra eller dålig: den beror också på behov, volym och hur kostnaden bokförs.',
      'A low cost is neither good nor bad in itself: it depends on needs, volume and how costs are booked, too.',
    ),
    say(
      'Ett samband mellan så få kommuner bevisar ingenting. Det kan vara en slump, eller bero på något tredje; diagrammet ger frågor att ställa, inte svar.',
      'A correlation over so few kommuner proves nothing. It may be chance, or due to something else; the chart gives questions to ask, not answers.',
    ),
  ]
}
