import { Draft } from '../../schema/slice.ts'
import { bring } from '../../worker/imports/bring.ts'
import { openStore } from '../../worker/store/index.ts'
import { send } from './client.ts'
import { type Compared, compare, measurePair, type Pair } from './pairs.ts'
import { NO_CELLS, type Sheet } from './sheet.ts'

/** Isolates that the sheet is asked of for the first time: half as of the first release. */
export const FRESH_AS_OF = 12

/** So many times all figures of the sheet are revised. */
const REVISIONS = 10

/** Publishes releases in which every figure that a sheet asks for is another. */
export async function revise(db: D1Database, { indicators, years }: Sheet): Promise<void> {
  const { areas } = await openStore(db).catalogues.asOf({ number: 1, without: [] })
  for (let revision = 1; revision <= REVISIONS; revision++) {
    const drafts = years.map((year) => {
      const draft = new Draft('T', year)
      for (const { position } of areas)
        draft.set(position, { value: revision + position / 10, status: 'final' })
      return draft
    })
    const said = new Map(indicators.map((id) => [id, { drafts, whole: false }]))
    await bring(db, {
      words: { date: '2025-01-01', source: 'bench', note: '' },
      key: `revision ${revision}`,
      describes: {},
      parts: () => [{ name: 'all', said }],
    })
  }
}

/** Milliseconds of a sheet as of the first release beside as of the newest, in isolates that have read no slice. */
export async function timeAsOf(sheet: Sheet, fresh: readonly string[]): Promise<Compared> {
  const pairs: Pair[] = []
  const first = JSON.stringify({ ...JSON.parse(sheet.body), release: 1 })
  for (let at = 0; at + 1 < fresh.length; at += 2) {
    const [old = '', newest = ''] = [fresh[at], fresh[at + 1]]
    for (const isolate of [old, newest]) await send('POST', `${isolate}/v1/cells`, NO_CELLS)
    // Which catalogue is read is not what is measured.
    await send('POST', `${old}/v1/cells`, JSON.stringify({ ...JSON.parse(NO_CELLS), release: 1 }))
    pairs.push(
      await measurePair(
        at / 2,
        async () => (await send('POST', `${old}/v1/cells`, first)).milliseconds,
        async () => (await send('POST', `${newest}/v1/cells`, sheet.body)).milliseconds,
      ),
    )
  }
  return compare(pairs)
}
