import { render } from 'preact'
import type { FunctionsRuntime } from '../../functions/runtime.ts'
import { languageFor } from '../../language.ts'
import { copyText } from '../../taskpane/parts/copy.ts'
import { factsOf } from './facts.ts'
import { Result } from './result.tsx'
import { WORDS } from './words.ts'

/** Fills the guide's examples with what each formula gives now, by the same functions as in Excel. */

const language = languageFor(document.documentElement.lang)
const status = part('levande', HTMLElement)
const retry = part('igen', HTMLButtonElement)
const examples = [...document.querySelectorAll<HTMLElement>('.example')]

retry.addEventListener('click', () => void showAll())
for (const example of examples) offerCopy(example)
void showAll()

async function showAll(): Promise<void> {
  retry.hidden = true
  const runtime = globalThis.ojFunctions
  if (runtime === undefined) return say('missing')
  const [release] = (await Promise.all(examples.map((example) => show(example, runtime)))).flatMap(
    (facts) => facts?.release ?? [],
  )
  const { offline } = runtime.service()
  retry.hidden = !offline
  if (offline || release === undefined) return say('silent')
  status.textContent = `${WORDS.live[language]} ${release.number} (${release.date}).`
}

async function show(example: HTMLElement, { service, calculate }: FunctionsRuntime) {
  const { id = '', args = '[]' } = example.dataset
  const given: unknown[] = JSON.parse(args)
  const result = within(example, '.result')
  const labelledBy = within(example, 'figcaption').id
  result.setAttribute('aria-busy', 'true')
  render(<p class="cell waiting">{WORDS.fetching[language]}</p>, result)
  // Both are asked before either is waited for, so that all examples share a request.
  const [cells, facts] = await Promise.all([calculate(id, given), factsOf(service(), id, given)])
  render(
    <Result id={id} args={given} cells={cells} facts={facts} labelledBy={labelledBy} language={language} />,
    result,
  )
  result.removeAttribute('aria-busy')
  return facts
}

/** The button does nothing without this script, so it is hidden until it is here. */
function offerCopy(example: HTMLElement): void {
  const button = within(example, 'button')
  const words = button.textContent
  button.hidden = false
  button.addEventListener('click', () => {
    const answer = copyText(within(example, 'code').textContent) ? 'copied' : 'notCopied'
    button.textContent = WORDS[answer][language]
    say(answer)
    setTimeout(() => {
      button.textContent = words
      status.textContent = ''
    }, 2000)
  })
}

function say(words: keyof typeof WORDS): void {
  status.textContent = WORDS[words][language]
}

function part<E extends HTMLElement>(id: string, kind: new () => E): E {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`The guide has no ${kind.name} "${id}".`)
  return found
}

function within(example: HTMLElement, selector: string): HTMLElement {
  const found = example.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`An example of the guide has no ${selector}.`)
  return found
}
