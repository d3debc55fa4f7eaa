import type { Language } from '../language.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { teachCharts } from './charts/figure.tsx'
import type { Associated } from './custom-functions.ts'
import { KOMMUN_CELL, settingsAtStart, sheetsAtStart } from './example.ts'
import { isEditing, withManners } from './focus.ts'
import { type Metadata, registerFunctions } from './functions.ts'
import { loadScript, loadStyle, loadText } from './load.ts'
import { colourFormulas, trimMenus, wordsIn } from './menus.ts'
import type { Library, SheetModel } from './o-spreadsheet.ts'
import type { Owl } from './owl.ts'
import { workbookData } from './sheet-data.ts'
import { teachTogether } from './together.ts'
import { sheetWorkbook } from './workbook.ts'

/** What the scripts of others leave on the page. */
declare global {
  // `var` is how TypeScript declares a property of globalThis.
  var o_spreadsheet: Library | undefined
  var owl: Owl | undefined
}

export interface Opened {
  readonly model: SheetModel
  readonly workbook: Workbook
  /** Asks everything anew, and calculates all with it. */
  calculateAnew(): void
}

interface Opening {
  readonly language: Language
  readonly associated: Associated
  /** Tells the user what the spreadsheet wants to say. */
  say(words: string): void
}

/** Fetches the spreadsheet and shows it in an element, with the worked example. */
export async function openSpreadsheet(
  element: HTMLElement,
  { language, associated, say }: Opening,
): Promise<Opened> {
  const [{ library, owl }, templates, metadata] = await Promise.all([
    theirs(),
    loadText('o_spreadsheet.xml'),
    loadText(language === 'en' ? 'functions.en.json' : 'functions.json'),
    loadStyle('bootstrap-utilities.min.css'),
    loadStyle('o_spreadsheet.css'),
  ])
  const words = wordsIn(language)
  library.setTranslationMethod(words, () => true)
  trimMenus(library)
  colourFormulas(library)
  teachTogether(library)
  teachCharts(library, owl, language)
  const answers = registerFunctions(library, JSON.parse(metadata) as Metadata, associated, language, () =>
    model.dispatch('EVALUATE_CELLS'),
  )
  const model = new library.Model(workbookData(sheetsAtStart(language), language))

  model.selection.selectZone(KOMMUN_CELL, { scrollIntoView: false })

  element.replaceChildren()
  await owl.mount(withManners(library.Spreadsheet), element, {
    props: {
      model,
      colorScheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
      notifyUser: ({ text }: { text: unknown }) => say(String(text)),
      raiseError: (text: unknown, then?: () => void) => {
        say(String(text))
        then?.()
      },
    },
    // Else it has another shape where it is narrow, as for fingers.
    env: { isSmall: false },
    templates,
    translateFn: words,
    translatableAttributes: ['title', 'placeholder', 'label', 'alt'],
  })
  return {
    model,
    workbook: sheetWorkbook(model, {
      language,
      forget: () => answers.forget(),
      isEditing,
      settings: settingsAtStart(),
    }),
    calculateAnew() {
      answers.forget()
      model.dispatch('EVALUATE_CELLS')
    },
  }
}

/** The spreadsheet's own scripts, as they came. Each needs the one before. */
async function theirs(): Promise<{ library: Library; owl: Owl }> {
  await loadScript('owl.iife.min.js')
  await loadScript('o_spreadsheet.min.iife.js')
  const { o_spreadsheet: library, owl } = globalThis
  if (library === undefined || owl === undefined) throw new Error("The spreadsheet's scripts left nothing.")
  return { library, owl }
}
