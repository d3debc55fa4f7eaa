import { describe, expect, it } from 'vitest'
import { NO_RELEASES } from '../../../../addin/taskpane/releases.ts'
import { cite } from '../../../../addin/taskpane/workbook/cite.ts'
import { SWEDE } from '../listener.ts'

const USE = { indicator: 'N28013', kommun: 'Luleå', year: 2019, gender: null, formulas: 1 }
const NOTHING = { error: '#N/A', words: 'Inget värde.' } as const

/** A session whose OJ.SOURCE has a figure for some arguments only. */
function citing(known: (args: readonly unknown[]) => boolean) {
  const asked: (readonly unknown[])[] = []
  const session = {
    say: SWEDE.say,
    choices: { kommun: { code: '2580', name: 'Luleå' }, group: null, favourites: [], recent: [] },
    releases: { ...NO_RELEASES, current: { number: 1, date: '2024-08-30' } },
    functions: {
      service: () => ({ release: 1 }),
      calculate: async (_: string, args: readonly unknown[]) => {
        asked.push(args)
        return [[known(args) ? `Källa: Kolada. ${args.join(' ')}` : NOTHING]]
      },
    },
  }
  return { asked, session: session as unknown as Parameters<typeof cite>[1] }
}

describe('what is cited of an indicator', () => {
  it('is the use itself, with its release', async () => {
    const { session } = citing(() => true)
    expect(await cite(USE, session)).toEqual({
      text: 'Källa: Kolada. Luleå N28013 2019 ',
      release: '1 (2024-08-30)',
    })
  })

  it('is the own kommun and then the nation where the use cannot be read, or has no figure', async () => {
    const { asked, session } = citing(([who]) => who === 'Riket')
    expect((await cite({ ...USE, kommun: null, year: null }, session)).text).toBe(
      'Källa: Kolada. Riket N28013',
    )
    expect(asked).toEqual([
      ['Luleå', 'N28013'],
      ['Riket', 'N28013'],
    ])
  })

  it('is nothing, and why, where nobody has a figure', async () => {
    const { session } = citing(() => false)
    await expect(cite(USE, session)).rejects.toThrow('Inget värde.')
  })
})
