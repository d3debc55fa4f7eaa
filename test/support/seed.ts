import type { Whole } from '../../schema/staged.ts'
import { readSeed } from '../../worker/sources/seed.ts'

const files = import.meta.glob<string>('../../schema/seed/**/*.{csv,json}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The embedded figures, read as `npm start` reads them but from the test's bundle: workerd has no disk. */
export function embedded(options = { examples: true }): Whole {
  return readSeed((path) => {
    const file = files[`../../schema/seed/${path}`]
    if (file === undefined) throw new Error(`no seed file ${path}`)
    return file
  }, options)
}
