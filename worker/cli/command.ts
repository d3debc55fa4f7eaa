import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Refusal } from '../domain/refusal.ts'
import type { Text } from '../domain/text.ts'
import type { Language } from '../routes/app-env.ts'
import { LOCAL_ENVIRONMENT, withDeployedDatabase, withNewestDatabase } from './database.ts'

/** What every command takes: another language, and the commands that also work there, the deployed database. */
export const ENGLISH = { english: { type: 'boolean', default: false } } as const
export const DEPLOYED = { deployed: { type: 'boolean', default: false } } as const

/**
 * Runs a command against the local database, brought to the newest schema, or against the deployed one. What is refused
 * is told in words, and the command then fails.
 */
export async function command(
  { english, deployed = false }: { english: boolean; deployed?: boolean },
  run: (db: D1Database, language: Language) => Promise<void>,
): Promise<void> {
  const language = english ? 'en' : 'sv'
  try {
    if (deployed) await withDeployedDatabase((db) => run(db, language))
    else {
      Object.assign(process.env, LOCAL_ENVIRONMENT)
      await withNewestDatabase((db) => run(db, language))
    }
  } catch (error) {
    fail(error, language)
  }
}

/** A command's arguments. One that it does not take ends it, with what it does take. */
export function argumentsFor<T extends ParseArgsConfig>(config: T, help: Text) {
  try {
    return parseArgs(config)
  } catch (error) {
    // What Node says of it is English, and names the option.
    console.error(`${error instanceof Error ? error.message : error}\n\n${help.sv}`)
    process.exit(1)
  }
}

/** Says why a command failed. */
export function fail(error: unknown, language: Language): void {
  console.error(
    error instanceof Refusal ? error.detail[language] : error instanceof Error ? error.message : error,
  )
  process.exitCode = 1
}
