import { list, paragraph, type Section, text } from '../blocks.ts'

export const accessibility: Section = {
  id: 'tillganglighet',
  title: text('Tillgänglighet', 'Accessibility'),
  blocks: [
    paragraph(
      'Panelen, guiden och sidan om integritet är gjorda för att uppfylla WCAG 2.1 nivå AA. Ingen utomstående har granskat dem.',
      'The pane, this guide and the privacy page are made to meet WCAG 2.1 level AA. Nobody from outside has reviewed them.',
    ),
    list(
      [
        'Prövat automatiskt i webbläsaren Chromium, i ljust och mörkt läge: axe hittar inga fel, allt går att göra med tangentbordet, och inget rullar i sidled i 320 bildpunkters bredd.',
        'Tried automatically in the browser Chromium, in light and dark: axe finds no fault, everything can be done with the keyboard, and nothing scrolls sideways at a width of 320 pixels.',
      ],
      [
        'Färg står aldrig ensam: färgerna är ord i cellen, och varje diagram i panelen har sin tabell.',
        'Colour never stands alone: the colours are words in the cell, and every chart in the pane has its table.',
      ],
      [
        'Inte prövat än: skärmläsare (NVDA, JAWS, VoiceOver), Windows kontrastteman och panelen inne i ett riktigt Excel.',
        'Not tried yet: screen readers (NVDA, JAWS, VoiceOver), Windows contrast themes, and the pane inside a real Excel.',
      ],
      [
        'Känd brist: kalkylarket på [provsidan](/) ritas som en bild av ett annat program. Den markerade cellen sägs i ord under arket, men resten av arket kan en skärmläsare inte läsa. Samma siffror finns i guidens exempel och i panelen.',
        'Known lack: the spreadsheet on the [try-it page](/) is drawn as a picture by another program. The marked cell is told in words below the sheet, but a screen reader cannot read the rest of the sheet. The same figures are in the examples of this guide, and in the pane.',
      ],
      [
        'Hittar du ett hinder: hör av dig till den som sköter OJ hos er.',
        'Where you find an obstacle, tell whoever runs OJ for you.',
      ],
    ),
  ],
}
