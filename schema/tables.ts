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
  /** The release that first had it, so that nothing is seen of one that is not published. */
  release: integer().notNull().default(1),
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
    /** The network whose members alone may read the figures; null where everybody may. The newest version decides. */
    sight: text(),
  },
  (t) => [
    primaryKey({ columns: [t.indicator, t.release] }),
    index('indicator_version_limited').on(t.indicator, t.release).where(sql`${t.sight} IS NOT NULL`),
  ],
)

/** How many figures a release changed, and in which way. */
export interface ChangeCounts {
  /** There was no value before. */
  added: number
  /** Another value than before. */
  revised: number
  /** There is no value any longer. */
  removed: number
  /** The same value, or none as before, but it is to be read in another way. */
  status: number
}

/** An indicator's years in a database, for each gender that has figures, rising. */
export type Years = Partial<Record<Gender, number[]>>

/**
 * What a release did to an indicator's figures: which years there are slices for from then on, so that no slice is asked
 * for in vain, and what the release itself brought, so that what it changed is found without a search.
 */
export const coverage = sqliteTable(
  'coverage',
  {
    release: integer().notNull(),
    indicator: integer()
      .notNull()
      .references(() => indicator.number),
    years: text({ mode: 'json' }).$type<Years>().notNull(),
    /** The years of the slices that the release itself wrote. */
    brought: text({ mode: 'json' }).$type<Years>().notNull(),
    /** How many values there are, of all areas, years and genders, as of the release. */
    figures: integer().notNull(),
    changes: text({ mode: 'json' }).$type<ChangeCounts>().notNull(),
    /** How many findings of the quality control there are in the slices that it wrote. */
    findings: integer().notNull(),
    /**
     * The day (ISO) that the source was last asked for all that is new and had nothing else than this; null where the
     * figures came in another way and it has not been asked since.
     */
    taken: text(),
  },
  (t) => [primaryKey({ columns: [t.release, t.indicator] })],
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

/**
 * One state of all data: staged, then published, perhaps withdrawn. A number is never given to another release once it
 * has been published, and what a staged or withdrawn one brought is never read under a later number.
 */
export const release = sqliteTable('release', {
  number: integer().primaryKey(),
  /** The day that the figures were as they are here (ISO date). */
  date: text().notNull(),
  source: text().notNull(),
  note: text().notNull(),
  /** How many slices, and values in them, this release brought, of those that everybody may read. */
  slices: integer().notNull(),
  figures: integer().notNull(),
  /** What is being brought, from what and onto which release: the same again goes on where it stopped. */
  key: text().notNull().default(''),
  /** ISO times. */
  begunOn: text('begun_on').notNull().default(''),
  publishedOn: text('published_on'),
  withdrawnOn: text('withdrawn_on'),
  withdrawnWhy: text('withdrawn_why'),
  /** The network whose members alone may know of it: all that it brought is theirs. */
  sight: text(),
  /** By area position, what it changed of the figures that everybody may read. */
  kommuner: text({ mode: 'json' }).$type<Tally['kommuner']>().notNull().default({}),
})

/** What a part of a release brought of the figures that everybody may read; `kommuner` by area position. */
export interface Tally {
  slices: number
  figures: number
  kommuner: Record<number, ChangeCounts>
  /** By number, indicators that the source had no other figures of than there are, with the day (ISO) that it was asked. */
  agreed: [indicator: number, taken: string][]
  /** What a person should know of how it was taken in, in Swedish. */
  told: string[]
}

/** The parts of a staged release that are in place: a run that died goes on with the next. Gone once it is published. */
export const step = sqliteTable(
  'step',
  {
    release: integer()
      .notNull()
      .references(() => release.number),
    name: text().notNull(),
    tally: text({ mode: 'json' }).$type<Tally>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.release, t.name] })],
)

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
  findings: text(),
})

/** A key to figures that a network keeps to itself, or to bringing figures in. The key itself is nowhere. */
export const accessKey = sqliteTable('access_key', {
  /** Public part of the key, by which it is found and spoken of. */
  id: text().primaryKey(),
  /** SHA-256 of the whole key, in hex. */
  hash: text().notNull(),
  /** Whose it is, in words. */
  holder: text().notNull(),
  /** A kommun's key reads what the networks that it belongs to keep. */
  kommun: integer().references(() => area.position),
  /** A coordinator's key reads what this network keeps. */
  network: text(),
  /** Whether it may bring figures in. */
  imports: integer({ mode: 'boolean' }).notNull(),
  createdOn: text('created_on').notNull(),
  revokedOn: text('revoked_on'),
})
