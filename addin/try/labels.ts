import { type Language, sayingIn } from '../language.ts'

/** Attributes by the elements that are to have them. */
type Labels = readonly (readonly [selector: string, attributes: Readonly<Record<string, string>>])[]

/** What the spreadsheet's own markup lacks for those who do not see it, or use no mouse. */
function labelsIn(language: Language): Labels {
  const say = sayingIn(language)
  const formula = { role: 'textbox', 'aria-multiline': 'true', tabindex: '0' }
  return [
    ['.o-topbar-composer .o-composer', { ...formula, 'aria-label': say('Formelfältet', 'Formula bar') }],
    [
      '.o-grid-composer .o-composer',
      { ...formula, 'aria-label': say('Den markerade cellen', 'The marked cell') },
    ],
    ['.o-named-range-selector-container input', { 'aria-label': say('Gå till cell', 'Go to cell') }],
    ['.o-font-size[max="300"]', { 'aria-label': say('Zooma, procent', 'Zoom, per cent') }],
    ['.o-font-size[max="400"]', { 'aria-label': say('Teckenstorlek', 'Font size') }],
    ['.o-grid-add-rows-input', { 'aria-label': say('Antal rader att lägga till', 'Rows to add') }],
    [
      '.fa-stack[role=button]:not(.force-open-assistant)',
      { 'aria-label': say('Stäng hjälpen', 'Close the help') },
    ],
    [
      '.fa-stack[role=button].force-open-assistant',
      { 'aria-label': say('Hjälp om formeln', 'Help on the formula') },
    ],
  ]
}

/** Labels what there is in the spreadsheet, and what comes as it is used. */
export function label(spreadsheet: HTMLElement, language: Language): void {
  const labels = labelsIn(language)
  const look = () => {
    for (const [selector, attributes] of labels) {
      for (const element of spreadsheet.querySelectorAll(selector)) {
        for (const [name, value] of Object.entries(attributes)) {
          if (element.getAttribute(name) !== value) element.setAttribute(name, value)
        }
      }
    }
  }
  new MutationObserver(look).observe(spreadsheet, { childList: true, subtree: true })
  look()
}
