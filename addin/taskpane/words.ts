import type { Language } from '../language.ts'
import type { Surroundings } from './excel.ts'
import type { Service } from './service.ts'

/** What the pane says of what it finds out; what it always says is in taskpane.html. */
export interface PaneWords {
  formula: string
  service(service: Service): string
  place(place: Surroundings['place']): string
  copied: string
  notCopied: string
}

const swedish: PaneWords = {
  formula: '=OJ.VALUE("Luleå";"N28013";2019)',
  service(service) {
    switch (service.state) {
      case 'asking':
        return 'Frågar tjänsten …'
      case 'answers':
        return `Tjänsten svarar, med datautgåva ${service.release} (${service.date}).`
      case 'unreachable':
        return 'Tjänsten svarar inte. Kontrollera nätet och försök igen. Hjälper det inte: hör med den som sköter OJ hos er.'
      case 'failing':
        return `Tjänsten svarar med ett fel (${service.status}). Försök igen om en stund. Hjälper det inte: hör med den som sköter OJ hos er.`
      case 'other':
        return 'Något annat än OJ svarar, kanske ett nät som vill att du loggar in. Gör det i webbläsaren och försök igen.'
    }
  },
  place(place) {
    switch (place) {
      case 'excel':
        return ''
      case 'browser':
        return 'Panelen är öppen utanför Excel. Formlerna räknas bara i Excel.'
      case 'unloaded':
        return 'Office.js kunde inte hämtas från appsforoffice.microsoft.com, så formlerna räknas inte. Be IT-avdelningen att tillåta adressen, och öppna panelen igen.'
    }
  },
  copied: 'Kopierad.',
  notCopied: 'Formeln är markerad. Kopiera den med Ctrl+C (Cmd+C på Mac).',
}

const english: PaneWords = {
  formula: '=OJ.VALUE("Luleå","N28013",2019)',
  service(service) {
    switch (service.state) {
      case 'asking':
        return 'Asking the service …'
      case 'answers':
        return `The service answers, with release ${service.release} (${service.date}).`
      case 'unreachable':
        return 'The service does not answer. Check the network and try again. If that does not help, ask whoever runs OJ for you.'
      case 'failing':
        return `The service answers with an error (${service.status}). Try again in a while. If that does not help, ask whoever runs OJ for you.`
      case 'other':
        return 'Something else than OJ answers, perhaps a network that wants you to log in. Do so in the browser and try again.'
    }
  },
  place(place) {
    switch (place) {
      case 'excel':
        return ''
      case 'browser':
        return 'The pane is open outside Excel. The formulas are calculated in Excel only.'
      case 'unloaded':
        return 'Office.js could not be fetched from appsforoffice.microsoft.com, so the formulas are not calculated. Ask your IT department to allow the address, and open the pane again.'
    }
  },
  copied: 'Copied.',
  notCopied: 'The formula is selected. Copy it with Ctrl+C (Cmd+C on a Mac).',
}

export const WORDS: Record<Language, PaneWords> = { sv: swedish, en: english }
