import { quantile } from '../../../worker/domain/statistics.ts'
import { median } from '../pairs.ts'
import { aim, fixed, table, whole } from '../printing.ts'
import type { SearchMeasured } from './bench.ts'
import type { Keystrokes } from './keystrokes.ts'

const MOST_MS = 50

export function searchText(measured: SearchMeasured | null): string {
  if (measured === null) return 'Search: not measured, since the real files are not beside the project.'
  const { indicators, withFigures, all, ofKommun, status, cold } = measured
  const worst = Math.max(...[...all, ...ofKommun].map(({ ours }) => ours))
  return [
    `GET /v1/indicators for each letter typed, over ${whole(indicators)} indicators, ${whole(withFigures)} of them with figures; 30 listed`,
    '  ms from a request to the last byte of its reply, beside hello-world',
    ...table([
      ['', 'median', '99 in 100', 'worst', 'hello median', '99 in 100', 'worst', 'requests'],
      row('words', all),
      row('words, with figures for Luleå', ofKommun),
      row('GET /v1/status', status),
    ]),
    `  worst of the words   ${aim(`<= ${MOST_MS} ms`, worst <= MOST_MS)}`,
    `  the first in an isolate, once (median): ${fixed(median(cold.whole), 1)} ms. Apart: the release and the catalogue ${fixed(median(cold.catalogue), 1)} ms,` +
      ` a search after that ${fixed(median(cold.search), 1)} ms, one for a small kommun after that ${fixed(median(cold.kommun), 1)} ms`,
  ].join('\n')
}

function row(what: string, pairs: Keystrokes): string[] {
  const spread = (which: 'ours' | 'floor') =>
    [0.5, 0.99, 1].map((share) =>
      fixed(
        quantile(
          pairs.map((pair) => pair[which]),
          share,
        ) ?? Number.NaN,
        1,
      ),
    )
  return [what, ...spread('ours'), ...spread('floor'), whole(pairs.length)]
}
