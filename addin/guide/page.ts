import type { Text } from '../../schema/contract/parameters.ts'
import type { Language } from '../language.ts'
import { type DescribedFunction, sectionHtml } from './html.ts'
import { escaped, inline } from './markup.ts'
import { SECTIONS } from './sections.ts'

const TITLE: Text = { sv: 'OJ i Excel: användarguide', en: 'OJ in Excel: user guide' }

const LEAD: Text = {
  sv: 'Skriv en formel i en cell och få det publicerade värdet om en kommun, se varifrån det kommer, jämför med andra och få samma svar nästa år.',
  en: 'Type a formula in a cell and get the published figure of a kommun (a Swedish municipality), see where it comes from, compare with others, and get the same answer next year.',
}

const LIVE: Text = {
  sv: 'Exemplen är levande: resultatet hämtas från den här tjänsten när sidan är öppen, och är vad cellen visar. Medan det här står kvar har sidan inte kört sitt JavaScript, och exemplen saknar resultat.',
  en: 'The examples are live: the result is fetched from this service while the page is open, and is what the cell shows. As long as this stands here, the page has not run its JavaScript, and the examples have no results.',
}

/** The whole guide in one language; `functions` is what Excel is told of them in it. */
export function guidePage(language: Language, functions: readonly DescribedFunction[]): string {
  const tell = (text: Text) => inline(text[language])
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${tell(TITLE)}</title>
    <meta name="description" content="${escaped(LEAD[language])}" />
    <link rel="alternate" hreflang="${OTHER[language].language}" href="${OTHER[language].href}" />
    <link rel="icon" href="/icons/icon-128.png" />
    <link rel="stylesheet" href="/guide.css" />
    <script defer src="/functions.js"></script>
    <script defer src="/guide.js"></script>
  </head>
  <body class="oj">
    <a class="skip" href="#guide">${tell({ sv: 'Hoppa till innehållet', en: 'Skip to the content' })}</a>
    <header>
      <h1>${tell(TITLE)}</h1>
      <p>${tell(LEAD)}</p>
      <p class="ways">${ways(language)}</p>
    </header>
    <nav aria-label="${tell({ sv: 'Innehåll', en: 'Contents' })}">
      <ol>${SECTIONS.map(({ id, title }) => `<li><a href="#${id}">${tell(title)}</a></li>`).join('')}</ol>
    </nav>
    <main id="guide" tabindex="-1">
      <div class="live">
        <p id="levande" role="status">${tell(LIVE)}</p>
        <button type="button" id="igen" hidden>${tell({ sv: 'Försök igen', en: 'Try again' })}</button>
      </div>
      ${SECTIONS.map((section) => sectionHtml(section, language, functions)).join('\n')}
    </main>
    <footer>
      <p>${tell({
        sv: 'Värdena är publicerade av källan som anges; beräkningarna är OJ:s egna. [Integritet och villkor](/about.html).',
        en: 'The figures are published by the source stated; the calculations are OJ’s own. [Privacy and terms](/about.html).',
      })}</p>
    </footer>
  </body>
</html>
`
}

const OTHER: Record<Language, { language: Language; href: string; words: string }> = {
  sv: { language: 'en', href: '/guide/en', words: 'In English' },
  en: { language: 'sv', href: '/guide', words: 'På svenska' },
}

function ways(of: Language): string {
  const { language, href, words } = OTHER[of]
  const tell = (sv: string, en: string) => (of === 'sv' ? sv : en)
  return [
    `<a href="${href}" lang="${language}" hreflang="${language}">${words}</a>`,
    `<a href="/">${tell('Prova utan Excel', 'Try without Excel')}</a>`,
    `<a href="/docs"${of === 'sv' ? ' hreflang="en"' : ''}>${tell('API:et (på engelska)', 'The API')}</a>`,
  ].join(' ')
}
