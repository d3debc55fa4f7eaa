import { languageFor } from '../language.ts'
import { surroundings } from './excel.ts'
import { askService, type Service } from './service.ts'
import { WORDS } from './words.ts'

/** The pane: says how things are, in Excel's language. It never waits for Excel to say what the service says. */

let words = WORDS.sv
let service: Service = { state: 'asking' }

const formula = part('formula', HTMLInputElement)
const retry = part('retry', HTMLButtonElement)
const copied = part('copied', HTMLElement)

retry.addEventListener('click', () => void ask())
part('copy', HTMLButtonElement).addEventListener('click', copy)
speak(navigator.language)
void ask()
void look()

async function ask(): Promise<void> {
  show({ state: 'asking' })
  show(await askService())
}

async function look(): Promise<void> {
  const found = await surroundings()
  if (found.place === 'excel') speak(found.language)
  part('excel', HTMLElement).textContent = words.place(found.place)
}

function speak(tag: string): void {
  const language = languageFor(tag)
  document.documentElement.lang = language
  words = WORDS[language]
  formula.value = words.formula
  show(service)
}

function show(found: Service): void {
  service = found
  part('answer', HTMLElement).textContent = words.service(service)
  if (service.state !== 'asking') retry.hidden = service.state === 'answers'
}

/** Excel on the web gives a pane no clipboard, but copies what is selected in it when the user asks. */
function copy(): void {
  formula.select()
  copied.textContent = document.execCommand('copy') ? words.copied : words.notCopied
}

function part<E extends HTMLElement>(id: string, kind: new () => E): E {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`taskpane.html has no ${kind.name} "${id}".`)
  return found
}
