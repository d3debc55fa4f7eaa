import type { Text } from '../../schema/contract/parameters.ts'
import type { Argument, Example } from './example.ts'

/** The guide as content: whatever is said is said in both languages, or it does not compile. */

export interface Section {
  /** Error messages, the pane and other pages lead to it: never changed. */
  readonly id: string
  readonly title: Text
  readonly blocks: readonly Block[]
  readonly parts?: readonly Section[]
}

export type Block =
  | { readonly kind: 'paragraph' | 'note'; readonly text: Text }
  | { readonly kind: 'list' | 'steps'; readonly items: readonly Text[] }
  | { readonly kind: 'terms'; readonly items: readonly Term[] }
  | { readonly kind: 'colours' }
  /** What the function takes, as Excel itself is told. */
  | { readonly kind: 'arguments'; readonly of: string }
  | { readonly kind: 'example'; readonly example: Example }

interface Term {
  readonly term: Text
  readonly text: Text
}

type Pair = readonly [sv: string, en: string]

export function text(sv: string, en: string): Text {
  return { sv, en }
}

export function paragraph(sv: string, en: string): Block {
  return { kind: 'paragraph', text: { sv, en } }
}

/** What one must not miss. */
export function note(sv: string, en: string): Block {
  return { kind: 'note', text: { sv, en } }
}

export function list(...items: readonly Pair[]): Block {
  return { kind: 'list', items: items.map(([sv, en]) => ({ sv, en })) }
}

export function steps(...items: readonly Pair[]): Block {
  return { kind: 'steps', items: items.map(([sv, en]) => ({ sv, en })) }
}

export function terms(...items: readonly (readonly [Text, Text])[]): Block {
  return { kind: 'terms', items: items.map(([term, text]) => ({ term, text })) }
}

/** `asks` is what the formula answers, as a question or a heading. */
export function example(asks: Text, id: string, ...args: readonly Argument[]): Block {
  return { kind: 'example', example: { id, args, asks } }
}

/** A formula that is there to show an error. */
export function failing(
  asks: Text,
  fails: '#N/A' | '#VALUE!',
  id: string,
  ...args: readonly Argument[]
): Block {
  return { kind: 'example', example: { id, args, asks, fails } }
}
