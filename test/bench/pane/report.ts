import { aim, fixed, kilobytes, whole } from '../printing.ts'
import type { PaneMeasured } from './bench.ts'

const MOST_SCRIPT = 120_000
const MOST_INTERACTIVE_MS = 1000
const MOST_KEYSTROKE_MS = 50

export function paneText(measured: PaneMeasured | null): string {
  if (measured === null) return 'Pane: not measured, since the real catalogue is not beside the project.'
  const { scripts, interactive, indicators, keystrokes } = measured
  const sorted = [...keystrokes.times].sort((a, b) => a - b)
  const median = at(sorted, 0.5)
  return [
    'The pane in Chromium, outside Excel, of npm start',
    `  scripts, compressed: ${kilobytes(scripts.pane + scripts.functions)}, of which functions.js ${kilobytes(scripts.functions)}   ${aim(`<= ${kilobytes(MOST_SCRIPT)}`, scripts.pane + scripts.functions <= MOST_SCRIPT)}`,
    `  interactive, nothing cached, processor slowed down 4 times: median ${whole(at(interactive, 0.5))} ms, worst ${whole(Math.max(...interactive))} ms of ${interactive.length}   ${aim(`<= ${whole(MOST_INTERACTIVE_MS)} ms`, Math.max(...interactive) <= MOST_INTERACTIVE_MS)}`,
    `  from a letter to its results painted, over ${whole(indicators)} indicators: median ${fixed(median, 1)} ms, 95 in 100 within ${fixed(at(sorted, 0.95), 1)} ms, worst ${fixed(at(sorted, 1), 1)} ms of ${sorted.length}   ${aim(`<= ${MOST_KEYSTROKE_MS} ms`, at(sorted, 0.95) <= MOST_KEYSTROKE_MS)}`,
  ].join('\n')
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(share * (sorted.length - 1))] ?? Number.NaN
}
