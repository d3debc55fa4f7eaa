import { isLeftOut } from './menus.ts'

/** Who has the keyboard: the spreadsheet, or the rest of the page. */

/** The parts of the page that F6 goes between. */
export interface Places {
  readonly sheet: HTMLElement
  readonly pane: HTMLElement
}

/** The box that takes what is typed in the sheet; over the cell while one is edited there, else hidden. */
const TYPED_IN = '.o-grid-composer .o-composer'
/** Either that, or the box above the sheet. */
const EDITED = '.o-composer.active'

let lastInSheet = false

/** The spreadsheet's component, as far as it is changed here. */
interface Focusing {
  focusGrid(): void
}

/**
 * The spreadsheet takes the keyboard whenever nothing has it, as soon as it is shown and each time that it is drawn anew.
 * On this page it does only where the user has last been in it.
 */
export function withManners(spreadsheet: unknown): unknown {
  const Spreadsheet = spreadsheet as new (...given: never[]) => Focusing
  return class extends Spreadsheet {
    override focusGrid(): void {
      if (lastInSheet) super.focusGrid()
    }
  }
}

/** Whether a cell is being edited. */
export function isEditing(): boolean {
  return document.querySelector(EDITED) !== null
}

/** Follows where the user is, lets F6 go between the parts of the page as in Excel, and leads the links that skip there. */
export function leadFocus({ sheet, pane }: Places): void {
  const to = {
    sheet: () => (sheet.querySelector<HTMLElement>(TYPED_IN) ?? sheet).focus(),
    pane: () => pane.focus(),
  }
  for (const event of ['pointerdown', 'focusin'] as const) {
    document.addEventListener(event, ({ target }) => {
      lastInSheet = target instanceof Node && sheet.contains(target)
    })
  }
  // Before the sheet, which would keep the key to itself.
  window.addEventListener(
    'keydown',
    (event) => {
      // The browser's own find, print and open then do what they are for.
      if (isLeftOut(event)) return event.stopImmediatePropagation()
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || sheet.offsetParent === null) return
      event.preventDefault()
      event.stopPropagation()
      if (sheet.contains(document.activeElement)) to.pane()
      else to.sheet()
    },
    { capture: true },
  )
  for (const link of document.querySelectorAll<HTMLElement>('[data-to]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault()
      to[link.dataset.to === 'sheet' ? 'sheet' : 'pane']()
    })
  }
}

/**
 * What is typed on a cell takes the place of what stood there. The spreadsheet sees to that once it has drawn itself anew:
 * whoever types two letters faster than that would get the old text after them. So the first letter of some finds the old
 * text marked, and replaces it.
 */
export function replaceWhenTyped(sheet: HTMLElement): void {
  let begun = false
  const look = (event: KeyboardEvent) => {
    const { target, key, ctrlKey, metaKey, altKey } = event
    if (LEAVES_CELL.test(key)) begun = false
    if (begun || key.length !== 1 || ctrlKey || metaKey || altKey) return
    begun = true
    if (isEditing() || !(target instanceof Element) || !target.matches(TYPED_IN)) return
    getSelection()?.selectAllChildren(target)
  }
  sheet.addEventListener('keydown', look, { capture: true })
  sheet.addEventListener('pointerdown', () => {
    begun = false
  })
}

const LEAVES_CELL = /^(Enter|Tab|Escape|Arrow\w+|Home|End|Page\w+|F\d+)$/

/** Gives the keyboard back to what had it before the spreadsheet was shown, which takes it at once. */
export async function keepingFocus(show: () => Promise<unknown>): Promise<void> {
  const shown = show()
  let before = document.activeElement
  const follow = ({ target }: FocusEvent) => {
    if (target instanceof Element && target.closest('.o-spreadsheet') === null) before = target
  }
  document.addEventListener('focusin', follow)
  await shown
  document.removeEventListener('focusin', follow)
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true })
  lastInSheet = false
}
