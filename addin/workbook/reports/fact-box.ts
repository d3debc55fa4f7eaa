import type { Part } from '../workbook.ts'
import { infoFormula } from './figures.ts'
import { box, linesOf, noteBox, type Section, single, type TextWidth, words } from './layout.ts'
import type { Facts, Say } from './report.ts'

interface Fact {
  readonly label: string
  readonly text: string
}

/**
 * What must be known to read the figures: labels in the first column, and the words in those beside it. What is short is a formula, and follows the source. The long texts are written
 * out: Excel fits no row to what a formula brings later, and the report quotes what held when it was made.
 */
export function factBox(row: number, facts: Facts, width: TextWidth, say: Say): Section {
  const { id, title, example, nextPublication, metadataRelease } = facts
  const parts: Part[] = [titleOf(row, facts, 1 + width.columns)]
  let at = row + 1
  const add = (...added: Part[]) => {
    parts.push(...added)
    at += 1
  }
  if (example) add(words(at, 0, exampleWords(say), 'label'))
  add(words(at, 0, say('Enhet', 'Unit'), 'label'), single(at, 1, infoFormula(id, 'unit', say)))
  add(words(at, 0, say('Riktning', 'Direction'), 'label'), single(at, 1, infoFormula(id, 'direction', say)))
  for (const { label, text } of longFacts(facts, say)) {
    const rows = linesOf(text, width.characters)
    parts.push(
      words(at, 0, label, 'label'),
      box({ row: at, column: 1, rows, columns: width.columns }, text, 'text'),
    )
    at += rows
  }
  add(
    words(at, 0, say('Nästa publicering', 'Next publication'), 'label'),
    nextPublication === null
      ? words(at, 1, say('Källan har inte angett någon.', 'The source has stated none.'))
      : single(at, 1, infoFormula(id, 'next publication', say)),
  )
  add(words(at, 0, say('Källa', 'Source'), 'label'), single(at, 1, infoFormula(id, 'source', say)))
  const dated = noteBox(at, width, asOfRelease(id, title, metadataRelease, say))
  return { parts: [...parts, ...dated.parts], charts: [], end: dated.end }
}

/** The heading of an indicator, over the whole width. */
export function titleOf(row: number, { id, title }: Facts, columns: number): Part {
  return box({ row, column: 0, rows: 1, columns }, `${title} (${id})`, 'heading')
}

export function exampleWords(say: Say): string {
  return say(
    'EXEMPEL: värdena är påhittade och säger inget om någon kommun.',
    'EXAMPLE: the figures are invented and say nothing about any kommun.',
  )
}

function longFacts(facts: Facts, say: Say): Fact[] {
  const { purpose, definition, dataSource, pitfalls, breaks } = facts
  const texts: [string, string][] = [
    [say('Syfte', 'Purpose'), purpose],
    [say('Definition', 'Definition'), definition],
    [say('Datakälla', 'Data source'), dataSource],
    [say('Felkällor', 'Sources of error'), pitfalls.map((one) => `• ${one}`).join('\n')],
    ...(breaks.length === 0
      ? []
      : [
          [
            say('Brott i serien', 'Series breaks'),
            breaks.map(({ year, text }) => `• ${year}: ${text}`).join('\n'),
          ] satisfies [string, string],
        ]),
  ]
  return texts.map(([label, text]) => ({
    label,
    text: text === '' ? say('Källan anger inget.', 'The source says nothing.') : text,
  }))
}

function asOfRelease(id: string, title: string, release: number, say: Say): string {
  return say(
    `Syfte, definition, datakälla och felkällor för ${title} (${id}) står som i datautgåva ${release}. Vad som gäller i dag visar =OJ.INFO("${id}").`,
    `Purpose, definition, data source and sources of error of ${title} (${id}) are as in release ${release}. What holds today is shown by =OJ.INFO("${id}").`,
  )
}
