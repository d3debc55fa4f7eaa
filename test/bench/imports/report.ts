import type { Compared } from '../pairs.ts'
import { aim, fixed, whole } from '../printing.ts'
import type { ImportsMeasured } from './bench.ts'

const MOST_SECONDS = 30
const MOST_ROWS_A_VALUE = 1 / 100
const MOST_BYTES_A_VALUE = 8
const MOST_MEMORY = 512 * 2 ** 20
const MOST_AS_OF_RATIO = 1.5

export function asOfText({ ours, floor, ratio, middleHalf: [low, high] }: Compared): string {
  return [
    'POST /v1/cells as of an old release, whose every figure ten later ones revised; slices not at hand',
    `  ${fixed(ours, 1)} ms; as of the newest ${fixed(floor, 1)} ms`,
    `  ratio ${fixed(ratio, 2)} (middle half of the pairs ${fixed(low, 2)}–${fixed(high, 2)})   ${aim(`<= ${MOST_AS_OF_RATIO}`, ratio <= MOST_AS_OF_RATIO)}`,
  ].join('\n')
}

export function importsText(measured: ImportsMeasured | null): string {
  if (measured === null) return 'Imports: not measured, since the real files are not beside the project.'
  const { cost, values, rowsWritten, contents, outcome, verification, killed } = measured
  const { seconds, peak } = cost
  const bytes = contents.bytes / contents.values
  const { agreed, differed, missing } = verification
  const { added, revised } = outcome.changes
  return [
    `npm run import of ${whole(values)} values onto a release of 2013, from the command to its end`,
    `  ${fixed(seconds, 1)} s, ${whole(values / seconds)} values/s   ${aim(`<= ${MOST_SECONDS} s`, seconds <= MOST_SECONDS)}`,
    `  rows written, as D1 counts: ${whole(rowsWritten)}, one for ${whole(values / rowsWritten)} values   ${aim('<= 1 for 100', rowsWritten / values <= MOST_ROWS_A_VALUE)}`,
    `  database: ${fixed(contents.bytes / 1e6, 1)} MB, ${fixed(bytes, 2)} bytes a value, catalogue and groups included   ${aim(`<= ${MOST_BYTES_A_VALUE}`, bytes <= MOST_BYTES_A_VALUE)}`,
    peak === null
      ? '  peak memory: this system does not tell'
      : `  peak memory: ${whole(peak.command / 2 ** 20)} MB, with workerd ${whole(peak.withWorkerd / 2 ** 20)} MB   ${aim(`<= ${MOST_MEMORY / 2 ** 20} MB`, peak.command <= MOST_MEMORY)}`,
    `  changes: ${whole(added)} added, ${whole(revised)} revised; read back: ${whole(agreed)} agreed, ${whole(differed)} differed, ${whole(missing)} missing`,
    `  findings: ${whole(outcome.findings)}, ${fixed((outcome.findings / outcome.figures) * 10_000, 1)} in 10,000 values`,
    `  killed at ${killed.moments.length} random moments (${fixed(Math.min(...killed.moments), 1)}–${fixed(Math.max(...killed.moments), 1)} s): what was published was the same after ${killed.unchanged}; the run after them published ${whole(killed.values)} values`,
  ].join('\n')
}
