import { parseArgs } from 'node:util'
import type { Text } from '../domain/text.ts'
import { finishSync, planSync, takeStep, type Wanted } from '../imports/sync.ts'
import { Kolada } from '../sources/kolada/client.ts'
import { KoladaFailure } from '../sources/kolada/failure.ts'
import { command, ENGLISH } from './command.ts'
import { outcomeText } from './outcome.ts'
import { Progress } from './progress.ts'

/**
 * `npm run sync [-- --indicators N28013,… | --all]`: takes what is new in Kolada into the local database, of the indicators
 * that are there, of some, or of all that Kolada has. The environment variable KOLADA names another address.
 */

const { values } = parseArgs({
  options: { indicators: { type: 'string' }, all: { type: 'boolean', default: false }, ...ENGLISH },
})

await command(values, async (db, language) => {
  const tell = (text: Text) => console.log(text[language])
  const today = new Date().toISOString().slice(0, 10)
  const kolada = new Kolada(process.env.KOLADA === undefined ? {} : { address: process.env.KOLADA })
  try {
    const plan = await planSync(db, kolada, { wanted: wanted(), today })
    const progress = new Progress(plan.steps.length)
    const told = [...plan.told]
    for (const step of plan.steps) {
      told.push(...(await takeStep(db, kolada, plan, step, today)))
      progress.next(step.name)
    }
    for (const text of told) tell(text)
    tell(outcomeText(await finishSync(db, plan)))
  } catch (error) {
    if (!(error instanceof KoladaFailure)) throw error
    throw new Error(error.detail[language])
  }
})

function wanted(): Wanted {
  if (values.all) return 'all'
  const ids = values.indicators?.split(',').map((id) => id.trim())
  return ids?.filter((id) => id !== '') ?? 'known'
}
