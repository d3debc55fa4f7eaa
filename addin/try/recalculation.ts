import type { Opened } from './open.ts'

/**
 * Calculates all anew where figures did not come: by the keys of Excel, which the cells' own words tell of, and by a
 * button that is there once any has failed.
 */
export function offerRecalculation(
  element: HTMLElement,
  { calculateAnew }: Opened,
  say: (sv: string, en: string) => string,
): void {
  const service = globalThis.ojFunctions?.service()
  if (service === undefined) return
  const { activity } = service
  const again = () => {
    activity.reset()
    calculateAnew()
  }
  const words = document.createElement('span')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button'
  button.textContent = say('Räkna om', 'Recalculate')
  button.addEventListener('click', again)
  element.append(words, button)

  const look = () => {
    const { failed } = activity
    element.hidden = failed === 0
    words.textContent = say(
      failed === 1 ? 'En fråga fick inget svar.' : `${failed} frågor fick inget svar.`,
      failed === 1 ? 'One question got no answer.' : `${failed} questions got no answer.`,
    )
  }
  activity.watch(look)
  look()
  window.addEventListener('keydown', (event) => {
    if (event.key === 'F9' && event.ctrlKey && event.altKey) again()
  })
}
