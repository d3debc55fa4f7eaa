import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { atomOf, type Entry } from '../../../worker/formats/atom.ts'

const { DOMParser } = new JSDOM().window
const ATOM = 'http://www.w3.org/2005/Atom'

const ENTRY: Entry = {
  id: 'https://oj.test/v1/releases/2/changes',
  title: 'Datautgåva 2, 2025-02-01',
  updated: '2025-02-01T12:30:00.000Z',
  link: 'https://oj.test/v1/releases/2/changes',
  summary: '1 nya',
}

/** The feed as a reader has it once it is parsed. */
function parsed(entries: readonly Entry[]) {
  const atom = atomOf({ address: 'https://oj.test/v1/releases.atom', title: 'OJ', author: 'OJ', entries })
  const { documentElement: root } = new DOMParser().parseFromString(atom, 'application/xml')
  const fields = (parent: Element) =>
    [...parent.children].map((one): [string, string | null] => [
      one.localName,
      one.localName === 'link' ? one.getAttribute('href') : one.textContent,
    ])
  return {
    name: root.localName,
    namespace: root.namespaceURI,
    fields: fields(root).filter(([name]) => name !== 'entry'),
    entries: [...root.getElementsByTagNameNS(ATOM, 'entry')].map((entry) =>
      Object.fromEntries(fields(entry)),
    ),
  }
}

describe('an Atom feed', () => {
  it('says what RFC 4287 requires of a feed and of an entry', () => {
    expect(parsed([ENTRY, { ...ENTRY, id: 'https://oj.test/1', updated: '2024-08-30' }])).toEqual({
      name: 'feed',
      namespace: ATOM,
      fields: [
        ['id', 'https://oj.test/v1/releases.atom'],
        ['title', 'OJ'],
        ['updated', '2025-02-01T12:30:00.000Z'],
        ['author', 'OJ'],
        ['link', 'https://oj.test/v1/releases.atom'],
      ],
      entries: [{ ...ENTRY }, { ...ENTRY, id: 'https://oj.test/1', updated: '2024-08-30T00:00:00Z' }],
    })
  })

  it('holds any text as it is, but for what XML cannot hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '<!--', '\r', '\n', '\u0000', '\ud800', 'å'),
      }),
    )
    const plain = (written: string) =>
      written.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (one) =>
        /[\t\n\r\u007f-\u009f]/.test(one) ? one : '·',
      )
    // Parsing is what takes time, so many texts stand in each feed.
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 50, maxLength: 50 }), (texts) => {
        const { entries } = parsed(texts.map(([title, summary]) => ({ ...ENTRY, title, summary })))
        expect(entries).toEqual(
          texts.map(([title, summary]) => ({ ...ENTRY, title: plain(title), summary: plain(summary) })),
        )
      }),
      { numRuns: 5 },
    )
  })
})
