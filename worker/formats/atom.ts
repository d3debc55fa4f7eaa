/** RFC 4287: what feed readers, Outlook and Teams subscribe to. */
export interface Feed {
  /** Its own address, which never changes. */
  address: string
  title: string
  author: string
  /** The newest first; a feed has at least one. */
  entries: readonly Entry[]
}

export interface Entry {
  /** An address of its own, which never changes. */
  id: string
  title: string
  /** An ISO time, or only a day. */
  updated: string
  link: string
  summary: string
}

export function atomOf({ address, title, author, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', address),
    element('title', title),
    element('updated', instant(entries[0]?.updated ?? '')),
    `<author>${element('name', author)}</author>`,
    `<link rel="self" href="${safe(address)}"/>`,
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n')
}

function entryXml({ id, title, updated, link, summary }: Entry): string {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    element('updated', instant(updated)),
    `<link href="${safe(link)}"/>`,
    element('summary', summary),
    '</entry>',
  ].join('')
}

/** Atom wants an instant where there may be only a day. */
function instant(iso: string): string {
  return iso.length === 10 ? `${iso}T00:00:00Z` : iso
}

function element(name: string, text: string): string {
  return `<${name}>${safe(text)}</${name}>`
}

/** What a person wrote can hold no markup, nor characters that XML forbids. */
function safe(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '·')
    .replace(/[&<>"'\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
