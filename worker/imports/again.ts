import pRetry from 'p-retry'

/** What D1 says of troubles that pass: another holds the file, the connection broke, the database is busy or moving. */
const PASSES =
  /SQLITE_BUSY|locked|Network connection lost|overloaded|storage operation|reset because|internal error/i

/** Does again, up to three times, what a database in passing trouble broke off. Only for what may be done twice. */
export function again<T>(work: () => Promise<T>): Promise<T> {
  return pRetry(work, {
    retries: 3,
    minTimeout: 500,
    shouldRetry: ({ error }) => PASSES.test(error.message),
  })
}
