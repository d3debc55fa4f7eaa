/** The little that a sentence of the guide may hold: `code`, **a name on the screen** and [a link](#where). */
export function inline(text: string): string {
  return escaped(text)
    .replace(/`([^`]+)`/g, '<code translate="no">$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words: string, href: string) => link(words, href))
}

/** A browser would show a manifest, which is to be saved. */
function link(words: string, href: string): string {
  return `<a href="${href}"${href.endsWith('.xml') ? ' download' : ''}>${words}</a>`
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A formula, which may be broken between its arguments. */
export function formulaHtml(formula: string): string {
  return `<code translate="no">${escaped(formula).replace(/(?<!&quot|&amp)[;,(]/g, '$&<wbr>')}</code>`
}
