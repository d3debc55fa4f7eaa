import { parseArgs } from 'node:util'
import { say } from '../domain/text.ts'
import { withdraw } from '../store/staging.ts'
import { command, DEPLOYED, ENGLISH } from './command.ts'

/** `npm run withdraw -- --why TEXT`: the newest release is taken back, and the one before it is read again. */

const { values } = parseArgs({ options: { why: { type: 'string' }, ...ENGLISH, ...DEPLOYED } })

await command(values, async (db, language) => {
  const why = values.why?.trim() ?? ''
  if (why === '') {
    throw new Error(
      say(
        'Ange varför: npm run withdraw -- --why "fel fil". Det står sedan i /v1/releases.',
        'Say why: npm run withdraw -- --why "wrong file". It then stands in /v1/releases.',
      )[language],
    )
  }
  const done = await withdraw(db, why)
  if (done === null) {
    throw new Error(
      say(
        'Det finns ingen tidigare datautgåva att gå tillbaka till, så inget har ändrats. Ta in rätt uppgifter i stället.',
        'There is no earlier release to go back to, so nothing has changed. Bring the right figures in instead.',
      )[language],
    )
  }
  console.log(
    say(
      `Datautgåva ${done.withdrawn} är tillbakadragen; ${done.newest} gäller igen. Inget har raderats.`,
      `Release ${done.withdrawn} is withdrawn; ${done.newest} is the newest again. Nothing was deleted.`,
    )[language],
  )
})
