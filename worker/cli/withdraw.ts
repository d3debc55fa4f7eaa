import { Refusal } from '../domain/refusal.ts'
import { say } from '../domain/text.ts'
import { withdraw } from '../store/staging.ts'
import { argumentsFor, command, DEPLOYED, ENGLISH } from './command.ts'

/** `npm run withdraw -- --why TEXT`: the newest release is taken back, and the one before it is read again. */

const SAY_WHY = say(
  'Ange varför: npm run withdraw -- --why "fel fil". Det står sedan i /v1/releases.',
  'Say why: npm run withdraw -- --why "wrong file". It then stands in /v1/releases.',
)

const { values } = argumentsFor({ options: { why: { type: 'string' }, ...ENGLISH, ...DEPLOYED } }, SAY_WHY)

await command(values, async (db, language) => {
  const why = values.why?.trim() ?? ''
  if (why === '') throw new Refusal('invalid_parameter', SAY_WHY)
  const done = await withdraw(db, why)
  if (done === null) {
    throw new Refusal(
      'unknown_release',
      say(
        'Det finns ingen tidigare datautgåva att gå tillbaka till, så inget har ändrats. Ta in rätt uppgifter i stället.',
        'There is no earlier release to go back to, so nothing has changed. Bring the right figures in instead.',
      ),
    )
  }
  console.log(
    say(
      `Datautgåva ${done.withdrawn} är tillbakadragen; ${done.newest} gäller igen. Inget har raderats.`,
      `Release ${done.withdrawn} is withdrawn; ${done.newest} is the newest again. Nothing was deleted.`,
    )[language],
  )
})
