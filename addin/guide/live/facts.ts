import { GENDERS, type Gender, type Status } from '../../../schema/words.ts'
import { type CellAnswer, type CellQuestion, cellQuestion } from '../../client/cells.ts'
import type { Client } from '../../client/client.ts'
import { type Question, question } from '../../client/questions.ts'

/** What stands under a result: what it takes to read it and to cite it. */
export interface Facts {
  readonly units: readonly { readonly code: string; readonly unit: string }[]
  readonly years: readonly number[]
  readonly statuses: readonly Status[]
  readonly sources: readonly string[]
  /** The group whose members are listed. */
  readonly group: { readonly name: string; readonly source: string | null } | null
  readonly release: { readonly number: number; readonly date: string }
}

/** What a formula's facts are asked by: the figures it is of, or the description of what it tells about. */
type Asked = { readonly figures: readonly CellQuestion[] } | { readonly about: Question }

/** Asks for a formula's facts; undefined where there are none, or the service gives none. */
export async function factsOf(
  service: Client,
  id: string,
  args: readonly unknown[],
): Promise<Facts | undefined> {
  const asked = askedBy(id, args)
  try {
    if ('about' in asked) return ofDescription(await service.question(asked.about))
    return ofFigures(await Promise.all(asked.figures.map((one) => service.cell(one))))
  } catch {
    // Why is what the formula itself says.
    return undefined
  }
}

function askedBy(id: string, args: readonly unknown[]): Asked {
  const [first, second, third, fourth, fifth, sixth] = args
  switch (id) {
    case 'SERIES':
    case 'CHANGE':
      return { figures: [figure(first, second, fourth, id === 'SERIES' ? fifth : sixth)] }
    case 'TABLE':
      return { figures: names(second).map((indicator) => figure(names(first)[0], indicator, third, fourth)) }
    case 'COMPARE':
      return { figures: [figure(first, second, third, fifth)] }
    case 'STAT':
      return { figures: [figure(first, second, fourth, sixth)] }
    case 'PEERS':
      return {
        about: question('/v1/peers', {
          kommun: word(first),
          peers: word(second),
          year: word(third),
          area: word(fourth),
        }),
      }
    case 'INFO':
      return { about: question('/v1/indicators/{indicator}', { indicator: word(first) }) }
    case 'SEARCH':
      return { about: question('/v1/indicators', { q: word(first), area: word(second) }) }
    default:
      return { figures: [figure(first, second, third, fourth)] }
  }
}

function figure(kommun: unknown, indicator: unknown, year: unknown, gender: unknown): CellQuestion {
  return cellQuestion(
    String(kommun),
    String(indicator),
    typeof year === 'number' ? year : 0,
    Math.max(0, GENDERS.indexOf(gender as Gender)),
  )
}

function names(argument: unknown): unknown[] {
  return Array.isArray(argument) ? argument.flat() : [argument]
}

function word(argument: unknown): string | undefined {
  return argument === null || argument === undefined ? undefined : String(argument)
}

function ofFigures(answers: readonly CellAnswer[]): Facts | undefined {
  const figures = answers.flatMap((one) => ('unknown' in one ? [] : [one]))
  const [first] = figures
  if (first === undefined) return undefined
  return {
    units: figures.map(({ indicator: { code, unit } }) => ({ code, unit })),
    years: unique(figures.flatMap(({ year }) => year ?? [])),
    statuses: unique(figures.map(({ status }) => status)),
    sources: unique(figures.map(({ indicator }) => indicator.source)),
    group: null,
    release: { number: first.origin.release, date: first.origin.date },
  }
}

interface Described {
  source?: string
  default?: string
  groups?: { id: string; name: string; source: string | null }[]
}

function ofDescription({ status, body, origin }: Awaited<ReturnType<Client['question']>>): Facts | undefined {
  if (status !== 200) return undefined
  const { source, groups = [], default: chosen } = body as Described
  const group = groups.find(({ id }) => id === chosen) ?? groups[0]
  return {
    units: [],
    years: [],
    statuses: [],
    sources: source === undefined ? [] : [source],
    group: group ?? null,
    release: { number: origin.release, date: origin.date },
  }
}

function unique<T>(all: readonly T[]): T[] {
  return [...new Set(all)]
}
