/** Copies text. Excel on the web gives a pane no clipboard, but copies what is selected in it when the user asks. */
export function copyText(text: string): boolean {
  const carrier = document.createElement('textarea')
  carrier.value = text
  carrier.setAttribute('aria-hidden', 'true')
  carrier.style.position = 'fixed'
  carrier.style.opacity = '0'
  const before = document.activeElement
  document.body.append(carrier)
  carrier.select()
  const copied = document.execCommand('copy')
  carrier.remove()
  if (before instanceof HTMLElement) before.focus()
  return copied
}
