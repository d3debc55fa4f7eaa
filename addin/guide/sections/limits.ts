import { MAX_CELLS } from '../../../schema/contract/limits.ts'
import { FIRST_YEAR, LAST_YEAR } from '../../../schema/slice.ts'
import { list, type Section, text } from '../blocks.ts'

const CELLS = { sv: MAX_CELLS.toLocaleString('sv-SE'), en: MAX_CELLS.toLocaleString('en-GB') }

export const limits: Section = {
  id: 'granser',
  title: text('Gränser', 'Limits'),
  blocks: [
    list(
      [
        `En OJ.TABLE får ha högst ${CELLS.sv} värden, och en OJ.SEARCH lika många celler. Mer ger \`#VÄRDEFEL!\` med besked; dela upp det på flera formler.`,
        `An OJ.TABLE may have at most ${CELLS.en} figures, and an OJ.SEARCH as many cells. More is \`#VALUE!\` that says so; divide it between several formulas.`,
      ],
      [
        `Antalet formler är obegränsat: en omräkning hämtar upp till ${CELLS.sv} värden i varje fråga till tjänsten. En formel som ger flera celler är ändå snabbare än tusen som ger en.`,
        `The number of formulas is not limited: a recalculation fetches up to ${CELLS.en} figures in each request to the service. A formula that gives several cells is still faster than a thousand that give one.`,
      ],
      [
        'En formel får svar eller ett fel i ord inom 20 sekunder.',
        'A formula gets an answer, or an error in words, within 20 seconds.',
      ],
      [
        `Ett årtal är mellan ${FIRST_YEAR} och ${LAST_YEAR}, och ett namn högst 100 tecken.`,
        `A year is between ${FIRST_YEAR} and ${LAST_YEAR}, and a name at most 100 characters.`,
      ],
    ),
  ],
}
