import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ran } from '../support/command.ts'
import { openAddin } from '../support/excel/addin.ts'
import { shown } from '../support/excel/cell.ts'
import { npmStart, ownOj } from '../support/oj.ts'

/** An isolate goes on with what it knows of releases and keys for five seconds. */
const KNOWN_MS = 5200

describe('npm run key, for what a network keeps to itself', () => {
  let oj: Awaited<ReturnType<typeof ownOj>>
  let running: ReturnType<typeof npmStart>
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'oj-key-'))
    oj = await ownOj()
    running = npmStart(oj.environment)
    await running.ready()
  })
  afterAll(async () => {
    running.child.kill('SIGTERM')
    await running.ended
    oj.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  const run = (name: string, ...args: string[]) => ran(name, args, oj.environment)
  const bring = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return run('import', path, '--date', '2025-01-31')
  }
  const FIGURE = '/v1/value?kommun=Luleå&indicator=MB_dagar&year=2024'
  const ask = async (key?: string) => {
    const headers: HeadersInit = key === undefined ? {} : { Authorization: `Bearer ${key}` }
    const response = await fetch(`${oj.address}${FIGURE}`, { headers })
    const { value, code } = (await response.json()) as { value?: number; code?: string }
    return value ?? code
  }

  it('makes one, which opens it until it is revoked', async () => {
    const described =
      'indikator;titel;enhet;riktning;insyn\nMB_dagar;Måttbandets dagar;dagar;lägre;Måttbandet\n'
    expect(await bring('indikator.csv', described)).toMatchObject({ code: 0 })
    const figures = await bring('varden.csv', 'kommun;indikator;år;värde\nLuleå;MB_dagar;2024;41,5\n')
    expect(figures).toMatchObject({ code: 0 })

    const made = await run('key', '--kommun', 'umea', '--holder', 'Anna, ekonomi')
    const [key = ''] = /oj_\w+/.exec(made.stdout) ?? []
    const [, id = ''] = key.split('_')
    expect(made.stdout).toMatch(
      /^Nyckel för Anna, ekonomi, id \w{10}\. Den läser det som Måttbandet delar inom sig\./,
    )
    await pause(KNOWN_MS)
    expect([await ask(), await ask(key), await ask(`${key}a`)]).toEqual(['network_only', 41.5, 'invalid_key'])

    const listed = await run('key', '--list')
    expect(listed.stdout).toMatch(new RegExp(`^${id}  20\\d\\d-\\d\\d-\\d\\d  Anna, ekonomi  \\(Umeå\\)\n$`))
    expect((await run('key', '--revoke', id)).stdout).toContain(`Nyckeln ${id} är återkallad`)
    await pause(KNOWN_MS)
    expect(await ask(key)).toBe('invalid_key')
    expect((await run('key', '--list', '--english')).stdout).toMatch(/\(Umeå\) {2}revoked 20\d\d-/)
    // Nothing of it stands in what the service has printed.
    expect(running.output.text).not.toContain(id)
  })

  it('leaves formulas, which have none, with #N/A and why; the others are answered', async () => {
    const excel = await openAddin({ address: oj.address })
    const refused =
      '#N/A Värdena för MB_dagar delas bara inom nätverket mattbandet. Ange en nyckel som hör till en medlem; nätverkets samordnare ger ut dem.'
    const formulas = [
      { id: 'VALUE', args: ['Luleå', 'MB_dagar', 2024] },
      { id: 'VALUE', args: ['Luleå', 'N28013', 2019] },
      { id: 'TABLE', args: [[['Luleå']], [['MB_dagar', 'N28013']], 2019] },
      { id: 'SOURCE', args: ['Luleå', 'MB_dagar', 2024] },
      { id: 'CARD', args: ['Luleå', 'MB_dagar', 2024] },
      { id: 'SERIES', args: ['Luleå', 'MB_dagar'] },
      { id: 'COMPARE', args: ['Luleå', 'MB_dagar'] },
      { id: 'STAT', args: ['Luleå', 'MB_dagar', 'median'] },
      { id: 'CHANGE', args: ['Luleå', 'MB_dagar', 2023, 2024] },
      { id: 'INFO', args: ['MB_dagar'] },
      { id: 'SEARCH', args: ['mb_dagar'] },
    ]
    const cells = (await excel.recalculate(formulas)).map(shown)
    expect(cells).toEqual([
      refused,
      928567.346938,
      [
        [2019, 'MB_dagar', 'LSS_boende_kr_brukare'],
        ['Luleå', refused, 928567.346938],
      ],
      ...Array<string>(7).fill(refused),
      [
        ['Id', 'Kod', 'Titel', 'Enhet', 'Senaste år'],
        ['MB_dagar', 'MB_dagar', 'Måttbandets dagar (delas inom mattbandet)', '', ''],
      ],
    ])
    expect(excel.problems).toEqual([])
    excel.close()
  })

  it.each<[string[], number, string]>([
    [[], 0, 'Gör en nyckel:'],
    [['--english'], 0, 'Make a key:'],
    [['--netwrok', 'x'], 1, "Unknown option '--netwrok'"],
    [['--network', 'Måttbanden'], 1, 'Inget nätverk heter "Måttbanden". De som finns är mattbandet, '],
    [['--revoke', 'abc', '--english'], 1, 'No key in force has the id "abc". See them with'],
    [['--kommun', 'Malmö'], 0, 'Den läser inget nätverks egna uppgifter.'],
    [
      ['--network', 'Måttbandet', '--imports'],
      0,
      'Den läser det som Måttbandet delar inom sig. Den får ta in uppgifter.',
    ],
  ])('told %j says what is so', async (args, code, words) => {
    const ended = await run('key', ...args)
    expect(ended.stdout + ended.stderr).toContain(words)
    expect(ended.code).toBe(code)
  })
})

describe('npm run key on an empty database', () => {
  it('says that it is empty, and what to do', async () => {
    const oj = await ownOj()
    const { code, stderr } = await ran('key', ['--kommun', 'Luleå'], oj.environment)
    expect([code, stderr]).toEqual([1, expect.stringContaining('Databasen är tom: fyll den först')])
    oj.remove()
  })
})
