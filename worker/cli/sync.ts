import { say, type Text } from '../domain/text.ts'
import { again } from '../imports/again.ts'
import { Sync } from '../imports/sync.ts'
import { planSync, type SyncStep, wantedIn } from '../imports/sync-plan.ts'
import { Kolada } from '../sources/kolada/client.ts'
import { KoladaFailure } from '../sources/kolada/failure.ts'
import { CLOCK, type Clock } from '../sources/kolada/pace.ts'
import { argumentsFor, command, ENGLISH, fail } from './command.ts'
import { outcomeText } from './outcome.ts'
import { Progress } from './progress.ts'

/**
 * `npm run sync [-- --indicators N28013,… | --all]`: takes what is new in Kolada into the local database, of the indicators
 * that came from there, of some, or of all that Kolada has. The environment variable KOLADA names another address.
 */

const HELP = say(
  `Hämta från Kolada:  npm run sync                            det som är nytt om de indikatorer som kom därifrån
                    … -- --indicators N28013,N00090         om dessa, även om de inte finns här än
                    … -- --all                              om alla som Kolada har: kan ta en timme
                    … --english`,
  `Fetch from Kolada:  npm run sync                            what is new of the indicators that came from there
                    … -- --indicators N28013,N00090         of these, also those that are not here yet
                    … -- --all                              of all that Kolada has: may take an hour
                    … --english`,
)

const { values } = argumentsFor(
  { options: { indicators: { type: 'string' }, all: { type: 'boolean', default: false }, ...ENGLISH } },
  HELP,
)

const { indicators, all } = values
const language = values.english ? 'en' : 'sv'
if (all && indicators !== undefined) fail(new Error(HELP[language]), language)
else await command(values, synchronise)

async function synchronise(db: D1Database): Promise<void> {
  const progress = new Progress()
  const tell = (text: Text) => progress.say(text[language])
  const address = process.env.KOLADA
  const kolada = new Kolada({ clock: tellingWaits(tell), ...(address === undefined ? {} : { address }) })
  try {
    tell(say('Frågar Kolada vad som finns …', 'Asking Kolada what there is …'))
    const today = new Date().toISOString().slice(0, 10)
    const wanted = all ? 'all' : wantedIn(indicators ?? 'known')
    const plan = await again(() => planSync(db, kolada, { wanted, today }))
    plan.told.forEach(tell)
    progress.of(plan.steps.length)
    const sync = new Sync(db, kolada, plan)
    for (const step of plan.steps) {
      progress.begin(spanOf(step))
      for (const text of await again(() => sync.take(step))) tell(text)
      progress.next()
    }
    const outcome = await again(() => sync.finish())
    progress.end()
    tell(outcomeText(outcome))
  } catch (error) {
    progress.end()
    throw error instanceof KoladaFailure ? new Error(error.detail[language]) : error
  }
}

function spanOf({ indicators }: SyncStep): string {
  return [...new Set([indicators.at(0), indicators.at(-1)])].join('–')
}

/** A clock by which nobody waits for long without being told. */
function tellingWaits(tell: (text: Text) => void): Clock {
  return {
    now: CLOCK.now,
    sleep(milliseconds, signal) {
      if (milliseconds >= 1000) {
        const seconds = Math.round(milliseconds / 1000)
        tell(
          say(
            `Kolada svarar inte som det ska. Frågar igen om ${seconds} s.`,
            `Kolada does not answer as it should. Asking again in ${seconds} s.`,
          ),
        )
      }
      return CLOCK.sleep(milliseconds, signal)
    },
  }
}
