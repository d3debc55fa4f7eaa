/** An XML element; its children are elements, or one text. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: readonly XmlElement[] | string
}

export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: readonly XmlElement[] | string = [],
): XmlElement {
  return { name, attributes, children }
}

/** The element as a document to read: two spaces a level, every text escaped. */
export function render({ name, attributes, children }: XmlElement, indent = ''): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const open = `${indent}<${name}${given.join('')}`
  if (children.length === 0) return `${open} />\n`
  if (typeof children === 'string') return `${open}>${escaped(children)}</${name}>\n`
  const inner = children.map((child) => render(child, `${indent}  `)).join('')
  return `${open}>\n${inner}${indent}</${name}>\n`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
