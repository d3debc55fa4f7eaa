import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { descendants, isRunning, npmStart, ownOj, until } from '../support/oj.ts'

describe('npm start', () => {
  let oj: Awaited<ReturnType<typeof ownOj>>
  let running: ReturnType<typeof npmStart>

  beforeAll(async () => {
    oj = await ownOj()
    running = npmStart(oj.environment)
    await running.ready()
  })
  afterAll(() => {
    running.child.kill('SIGKILL')
    oj.remove()
  })

  const at = (path: string) => fetch(`${oj.address}${path}`)

  it('fills the database and serves figures with their source, asking nothing', async () => {
    expect(running.output.text).toContain('Filled with 274,094 figures in 1,079 slices.')
    expect(await (await at('/v1/value?kommun=Luleå&indicator=N28013&year=2019')).json()).toMatchObject({
      value: 928567.346938,
      source: 'Källa: Kolada',
    })
  })

  it('prints addresses that all answer', async () => {
    const addresses = running.output.text.match(/http:\S+/g) ?? []
    expect(addresses.length).toBeGreaterThanOrEqual(3)
    for (const address of addresses) expect([address, (await fetch(address)).status]).toEqual([address, 200])
  })

  it('answers an address that is too long without falling over', async () => {
    const response = await at(`/v1/value?indicator=N28013&kommun=${'a'.repeat(200_000)}`)
    expect([400, 414]).toContain(response.status)
    expect((await at('/v1/status')).status).toBe(200)
  })

  it('says so where the port is taken, and leaves the other running', async () => {
    const second = npmStart(oj.environment)
    expect(await second.ended).toBe(1)
    expect(second.output.text).toContain(`Port ${oj.port} cannot be used`)
    expect((await at('/v1/status')).status).toBe(200)
  })

  it('refuses a port that is none', async () => {
    const second = npmStart({ ...oj.environment, PORT: 'http' })
    expect(await second.ended).toBe(1)
    expect(second.output.text).toContain('not "http"')
  })

  it.skipIf(process.platform === 'win32')(
    'stops with everything it started, and starts again on what it filled',
    async () => {
      const started = descendants(running.pid)
      expect(started.length).toBeGreaterThan(1)
      running.child.kill('SIGTERM')
      await running.ended
      await until(
        () => !started.some(isRunning),
        () => 'every process to end',
        15,
      )

      running = npmStart(oj.environment)
      await running.ready()
      expect(running.output.text).toContain('Release 1 is already there')
      expect(await (await at('/v1/value.txt?kommun=2580&indicator=N00090&year=2019')).text()).toBe('5.9')
    },
  )

  it.skipIf(process.platform === 'win32')('stops also where npm is killed outright', async () => {
    const started = descendants(running.pid)
    expect(started.length).toBeGreaterThan(1)
    running.child.kill('SIGKILL')
    await until(
      () => !started.some(isRunning),
      () => 'every process to end',
      15,
    )
  })
})
