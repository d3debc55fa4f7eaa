/**
 * The unit that a title of Kolada's ends with: "kr/brukare", "%", "antal/10 000 inv", "dagar"; '' where it names none.
 *
 * The unit follows the last comma, but many titles have something after it (whose schools, which ages, "-2024" of an
 * indicator that has ended) or no comma at all, so the parts are tried from the last: 6,042 of Kolada's 6,099 titles of
 * March 2026 name one. Spellings of one unit are made one, so that units can be compared: "kronor" is kr, "mnkr" is mkr,
 * "1000 invånare" is 1 000 inv.
 */
export function unitOf(title: string): string {
  const text = tidied(title)
  const answers = CODED.exec(text)?.[1]
  if (answers !== undefined) return answers.replace(/ ?= ?/g, '=').trim()
  for (const part of text.split(', ').reverse()) {
    const unit = firstOf(UNITS, part)
    if (unit !== '') return unit
  }
  return firstOf(MENTIONED, text)
}

/** "(Ja=1, Nej=0)": not a measure but an answer in code. */
const CODED = /\(([^()=]*= ?\d[^()=]*= ?\d[^()]*)\)$/

const ENDED = /\(\s*[-–]\s*\d{4}\s*\)\.?$/

function tidied(title: string): string {
  return title
    .replace(/Källa:.*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ENDED, '')
    .replace(/[.\s]+$/, '')
    .replace(/\binvånare\b/gi, 'inv')
    .replace(/ ?\/ ?/g, '/')
    .replace(/(\/| per )1000 ?/g, '$11 000 ')
}

type Units = readonly (readonly [pattern: RegExp, unit: string])[]

/** What a measure is of, said by the first pattern that fits; `$1` is what it caught. */
function firstOf(units: Units, text: string): string {
  for (const [pattern, unit] of units) {
    const found = pattern.exec(text)
    if (found !== null) return unit.replace('$1', found[1] ?? '')
  }
  return ''
}

const MEASURES =
  'dagar|timmar|minuter|månader|hektar|kvadratkilometer|kvm|kbm|km|mil|meter|kg|gram|ton|liter|kWh|MWh|MW|Mbit/s|resor|recept'

/** The unit that is all of a part between two commas, or ends it. */
const UNITS: Units = [
  [/procentenheter$/, 'procentenheter'],
  [/^promille\b/, '‰'],
  [/(?:^|\()%|procent\b|^andel\b/, '%'],
  [/(?:^| )(?:miljoner kronor|mnkr|mkr)(\/.+)?$/, 'mkr$1'],
  [/(?:^| )(?:tkr|1000 kr)(\/.+)?$/, 'tkr$1'],
  [/(?:^| )kr(?: per |\/)([^(]*[^( ])/, 'kr/$1'],
  [/^(?:kr|kronor)$/, 'kr'],
  [/\((MW)\)$/, '$1'],
  [new RegExp(`^(?:antal )?((?:${MEASURES})(?:[ /][^(]+)?)(?: \\(.+\\))?$`), '$1'],
  [/^(?:förväntat |totalt )?antal\b[^/]*(?: per |\/)(.+)$/, 'antal/$1'],
  [/^(?:förväntat |totalt )?antal(?: |$)/, 'antal'],
  [/^(inv\/kvm|år|balanstal|meritvärdespoäng|poäng)$/, '$1'],
]

/** What a title that ends with no unit names in passing: "Väntetid i antal dagar …, medelvärde", "Resursindex förskola". */
const MENTIONED: Units = [
  [/index\b/i, 'index'],
  [/\bantal dagar\b/, 'dagar'],
  [/\bmediantid i (minuter|månader)\b/, '$1'],
  [/\bmeritvärde\b/, 'meritvärdespoäng'],
  [/\bbetygspoäng\b/, 'poäng'],
  [/ per 1 000 inv$/, 'antal/1 000 inv'],
  [/^Antal (?:förtroendeuppdrag|inv|barn)\b|\bantal (?:svar|personer)$/i, 'antal'],
]
