import { languageFor, sayingIn } from '../language.ts'
import { mountPane } from '../taskpane/mount.tsx'
import { CellLine } from './cell-line.ts'
import { receiveFunctions } from './custom-functions.ts'
import { showFailure } from './failure.ts'
import { keepingFocus, leadFocus, replaceWhenTyped } from './focus.ts'
import { label } from './labels.ts'
import { loadScript } from './load.ts'
import { type Opened, openSpreadsheet } from './open.ts'
import { offerRecalculation } from './recalculation.ts'

/**
 * The try-it page: the pane, and in a window wide enough a spreadsheet beside it, with the same functions as in Excel.
 * What the page says and the pane are there first; the spreadsheet is large, and comes when they are.
 */

const language = languageFor(navigator.language)
const say = sayingIn(language)
const wide = matchMedia('(min-width: 800px)')
const places = { sheet: part('sheet'), pane: part('pane') }
const spreadsheet = part('spreadsheet')
const associated = receiveFunctions()
let isOpening = false
let opened: Opened | undefined

document.documentElement.lang = language
document.title = say('OJ – öppna jämförelser', 'OJ – open comparisons')
leadFocus(places)
void start()

async function start(): Promise<void> {
  try {
    await loadScript('functions.js')
  } catch (error) {
    showFailure(places.pane, error, language)
    showFailure(spreadsheet, error, language)
    return
  }
  wide.addEventListener('change', show)
  show()
}

/** Shows what there is room for. What has been opened stays as it is while the window is narrow. */
function show(): void {
  mountPane(places.pane, {
    where: wide.matches ? 'try' : 'browser',
    workbook: wide.matches ? (opened?.workbook ?? null) : null,
    language,
  })
  if (!wide.matches || isOpening) return
  isOpening = true
  void open()
}

async function open(): Promise<void> {
  const line = new CellLine(part('cell'), language)
  try {
    await keepingFocus(async () => {
      opened = await openSpreadsheet(spreadsheet, { language, associated, say: (words) => line.say(words) })
    })
  } catch (error) {
    showFailure(spreadsheet, error, language)
    return
  }
  if (opened === undefined) return
  label(spreadsheet, language)
  replaceWhenTyped(spreadsheet)
  line.follow(opened.model)
  offerRecalculation(part('again'), opened, say)
  show()
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`try.html has no "${id}".`)
  return found
}
