import { machine } from '../machine.ts'
import { benchPane } from './bench.ts'
import { paneText } from './report.ts'

/** The pane alone: `node test/bench/pane/run.ts`. */
console.log(`${machine()}\n\n${paneText(await benchPane())}`)
