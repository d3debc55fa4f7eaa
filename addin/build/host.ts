const EXAMPLE = 'such as https://oj.example.se, or http://localhost:8787 on your own machine'

/** The host that the add-in is built for, as `scheme://name[:port]`. Excel refuses an add-in that is not https. */
export function checkedHost(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.origin !== text) {
    throw new Error(`The add-in's host must be an address without a path, ${EXAMPLE}; not "${text}".`)
  }
  const local = url.protocol === 'http:' && url.hostname === 'localhost'
  if (url.protocol !== 'https:' && !local) {
    throw new Error(`The add-in's host must be https, ${EXAMPLE}; not "${text}".`)
  }
  return text
}
