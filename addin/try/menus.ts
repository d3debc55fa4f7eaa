import type { Language } from '../language.ts'
import type { Library } from './o-spreadsheet.ts'
import { SWEDISH } from './swedish.ts'

/**
 * What leads away from what this page is for: to panels and tools that are there in English alone, or need what is not
 * here. The menus above the sheet go with them: what is left of those is among the buttons and under the right one.
 */
const LEFT_OUT = {
  cellMenuRegistry: [
    'edit_table',
    'delete_table',
    'insert_link',
    'pivot_headers_group',
    'pivot_group_remaining',
    'pivot_headers_ungroup',
    'collapse_pivot',
    'pivot_sorting',
    'pivot_fix_formulas',
    'pivot_properties',
  ],
  colMenuRegistry: [
    'column_statistics',
    'conditional_formatting',
    'edit_table',
    'delete_table',
    'group_columns',
    'ungroup_columns',
  ],
  rowMenuRegistry: ['conditional_formatting', 'group_rows', 'ungroup_rows'],
  numberFormatMenuRegistry: [
    'format_number_scientific',
    'format_number_currency',
    'format_number_accounting',
    'format_number_currency_rounded',
    'format_custom_currency',
    'format_custom_date',
    'format_custom_number',
  ],
} as const

/** The keys to the same, and to its own print and search, which are there in English alone. */
const KEYS_LEFT_OUT = { ctrl: ['f', 'h', 'k', 'o', 'p'], alt: ['t'] }

export function isLeftOut({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const [keys, others] = ctrlKey || metaKey ? [KEYS_LEFT_OUT.ctrl, altKey] : [KEYS_LEFT_OUT.alt, !altKey]
  return !others && keys.includes(key.toLowerCase())
}

/** Takes away what is left out. */
export function trimMenus({ registries }: Library): void {
  const { topbarMenuRegistry } = registries
  for (const key of topbarMenuRegistry.getKeys()) topbarMenuRegistry.remove(key)
  for (const [registry, keys] of Object.entries(LEFT_OUT)) {
    for (const key of keys) registries[registry as keyof typeof LEFT_OUT].remove(key)
  }
}

/** Colours of a formula's parts that can be read, on white and on dark. */
const FORMULA_COLOURS = {
  STRING: 'light-dark(#00701e, #7bd88f)',
  NUMBER: 'light-dark(#00695c, #4dd0b8)',
  OPERATOR: 'light-dark(#1f6a70, #7fd3da)',
}

export function colourFormulas({ tokenColors }: Library): void {
  Object.assign(tokenColors, FORMULA_COLOURS)
}

/** The spreadsheet's own words in the page's language. */
export function wordsIn(language: Language): (text: string) => string {
  // It asks with objects that only look like texts.
  return language === 'en' ? String : (text) => SWEDISH[String(text)] ?? String(text)
}
