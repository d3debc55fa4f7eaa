import { type Language, sayingIn } from '../language.ts'

/** Says in a part of the page that what was to be there did not come, and what to do. */
export function showFailure(element: HTMLElement, error: unknown, language: Language): void {
  console.error('OJ:', error)
  const say = sayingIn(language)
  const words = document.createElement('p')
  words.textContent = say(
    'Det som skulle visas här kunde inte hämtas. Kontrollera nätet och läs in sidan igen. Hjälper det inte: be IT-avdelningen att tillåta adressen, eller hör med den som sköter OJ hos er.',
    'What was to be here could not be fetched. Check the network and load the page again. If that does not help, ask your IT department to allow the address, or ask whoever runs OJ for you.',
  )
  const again = document.createElement('button')
  again.type = 'button'
  again.className = 'button'
  again.textContent = say('Läs in sidan igen', 'Load the page again')
  again.addEventListener('click', () => location.reload())
  const message = document.createElement('div')
  message.className = 'message error stack'
  message.setAttribute('role', 'alert')
  message.append(words, again)
  const around = document.createElement(element.id === 'pane' ? 'main' : 'div')
  around.className = 'oj pane-body'
  around.append(message)
  element.replaceChildren(around)
}
