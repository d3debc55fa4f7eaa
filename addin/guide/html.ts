import type { Text } from '../../schema/contract/parameters.ts'
import type { Language } from '../language.ts'
import type { Block, Section } from './blocks.ts'
import { type Example, formulaText, givenArguments } from './example.ts'
import { escaped, formulaHtml, inline } from './markup.ts'

/** A function as Excel is told of it. */
export interface DescribedFunction {
  readonly id: string
  readonly parameters: readonly {
    readonly name: string
    readonly description?: string | undefined
    readonly optional?: boolean | undefined
  }[]
}

/** A section and its parts, each with an address of its own. */
export function sectionHtml(
  section: Section,
  language: Language,
  functions: readonly DescribedFunction[],
  level = 2,
): string {
  const { id, title, blocks, parts = [] } = section
  return `<section aria-labelledby="${id}">
<h${level} id="${id}">${inline(title[language])}</h${level}>
${partsList(section, language)}${blocks.map((block, i) => blockHtml(block, language, functions, `${id}-${i + 1}`)).join('\n')}
${parts.map((part) => sectionHtml(part, language, functions, level + 1)).join('\n')}
</section>`
}

/** Of many parts, where each is. */
function partsList({ parts = [] }: Section, language: Language): string {
  if (parts.length < 6) return ''
  const items = parts.map(({ id, title }) => `<li><a href="#${id}">${inline(title[language])}</a></li>`)
  return `<ul class="parts">${items.join('')}</ul>\n`
}

function blockHtml(
  block: Block,
  language: Language,
  functions: readonly DescribedFunction[],
  id: string,
): string {
  const tell = (text: Text) => inline(text[language])
  switch (block.kind) {
    case 'paragraph':
      return `<p>${tell(block.text)}</p>`
    case 'note':
      return `<p class="note">${tell(block.text)}</p>`
    case 'list':
      return `<ul>${items(block.items.map(tell))}</ul>`
    case 'steps':
      return `<ol>${items(block.items.map(tell))}</ol>`
    case 'terms':
      return `<dl>${block.items.map(({ term, text }) => `<dt>${tell(term)}</dt><dd>${tell(text)}</dd>`).join('')}</dl>`
    case 'colours':
      return coloursHtml(language)
    case 'arguments':
      return argumentsHtml(block.of, language, functions)
    case 'example':
      return exampleHtml(block.example, language, id)
  }
}

function items(all: readonly string[]): string {
  return all.map((one) => `<li>${one}</li>`).join('')
}

/** The function with its arguments, in Excel's own words. */
function argumentsHtml(of: string, language: Language, functions: readonly DescribedFunction[]): string {
  const described = functions.find(({ id }) => id === of)
  if (described === undefined) throw new Error(`The guide tells of OJ.${of}, which is no function.`)
  const { parameters } = described
  const separator = language === 'sv' ? ';' : ','
  const signature = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(separator)
  const left = language === 'sv' ? 'valfritt' : 'optional'
  const rows = parameters.map(
    ({ name, description = '', optional }) =>
      `<dt><code translate="no">${escaped(name)}</code>${optional ? ` <span class="chip">${left}</span>` : ''}</dt><dd>${escaped(description)}</dd>`,
  )
  return `<p class="signature">${formulaHtml(`OJ.${of}(${signature})`)}</p>
<dl class="arguments">${rows.join('')}</dl>`
}

function exampleHtml(example: Example, language: Language, id: string): string {
  const formula = formulaText(example, language)
  const args = JSON.stringify(givenArguments(example, language))
  const tell = (sv: string, en: string) => escaped(language === 'sv' ? sv : en)
  return `<figure class="example" data-id="${example.id}" data-args="${escaped(args)}"${example.fails === undefined ? '' : ` data-fails="${example.fails}"`}>
<figcaption id="${id}">${inline(example.asks[language])}</figcaption>
<p class="formula">${formulaHtml(formula)}</p>
<p class="actions"><button type="button" hidden>${tell('Kopiera', 'Copy')}<span class="unseen"> ${escaped(formula)}</span></button> <a href="/">${tell('Prova', 'Try it')}</a></p>
<div class="result"><p class="cell waiting">${tell('Resultatet hämtas med JavaScript.', 'The result is fetched with JavaScript.')}</p></div>
</figure>`
}

/** The colours as marks and in words: what a cell holds is the word. */
function coloursHtml(language: Language): string {
  const rows: [string, Text, Text][] = [
    ['green', { sv: 'grön', en: 'green' }, { sv: 'bästa fjärdedelen', en: 'the best quarter' }],
    ['yellow', { sv: 'gul', en: 'yellow' }, { sv: 'mittersta hälften', en: 'the middle half' }],
    ['red', { sv: 'röd', en: 'red' }, { sv: 'sämsta fjärdedelen', en: 'the worst quarter' }],
    ['grey', { sv: 'grå', en: 'grey' }, { sv: 'inget värde', en: 'no value' }],
    [
      'none',
      { sv: 'tomt', en: 'empty' },
      { sv: 'indikatorn har ingen riktning', en: 'the indicator has no direction' },
    ],
  ]
  return `<dl class="colours">${rows
    .map(
      ([mark, word, meaning]) =>
        `<dt><span class="mark ${mark}"></span>${word[language]}</dt><dd>${meaning[language]}</dd>`,
    )
    .join('')}</dl>`
}
