/**
 * What Microsoft's platform is told about the add-in: the one source of both manifests. Excel shows these words before
 * any of our code runs, so they are here and not with the pane's.
 */

/** Swedish is what Excel shows unless it speaks English. */
export interface Words {
  sv: string
  en: string
}

export const ICON_SIZES = [16, 32, 64, 80, 128] as const
export type IconSize = (typeof ICON_SIZES)[number]

/** Those that a button on the ribbon must have. */
export const RIBBON_ICONS = [16, 32, 80] as const satisfies IconSize[]

/** Excel knows the add-in by this for ever: a new one would be another add-in beside the old. */
const ID = 'cb35bf07-f6aa-45ed-99d2-aed31924452d'

const TEXT = {
  name: { sv: 'OJ – öppna jämförelser', en: 'OJ – open comparisons' },
  short: {
    sv: 'Publicerade nyckeltal om Sveriges kommuner, med källa, i cellen.',
    en: 'Published figures on Swedish municipalities, with source, in the cell.',
  },
  description: {
    sv: 'Hämtar öppna jämförelser till Excel. Skriv =OJ.VALUE("Luleå";"N28013";2019) och få det publicerade värdet. Se källan, jämför med nätverket och få samma svar nästa år.',
    en: 'Brings Sweden’s open comparisons to Excel. Type =OJ.VALUE("Luleå","N28013",2019) for the published figure. See its source, compare with peers, get the same answer next year.',
  },
  button: { sv: 'Öppna OJ', en: 'Open OJ' },
  tooltip: {
    sv: 'Sök nyckeltal, jämför med nätverket, infoga formler, diagram och rapporter, och uppdatera arbetsboken.',
    en: 'Find indicators, compare with peers, insert formulas, charts and reports, and update the workbook.',
  },
  startTitle: { sv: 'OJ är på plats', en: 'OJ is in place' },
  start: {
    sv: 'Skriv =OJ.VALUE("Luleå";"N28013";2019) i en cell, eller öppna panelen med knappen Öppna OJ på fliken Start.',
    en: 'Type =OJ.VALUE("Luleå","N28013",2019) in a cell, or open the pane with Open OJ on the Home tab.',
  },
} satisfies Record<string, Words>

/** Where each file of the add-in is, in the build and under the host. */
export const FILES = {
  page: 'taskpane.html',
  script: 'functions.js',
  metadata: { sv: 'functions.json', en: 'functions.en.json' },
  about: 'about.html',
  unifiedWords: 'manifest.en.json',
  colourIcon: 'icons/color.png',
  outlineIcon: 'icons/outline.png',
} as const

export function iconFile(size: IconSize): string {
  return `icons/icon-${size}.png`
}

/** The add-in as it is for one host, such as `https://oj.example.se`, and one version. */
export function addin({ host, version }: { host: string; version: string }) {
  const at = (file: string) => `${host}/${file}`
  return {
    id: ID,
    version,
    provider: 'OJ',
    namespace: 'OJ',
    text: TEXT,
    accent: '#0b4f9e',
    host,
    page: at(FILES.page),
    script: at(FILES.script),
    metadata: { sv: at(FILES.metadata.sv), en: at(FILES.metadata.en) },
    support: at('guide'),
    about: at(FILES.about),
    icon: (size: IconSize) => at(iconFile(size)),
    /** An Excel without these never shows the add-in, rather than one that fails in every cell. */
    requirements: [
      { name: 'SharedRuntime', version: '1.1' },
      { name: 'CustomFunctionsRuntime', version: '1.2' },
    ],
  }
}

export type Addin = ReturnType<typeof addin>
