/** Fetches a script of ours and runs it, as if the page had named it. */
export function loadScript(source: string): Promise<void> {
  const script = document.createElement('script')
  script.src = source
  return loaded(script)
}

export function loadStyle(source: string): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = source
  return loaded(link)
}

export async function loadText(source: string): Promise<string> {
  const response = await fetch(source)
  if (!response.ok) throw new Error(`${source} answered ${response.status}.`)
  return response.text()
}

function loaded(element: HTMLScriptElement | HTMLLinkElement): Promise<void> {
  return new Promise((done, failed) => {
    element.onload = () => done()
    element.onerror = () =>
      failed(new Error(`${element.getAttribute('src') ?? element.getAttribute('href')} did not come.`))
    document.head.append(element)
  })
}
