import { example, paragraph, type Section, text } from '../blocks.ts'

/** The functions that find and explain what is measured. */
export const FINDING: readonly Section[] = [
  {
    id: 'search',
    title: text('OJ.SEARCH: hitta en indikator', 'OJ.SEARCH: find an indicator'),
    blocks: [
      paragraph(
        'Söker i titel, kod, definition och verksamhetsområde. Träffen har id, kod, titel, enhet och senaste år.',
        'Searches title, code, definition and field of activity, in Swedish. What is found has its id, code, title, unit and latest year.',
      ),
      { kind: 'arguments', of: 'SEARCH' },
      example(text('Väntetider i alla områden', 'Waiting times in every field'), 'SEARCH', 'väntetid'),
    ],
  },
  {
    id: 'info',
    title: text('OJ.INFO: faktarutan', 'OJ.INFO: the fact box'),
    blocks: [
      paragraph(
        'Vad indikatorn mäter, hur, varifrån uppgifterna kommer och vad som kan lura den som läser. Utan fält får du hela faktarutan.',
        'What the indicator measures, how, where the data come from and what may mislead a reader. Without a field you get the whole fact box. The source’s own texts are in Swedish.',
      ),
      { kind: 'arguments', of: 'INFO' },
      example(
        text('Fallgroparna i kostnaden per brukare', 'The pitfalls of the cost per user'),
        'INFO',
        'N28013',
        text('fallgropar', 'pitfalls'),
      ),
      example(
        text('Hela faktarutan för sjukfrånvaro', 'The whole fact box of sickness absence'),
        'INFO',
        'N00090',
      ),
    ],
  },
]
