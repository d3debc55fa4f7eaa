import { example, list, paragraph, type Section, text } from '../blocks.ts'

export const firstFormula: Section = {
  id: 'forsta-formeln',
  title: text('Den första formeln', 'The first formula'),
  blocks: [
    paragraph(
      'Ställ dig i en tom cell, skriv formeln och tryck på Enter.',
      'Go to an empty cell, type the formula and press Enter.',
    ),
    example(
      text(
        'Vad kostade boende enligt LSS per brukare i Luleå 2019?',
        'What did LSS housing cost per user in Luleå in 2019?',
      ),
      'VALUE',
      'Luleå',
      'N28013',
      2019,
    ),
    list(
      [
        'Mellan argumenten står semikolon, och decimaltecknet är komma. Funktionernas namn är desamma på alla språk.',
        'There is a comma between the arguments. In a Swedish Excel there is a semicolon, and the decimal sign is a comma; the names of the functions are the same in every language.',
      ],
      [
        'Text skrivs inom citattecken. Kommunen är ett namn eller en kod: `"Luleå"`, `"2580"` eller `2580`. `"Riket"` och regionerna går också bra där källan redovisar dem.',
        'Text is in quotation marks. A kommun (municipality) is a name or a code: `"Luleå"`, `"2580"` or `2580`. `"Riket"` (the nation) and the regions work too, where the source has them.',
      ],
      [
        'Indikatorn (nyckeltalet) är ett id i Kolada, `"N28013"`, eller OJ:s kod för det, `"LSS_boende_kr_brukare"`. Stora och små bokstäver spelar ingen roll. Sök med [OJ.SEARCH](#search) eller i [panelen](#panelen).',
        'The indicator is an id in Kolada, `"N28013"`, or OJ’s code for it, `"LSS_boende_kr_brukare"`. Upper and lower case make no difference. Search with [OJ.SEARCH](#search) or in [the pane](#panelen).',
      ],
      [
        'Vilket argument som helst får vara en cell. Står kommunen i A2 och året i B1 skriver du A2 och B1 i formeln och fyller den nedåt och åt höger som vanligt.',
        'Any argument may be a cell. With the kommun in A2 and the year in B1, write A2 and B1 in the formula and fill it down and across as usual.',
      ],
      [
        'Cellen får ett vanligt tal, utan avrundning. Formatera och räkna med det som med andra tal.',
        'The cell gets a plain number, not rounded. Format it and calculate with it as with any number.',
      ],
    ),
    paragraph(
      'Väntetiden enligt LSS (`LSS_vantetid`) är påhittad, för att visa hur OJ fungerar, och har märket ”exempel” i cellen. Äldre Excel kan inte visa märket; där säger [OJ.SOURCE](#source) det.',
      'The waiting time under LSS (`LSS_vantetid`) is invented, to show how OJ works, and has the mark “example” in the cell. An older Excel cannot show the mark; there [OJ.SOURCE](#source) says so.',
    ),
  ],
}
