import { paragraph, type Section, text } from '../blocks.ts'
import { COMPARING } from './comparing.ts'
import { FIGURES } from './figures.ts'
import { FINDING } from './finding.ts'

export const functions: Section = {
  id: 'funktioner',
  title: text('Funktionerna', 'The functions'),
  blocks: [
    paragraph(
      'Elva funktioner, alla med namn som börjar på OJ. Skriv `=OJ.` i en cell, så visar Excel dem med sina argument. Argument som får utelämnas är märkta ”valfritt”; hoppar du över ett mitt i står ändå dess semikolon kvar.',
      'Eleven functions, all with names that begin with OJ. Type `=OJ.` in a cell and Excel shows them with their arguments. Arguments that may be left out are marked “optional”; where you skip one in the middle, its comma stays.',
    ),
  ],
  parts: [...FIGURES, ...COMPARING, ...FINDING],
}
