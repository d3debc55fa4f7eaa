import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AreaKind, Direction, Gender, GroupKind, Quality } from './words.ts'

/**
 * A kommun, a region or riket. `position` is the index of the area's value in every slice,
 * so it is append-only: a position is never given to another area.
 */
export const area = sqliteTable('area', {
  position: integer().primaryKey(),
  code: text().notNull().unique(),
  name: text().notNull(),
  kind: text().$type<AreaKind>().notNull(),
  /** Two-digit län code; null for riket. */
  lan: text(),
})

/** Verksamhetsområde. A part (barn och unga) follows its parent (IFO) where it has no rule of its own. */
export const omrade = sqliteTable('omrade', {
  id: text().primaryKey(),
  name: text().notNull(),
  parent: text(),
  /** Other words an economist uses for it. */
  aliases: text({ mode: 'json' }).$type<string[]>().notNull(),
})

/** What is measured. The number is ours, short and append-only, because slice ids carry it. */
export const indicator = sqliteTable('indicator', {
  number: integer().primaryKey(),
  id: text().notNull().unique(),
})

/** A year from which an indicator no longer means what it did before. */
export interface SeriesBreak {
  year: number
  text: string
}

/**
 * The fact box as it stood from `release` on. An indicator keeps its id while its title or
 * definition changes, so metadata is read as of a release, like the values.
 */
export const indicatorVersion = sqliteTable(
  'indicator_version',
  {
    indicator: integer()
      .notNull()
      .references(() => indicator.number),
    release: integer().notNull(),
    code: text().notNull(),
    title: text().notNull(),
    unit: text().notNull(),
    omrade: text()
      .notNull()
      .references(() => omrade.id),
    quality: text().$type<Quality>().notNull(),
    direction: text().$type<Direction>().notNull(),
    definition: text().notNull(),
    purpose: text().notNull(),
    /** The line that a fetched value must cite, for example "Källa: Kolada". */
    source: text().notNull(),
    /** Who collected the figures that the source publishes. */
    dataSource: text('data_source').notNull(),
    pitfalls: text({ mode: 'json' }).$type<string[]>().notNull(),
    breaks: text({ mode: 'json' }).$type<SeriesBreak[]>().notNull(),
    genders: text({ mode: 'json' }).$type<Gender[]>().notNull(),
    levels: text({ mode: 'json' }).$type<AreaKind[]>().notNull(),
    /** The publication that the source had announced on `statedOn` (ISO date or month). */
    nextYear: integer('next_year'),
    nextPreliminary: text('next_preliminary'),
    nextFinal: text('next_final'),
    statedOn: text('stated_on'),
  },
  (t) => [primaryKey({ columns: [t.indicator, t.release] })],
)

/** The years that an indicator has slices for, as of a release, so that no slice is asked for in vain. */
export const coverage = sqliteTable(
  'coverage',
  {
    indicator: integer()
      .notNull()
      .references(() => indicator.number),
    release: integer().notNull(),
    /** Rising years for each gender that has figures. */
    years: text({ mode: 'json' }).$type<Partial<Record<Gender, number[]>>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.indicator, t.release] })],
)

/**
 * Who belongs to a group, in the order the rules are written: a later rule overrides an earlier one.
 * Måttbandet, for example, is seven kommuner, but in äldreomsorg 2010 one is out and another in.
 */
export interface MembershipRule {
  /** Area positions. */
  areas: number[]
  /** The verksamhetsområde that the rule is about; every one where omitted. */
  omrade?: string | undefined
  from?: number | undefined
  to?: number | undefined
  /** False takes the areas out again. */
  member?: false | undefined
}

/** A named set of areas: län, SKR group, size class, network, or the kommuner like one kommun. */
export const peerGroup = sqliteTable(
  'peer_group',
  {
    id: text().notNull(),
    /** The release from which the group is as it is here. */
    release: integer().notNull(),
    /** Order in lists. */
    rank: integer().notNull(),
    kind: text().$type<GroupKind>().notNull(),
    name: text().notNull(),
    source: text().notNull(),
    /** For "liknande": the position of the kommun that the others are like. */
    subject: integer().references(() => area.position),
    /** For "liknande": what they are alike in. */
    omrade: text().references(() => omrade.id),
    /** The year that the grouping was made, where it says so. */
    year: integer(),
    rules: text({ mode: 'json' }).$type<MembershipRule[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.release] }), index('peer_group_subject').on(t.subject)],
)

/** One published state of all data. */
export const release = sqliteTable('release', {
  number: integer().primaryKey(),
  /** The day that the figures were as they are here (ISO date). */
  date: text().notNull(),
  source: text().notNull(),
  note: text().notNull(),
  /** How many slices, and values in them, this release brought. */
  slices: integer().notNull(),
  figures: integer().notNull(),
})

/** The one number that publishing moves. */
export const published = sqliteTable(
  'published',
  {
    only: integer().primaryKey(),
    release: integer()
      .notNull()
      .references(() => release.number),
  },
  (t) => [check('published_is_one_row', sql`${t.only} = 1`)],
)

/** All areas' values for one (indicator, gender, year), as published in one release. Never changed; see slice.ts. */
export const slice = sqliteTable('slice', {
  id: integer().primaryKey(),
  vals: text().notNull(),
  marks: text(),
})
