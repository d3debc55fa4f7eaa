import { z } from 'zod'
import { Draft } from '../../schema/slice.ts'
import type { Described, Whole } from '../../schema/staged.ts'
import { AREA_KINDS, DIRECTIONS, GENDERS, GROUP_KINDS, QUALITIES } from '../../schema/words.ts'
import { EXAMPLE_SOURCE } from '../domain/catalogue.ts'

/** Reads one file of schema/seed by its path there. */
export type ReadSeedFile = (path: string) => string

const areaRow = z.object({
  position: z.coerce.number().int(),
  code: z.string().length(4),
  name: z.string().min(1),
  kind: z.enum(AREA_KINDS),
  lan: z.string().transform((lan) => (lan === '' ? null : lan)),
})

const omradeRow = z.object({
  id: z.string(),
  name: z.string(),
  parent: z.string().transform((parent) => (parent === '' ? null : parent)),
  aliases: z.string().transform((aliases) => aliases.split('|').filter((alias) => alias !== '')),
})

const similarRow = z.object({
  kommun: z.string(),
  omrade: z.string(),
  year: z.coerce.number().int(),
  members: z.string(),
})

const indicatorFile = z.array(
  z.object({
    id: z.string(),
    code: z.string().regex(/^\w+$/),
    title: z.string(),
    unit: z.string(),
    omrade: z.string(),
    quality: z.enum(QUALITIES),
    direction: z.enum(DIRECTIONS),
    source: z.string(),
    dataSource: z.string(),
    definition: z.string(),
    purpose: z.string(),
    pitfalls: z.array(z.string()),
    breaks: z.array(z.object({ year: z.int(), text: z.string() })),
    genders: z.array(z.enum(GENDERS)),
    levels: z.array(z.enum(AREA_KINDS)),
    next: z
      .object({
        year: z.int(),
        preliminary: z.string().nullable(),
        final: z.string().nullable(),
        statedOn: z.string(),
      })
      .optional(),
  }),
)

const groupFile = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(GROUP_KINDS),
    name: z.string(),
    source: z.string(),
    rules: z.array(
      z.object({
        kommuner: z.string(),
        omrade: z.string().optional(),
        from: z.int().optional(),
        to: z.int().optional(),
        member: z.literal(false).optional(),
      }),
    ),
  }),
)

const releaseFile = z.object({ date: z.iso.date(), source: z.string(), note: z.string() })

/**
 * What is embedded: areas, groups, indicators and their figures. With `examples`, also those invented ones that are
 * marked so; a deployment leaves them out, indicator and all.
 */
export function readSeed(read: ReadSeedFile, { examples }: { examples: boolean }): Whole {
  const { areas, omraden, indicators, groups } = readDescribed(read, { examples })
  const positionOf = positions(areas)
  const figures = new Map(
    indicators.map(({ id, source }) => {
      const isExample = source === EXAMPLE_SOURCE
      const file = read(`${isExample ? 'examples' : 'values'}/${id}.csv`)
      return [id, [...drafts(file, positionOf, isExample)]]
    }),
  )
  const release = releaseFile.parse(JSON.parse(read('release.json')))
  return { release, areas, omraden, indicators, groups, figures }
}

/** What is embedded, but for the figures: what an empty database starts from. */
export function readDescribed(read: ReadSeedFile, { examples }: { examples: boolean }): Described {
  const areas = rows(read('areas.csv')).map((row) => areaRow.parse(row))
  const omraden = rows(read('omraden.csv')).map((row) => omradeRow.parse(row))
  const positionOf = positions(areas)
  return {
    areas,
    omraden,
    indicators: indicatorFile
      .parse(JSON.parse(read('indicators.json')))
      .filter(({ source }) => examples || source !== EXAMPLE_SOURCE)
      .map(({ next, ...indicator }) => ({
        ...indicator,
        nextYear: next?.year ?? null,
        nextPreliminary: next?.preliminary ?? null,
        nextFinal: next?.final ?? null,
        statedOn: next?.statedOn ?? null,
        sight: null,
      })),
    groups: [...namedGroups(read, positionOf), ...similarGroups(read, areas, omraden, positionOf)],
  }
}

type PositionOf = (code: string) => number

function positions(areas: readonly { code: string; position: number }[]): PositionOf {
  const byCode = new Map(areas.map(({ code, position }) => [code, position]))
  return (code) => {
    const position = byCode.get(code)
    if (position === undefined) throw new Error(`schema/seed: no area has the code ${code}`)
    return position
  }
}

function namedGroups(read: ReadSeedFile, positionOf: PositionOf): Described['groups'] {
  return groupFile.parse(JSON.parse(read('groups.json'))).map(({ rules, ...group }, rank) => ({
    ...group,
    rank,
    subject: null,
    omrade: null,
    year: null,
    rules: rules.map(({ kommuner, ...rule }) => ({ areas: kommuner.split(' ').map(positionOf), ...rule })),
  }))
}

function similarGroups(
  read: ReadSeedFile,
  areas: readonly { code: string; name: string }[],
  omraden: readonly { id: string; name: string }[],
  positionOf: PositionOf,
): Described['groups'] {
  return rows(read('similar.csv')).map((row, rank) => {
    const { kommun, omrade, year, members } = similarRow.parse(row)
    const subject = positionOf(kommun)
    const alikeIn = omraden.find(({ id }) => id === omrade)?.name ?? omrade
    return {
      id: `liknande-${omrade}-${kommun}-${year}`,
      kind: 'liknande' as const,
      name: `Liknande kommuner ${areas[subject]?.name}, ${alikeIn}, ${year}`,
      source: 'Kolada',
      rank,
      subject,
      omrade,
      year,
      rules: [{ areas: members.split(' ').map(positionOf) }],
    }
  })
}

/** The columns of a values file (`area,T2019,T2020,…`). */
function* drafts(file: string, positionOf: PositionOf, isExample: boolean): Generator<Draft> {
  const [header = '', ...lines] = file.trimEnd().split('\n')
  const table = lines.map((line) => line.split(','))
  for (const [index, title] of header.split(',').entries()) {
    if (index === 0) continue
    const gender = GENDERS.find((g) => title.startsWith(g))
    if (gender === undefined) throw new Error(`schema/seed: column ${title}`)
    const draft = new Draft(gender, Number(title.slice(1)))
    for (const cells of table) {
      const text = cells[index] ?? ''
      if (text === '') continue
      draft.set(positionOf(cells[0] ?? ''), { value: Number(text), status: isExample ? 'example' : 'final' })
    }
    yield draft
  }
}

/** A CSV of plain cells, with no quotes or commas within them, as objects by column title. */
function rows(file: string): Record<string, string>[] {
  const [header = '', ...lines] = file.trimEnd().split('\n')
  const titles = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(titles.map((title, i) => [title, cells[i] ?? '']))
  })
}
