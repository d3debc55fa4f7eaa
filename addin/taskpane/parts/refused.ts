import type { Text } from '../../../schema/contract/parameters.ts'
import type { Refused } from '../../workbook/workbook.ts'

/** Why Excel would not let it be done, and what to do. */
export function refusedText({ why, message }: Pick<Refused, 'why' | 'message'>): Text {
  switch (why) {
    case 'protected':
      return {
        sv: 'Bladet eller arbetsboken är skyddad. Ta bort skyddet under Granska och försök igen.',
        en: 'The sheet or the workbook is protected. Remove the protection under Review and try again.',
      }
    case 'editing':
      return {
        sv: 'En cell redigeras. Avsluta redigeringen av cellen (Enter) och försök igen.',
        en: 'A cell is being edited. Finish editing it (Enter) and try again.',
      }
    case 'covers':
      return {
        sv: 'Där står något som inte får skrivas över: värden som en annan formel fyller i, en sammanslagen cell eller en tabell. Välj en annan plats.',
        en: 'Something stands there that must not be written over: values that another formula fills in, a merged cell or a table. Choose another place.',
      }
    default:
      return { sv: `Excel gjorde det inte: ${message}`, en: `Excel did not do it: ${message}` }
  }
}
