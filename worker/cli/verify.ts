import { basename } from 'node:path'
import { say } from '../domain/text.ts'
import { newest } from '../imports/bring.ts'
import { verify } from '../imports/verify.ts'
import { readFigures } from '../sources/files/read.ts'
import { openStore } from '../store/index.ts'
import { argumentsFor, command, ENGLISH } from './command.ts'
import { readBytes } from './read-bytes.ts'

/** `npm run verify -- FILE`: reads each value of a file back from the newest release, and tells how many are the same to the last bit. */

const HELP = say(
  `Jämför en fil med databasen:   npm run verify -- FIL   … --indicator N28013   … --year 2022   … --english`,
  `Hold a file against the database:   npm run verify -- FILE   … --indicator N28013   … --year 2022`,
)

const { values, positionals } = argumentsFor(
  {
    allowPositionals: true,
    options: { indicator: { type: 'string' }, year: { type: 'string' }, ...ENGLISH },
  },
  HELP,
)

await command(values, async (db, language) => {
  const [path] = positionals
  if (path === undefined) throw new Error(HELP[language])
  const store = openStore(db)
  const release = await newest(store)
  if (release === null) {
    throw new Error(
      say(
        'Databasen är tom: det finns inget att jämföra filen med.',
        'The database is empty: there is nothing to hold the file against.',
      )[language],
    )
  }
  const catalogue = await store.catalogues.asOf(release)
  const reading = await readFigures(readBytes(path, language), basename(path), catalogue, {
    ...(values.indicator === undefined ? {} : { indicator: values.indicator }),
    ...(values.year === undefined ? {} : { year: Number(values.year) }),
  })
  if (reading.kind !== 'figures') {
    throw new Error(say('Filen har inga värden.', 'The file holds no figures.')[language])
  }
  const { agreed, differed, missing, examples } = await verify(store, release, catalogue, reading.drafts)
  const count = (number: number) => number.toLocaleString(language)
  const rejected = new Set(reading.rejected.flatMap(({ rows }) => rows)).size
  console.log(
    say(
      `Mot datautgåva ${release.number} (${release.date}): ${count(agreed)} värden lika till sista biten, ${count(differed)} olika, ${count(missing)} saknas; ${count(rejected)} rader gick inte att läsa.`,
      `Against release ${release.number} (${release.date}): ${count(agreed)} values agree to the last bit, ${count(differed)} differ, ${count(missing)} are missing; ${count(rejected)} rows could not be read.`,
    )[language],
  )
  for (const { indicator, kommun, year, gender, file, release: read } of examples)
    console.log(`  ${indicator} ${kommun} ${year} ${gender}: ${file} ≠ ${read ?? '–'}`)
  if (differed + missing + rejected > 0) process.exitCode = 1
})
