import { temporaryFolder } from '../folder.ts'
import { machine } from '../machine.ts'
import { benchSearch } from './bench.ts'
import { searchText } from './report.ts'

/** Search alone: `node test/bench/search/run.ts`. */
console.log(`${machine()}\n\n${searchText(await benchSearch(temporaryFolder()))}`)
