import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bring } from '../../worker/imports/bring.ts'
import { Sync } from '../../worker/imports/sync.ts'
import { planSync } from '../../worker/imports/sync-plan.ts'
import { newestRelease, withdraw } from '../../worker/store/staging.ts'
import { cutsBeforeHeaders } from '../support/kolada/rudeness.ts'
import { testKpi } from '../support/kolada/seed.ts'
import { type LocalDatabases, startDatabases } from '../support/local-database.ts'
import { revision } from '../support/revision.ts'
import { clientOf, differences, LULEA, readAll, stagedRows, sync, worldOf } from './world.ts'

let databases: LocalDatabases
beforeAll(async () => {
  databases = await startDatabases(40)
})
afterAll(() => databases.stop())

/**
 * A Kolada with so much that it is taken in two steps: a new figure of what OJ knows, an indicator with none, and ten
 * that are new.
 */
async function world() {
  const made = await worldOf(databases, ['U28900', 'N28804'])
  const { data } = made
  data.say({ ...LULEA, period: 2023, value: 55.5 })
  for (let i = 10; i < 20; i++) {
    data.kpis.push(testKpi(`N999${i}`))
    data.say({ kpi: `N999${i}`, municipality: '2580', period: 2022, value: i })
  }
  return { ...made, before: await readAll(made.db) }
}

const ALL = { wanted: 'all' } as const

describe('a synchronisation that dies', () => {
  it('wherever it does leaves what is published as it was, and the next goes on from there', async () => {
    const { db, kolada, before, asked } = await world()
    expect(await sync(db, kolada, ALL)).toMatchObject({ release: 2, changes: { added: 11 } })
    const after = await readAll(db)
    const questions = asked()
    const firstStep = questions.filter((path) => /N99917\/year/.test(path))
    const secondStep = questions.filter((path) => /N99919\/year/.test(path))
    expect(questions).toEqual(['/v3/kpi', '/v3/municipality', ...firstStep, ...secondStep])

    for (let n = 1; n <= questions.length; n++) {
      await withdraw(db, 'to take it all again')
      await db.prepare('UPDATE coverage SET taken = NULL').run()
      kolada.rude((request) => request >= n, cutsBeforeHeaders)
      await expect(sync(db, kolada, ALL)).rejects.toThrow('The connection to Kolada broke')
      expect([n, differences(before, await readAll(db))]).toEqual([n, []])

      kolada.kind()
      asked()
      expect([n, await sync(db, kolada, ALL)]).toMatchObject([n, { release: n + 2, changes: { added: 11 } }])
      const inPlace = n > questions.length - secondStep.length
      expect([n, asked()]).toEqual([n, questions.filter((path) => !inPlace || !firstStep.includes(path))])
      expect([n, differences(after, await readAll(db)), await stagedRows(db)]).toEqual([n, [], 0])
    }
  })

  it('goes on the day after with the later day', async () => {
    const { db, kolada } = await world()
    kolada.rude((request) => request >= 6, cutsBeforeHeaders)
    await expect(sync(db, kolada, { ...ALL, today: '2026-03-15' })).rejects.toThrow()
    kolada.kind()
    expect(await sync(db, kolada, { ...ALL, today: '2026-03-16' })).toMatchObject({
      release: 2,
      date: '2026-03-16',
    })
  })
})

describe('a step', () => {
  it('that is done twice asks once; so is the last, which publishes', async () => {
    const { db, kolada, asked } = await world()
    const client = clientOf(kolada)
    const plan = await planSync(db, client, { wanted: 'all', today: '2026-03-15' })
    const run = new Sync(db, client, plan)
    for (const step of plan.steps) await run.take(step)
    asked()
    for (const step of plan.steps) expect(await run.take(step)).toEqual([])
    expect(asked()).toEqual([])

    const first = await run.finish()
    const rows = () =>
      db
        .prepare('SELECT * FROM release')
        .all()
        .then(({ results }) => results)
    const released = await rows()
    expect(await run.finish()).toEqual(first)
    expect(await rows()).toEqual(released)
    expect(released).toMatchObject([{}, { number: 2, slices: first.slices, figures: first.figures }])
  })
})

describe('two synchronisations at once', () => {
  it('of the same thing end in one release', async () => {
    const { db, kolada, before } = await world()
    const ends = await Promise.allSettled([sync(db, kolada, ALL), sync(db, kolada, ALL)])
    for (const end of ends) {
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'release_outpaced' })
      else expect(end.value.release).toBe(2)
    }
    expect(ends.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect([await newestRelease(db), await stagedRows(db)]).toEqual([2, 0])
    const news = differences(before, await readAll(db)).filter((line) => / \d{4} [TKM]: /.test(line))
    expect(news).toHaveLength(11)
    expect((await sync(db, kolada, ALL)).release).toBeNull()
  })

  it('of which one has published, the other adds nothing to that and is told so', async () => {
    const { db, kolada } = await world()
    const client = clientOf(kolada)
    const plan = await planSync(db, client, { wanted: 'all', today: '2026-03-15' })
    await sync(db, kolada, ALL)
    const after = await readAll(db)
    const [step] = plan.steps
    if (step === undefined) throw new Error('no step')
    await expect(new Sync(db, client, plan).take(step)).rejects.toMatchObject({
      code: 'release_outpaced',
      detail: { sv: expect.stringContaining('kör igen') },
    })
    expect([differences(after, await readAll(db)), await stagedRows(db)]).toEqual([[], 0])
  })

  it('gives way to another release that was published meanwhile, and runs again', async () => {
    const { db, kolada } = await world()
    const client = clientOf(kolada)
    const plan = await planSync(db, client, { wanted: 'all', today: '2026-03-15' })
    const run = new Sync(db, client, plan)
    for (const step of plan.steps) await run.take(step)
    const other = await bring(db, revision('2026-03-15', [{ indicator: 'U28900', year: 2019, value: 1 }]))
    expect(other.release).toBe(3)
    const before = await readAll(db)
    await expect(run.finish()).rejects.toMatchObject({ code: 'release_outpaced' })
    expect([differences(before, await readAll(db)), await stagedRows(db)]).toEqual([[], 0])
    expect(await sync(db, kolada, ALL)).toMatchObject({ release: 4, changes: { added: 11, revised: 1 } })
  })
})
