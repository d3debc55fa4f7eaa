import { basename } from 'node:path'
import { z } from 'zod'
import { say } from '../domain/text.ts'
import { again } from '../imports/again.ts'
import { bring, preview } from '../imports/bring.ts'
import { type FileToImport, prepareFile, refuseRejected } from '../imports/file.ts'
import { readDescribed } from '../sources/seed.ts'
import { argumentsFor, command, ENGLISH, fail } from './command.ts'
import { readSeedFile } from './fill.ts'
import { outcomeText } from './outcome.ts'
import { readBytes } from './read-bytes.ts'

/**
 * `npm run import -- FILE --date YYYY-MM-DD [--source TEXT] [--dry-run]`: takes a file of figures, or of descriptions, into
 * the local database as its next release, whether or not `npm start` is running.
 */

const HELP = say(
  `Ta in en fil:   npm run import -- FIL --date ÅÅÅÅ-MM-DD      den dag då uppgifterna gällde
                … --dry-run                                  visar vad den skulle ge, utan att skriva
                … --source "Måttbandets insamling 2024"      varifrån den kommer; annars filens namn
                … --indicator N28013   … --year 2022         det som filen inte säger själv
                … --except-rejected                          tar in resten av en fil där rader avvisas
                … --english`,
  `Bring a file in:  npm run import -- FILE --date YYYY-MM-DD   the day that the figures were as they are
                  … --dry-run                                shows what it would bring, and writes nothing
                  … --source "Måttbandet's collection 2024"  where it comes from; else the file's name
                  … --indicator N28013   … --year 2022       what the file does not say itself
                  … --except-rejected                        brings the rest of a file with rejected rows
                  … --english`,
)

const { values, positionals } = argumentsFor(
  {
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      source: { type: 'string' },
      indicator: { type: 'string' },
      year: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      'except-rejected': { type: 'boolean', default: false },
      ...ENGLISH,
    },
  },
  HELP,
)

const NO_DATE = say(
  'Ange --date: den dag då uppgifterna gällde, till exempel --date 2024-08-30.',
  'Give --date: the day that the figures were as they are, for example --date 2024-08-30.',
)

const language = values.english ? 'en' : 'sv'
try {
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0) throw new Error(HELP[language])
  const date = z.iso.date().safeParse(values.date)
  if (!date.success) throw new Error(`${NO_DATE[language]}\n\n${HELP[language]}`)
  await importFile({
    file: readBytes(path, language),
    name: basename(path),
    date: date.data,
    source: values.source,
    indicator: values.indicator,
    year: values.year === undefined ? undefined : Number(values.year),
  })
} catch (error) {
  fail(error, language)
}

function importFile(file: FileToImport): Promise<void> {
  return command(values, async (db) => {
    const prepared = await prepareFile(db, file, readDescribed(readSeedFile, { examples: false }))
    console.log(prepared.plan(language))
    for (const text of prepared.left) console.log(text[language])
    if (!values['except-rejected']) refuseRejected(prepared)
    if (values['dry-run']) {
      const ahead = outcomeText(await preview(db, prepared.bringing, prepared.areas), true)
      console.log(`\n${ahead[language]} ${say('Inget är skrivet.', 'Nothing is written.')[language]}`)
      return
    }
    const outcome = await again(() => bring(db, prepared.bringing))
    console.log(`\n${outcomeText(outcome)[language]}`)
  })
}
