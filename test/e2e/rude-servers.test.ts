import { describe, expect, inject, it } from 'vitest'
import { openAddin } from '../support/excel/addin.ts'
import { differentFormulas, figureIn, published } from '../support/excel/sheet.ts'
import { type Behaviour, rudeServer } from '../support/rude-server.ts'

const { address } = inject('oj')
const FORMULAS = differentFormulas(10_000)

describe.concurrent('a server that', () => {
  const AGAIN = 'Räkna om (Ctrl+Alt+F9) om en stund.'
  const UNREADABLE = `Svaret från OJ gick inte att läsa; något mellan Excel och OJ kan ha ändrat det. ${AGAIN}`

  /** Every formula's end, in at most 20 s, with nothing that nobody caught. */
  async function ends(behaviour: Behaviour) {
    const rude = await rudeServer(address, behaviour)
    const session = await openAddin({ address, origin: rude.origin })
    const cells = await session.recalculate(FORMULAS, 20)
    expect(session.problems).toEqual([])
    session.close()
    await rude.close()
    return cells
  }

  const all = (message: string) => FORMULAS.map(() => ({ error: '#N/A', message }))

  it('was never there is told of in every cell', async () => {
    const gone = await rudeServer(address, () => undefined)
    await gone.close()
    const session = await openAddin({ address, origin: gone.origin })
    const message = `OJ kan inte nås: nätverket eller tjänsten är nere. ${AGAIN}`
    expect(await session.recalculate(FORMULAS, 20)).toEqual(all(message))
    expect(session.problems).toEqual([])
    session.close()
  })

  it('never answers is told of in every cell', async () => {
    expect(await ends(() => undefined)).toEqual(all(`OJ hann inte svara i tid. ${AGAIN}`))
  })

  it('answers garbage is told of in every cell', async () => {
    const garbage: Behaviour = (response) => void response.end('<html><title>Logga in</title>')
    expect(await ends(garbage)).toEqual(all(UNREADABLE))
  })

  it('answers half a body is told of in every cell', async () => {
    const half: Behaviour = (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' })
      response.write('{"release":1,"date":"2024-08-30","values":[1,2,', () => response.destroy())
    }
    const message = `OJ kan inte nås: nätverket eller tjänsten är nere. ${AGAIN}`
    expect(await ends(half)).toEqual(all(message))
  })

  it('is slow is not asked any longer when Excel no longer wants the table', async () => {
    let closed: () => void = () => undefined
    const gaveUp = new Promise<void>((resolve) => {
      closed = resolve
    })
    const rude = await rudeServer(address, (response) => void response.once('close', closed))
    const session = await openAddin({ address, origin: rude.origin })
    const kommuner = Array.from({ length: 100 }, (_, i) => [`K${i}`])
    const table = session.recalculate([{ id: 'TABLE', args: [kommuner, [['N28013', 'N28015']], 2019] }])
    while (rude.state.requests === 0) await new Promise((wait) => setTimeout(wait, 20))
    await session.cancel(0)
    await gaveUp
    expect(await table).toEqual([{ cancelled: true }])
    expect(rude.state.requests).toBe(1)
    expect(session.problems).toEqual([])
    session.close()
    await rude.close()
  })

  it('is overloaded for 3 s is waited for', async () => {
    const began = Date.now()
    const busy: Behaviour = (response, pass) => {
      if (Date.now() - began > 3000) return pass()
      response.writeHead(429).end()
    }
    const figures = (await ends(busy)).map(figureIn)
    expect(figures).toEqual(await published(address, FORMULAS))
  })

  it('stumbles once is asked again, and nobody notices', async () => {
    let requests = 0
    const stumbling: Behaviour = (response, pass) => {
      if (++requests > 1) return pass()
      response.writeHead(500).end()
    }
    expect((await ends(stumbling)).map(figureIn)).toEqual(await published(address, FORMULAS))
  })
})
