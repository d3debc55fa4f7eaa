import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ran, runCommand } from '../support/command.ts'
import { npmStart, ownOj } from '../support/oj.ts'

/** As an economist keeps it: a title, kommuner down, years across, decimal comma, codes for what is missing. */
const SHEET = `Kostnad LSS boende, kr/brukare;;;

Kommun;2021;2022;2023
Luleå;928 567,3;;1 000 000,5
Piteå;1 200 000;1 250 000;..
`

describe('npm run import, while npm start is running', () => {
  let oj: Awaited<ReturnType<typeof ownOj>>
  let running: ReturnType<typeof npmStart>
  let folder: string
  const write = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text, 'latin1')
    return path
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'oj-files-'))
    oj = await ownOj()
    running = npmStart(oj.environment)
    await running.ready()
  })
  afterAll(() => {
    running.child.kill('SIGTERM')
    oj.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  const run = (name: string, ...args: string[]) => ran(name, args, oj.environment)
  const get = async (path: string) => (await fetch(`${oj.address}${path}`)).json()
  const LULEA_2023 = '/v1/value?kommun=Luleå&indicator=N28013&year=2023'

  it('shows how it understood the file, and with --dry-run leaves it at that', async () => {
    const path = write('boende.csv', SHEET)
    const { code, stdout } = await run(
      'import',
      path,
      '--date',
      '2025-01-31',
      '--indicator',
      'N28013',
      '--dry-run',
    )
    expect(code).toBe(0)
    expect(stdout).toContain('ett år per kolumn, rubriker på rad 3')
    expect(stdout).toContain('rad 1  "Kostnad LSS boende, kr/brukare"')
    expect(stdout).toContain(
      'Det skulle ge: 1 nya, 3 ändrade och 0 borttagna värden, 1 att läsa på annat sätt',
    )
    expect(stdout).toContain('Inget är skrivet.')
    expect(await get('/v1/releases')).toMatchObject({ release: 1, count: 1 })
  })

  it('brings it in under the running service, which answers all the while and then has it', async () => {
    const path = write('boende.csv', SHEET)
    const importing = run('import', path, '--date', '2025-01-31', '--indicator', 'N28013')
    let isOver = false
    const statuses = new Set<number>()
    const asking = (async () => {
      while (!isOver) {
        statuses.add((await fetch(`${oj.address}/v1/value?kommun=Luleå&indicator=N28013&year=2019`)).status)
        await pause(20)
      }
    })()
    const { code, stdout, stderr } = await importing
    isOver = true
    await asking
    expect([code, stderr, [...statuses]]).toEqual([0, '', [200]])
    expect(stdout).toContain('Datautgåva 2 (2025-01-31) är publicerad')

    await pause(5100) // the isolate looks for a newer release every five seconds
    expect(await get(LULEA_2023)).toMatchObject({ value: 1000000.5, release: 2 })
    expect(await get(`${LULEA_2023}&release=1`)).toMatchObject({ value: null, release: 1 })
    expect(await get('/v1/releases/2/changes?kommun=Luleå')).toMatchObject({
      counts: { added: 1, revised: 1, removed: 0, status: 0 },
    })
  })

  it('reads every value back with npm run verify, and tells of those that differ', async () => {
    const path = write('boende.csv', SHEET)
    const same = await run('verify', path, '--indicator', 'N28013')
    expect(same.stdout).toContain('4 värden lika till sista biten, 0 olika, 0 saknas')
    expect(same.code).toBe(0)
    const other = write('annan.csv', SHEET.replace('1 250 000', '1 250 001'))
    const differs = await run('verify', other, '--indicator', 'N28013')
    expect(differs.stdout).toContain('3 värden lika till sista biten, 1 olika, 0 saknas')
    expect(differs.stdout).toContain('N28013 Piteå 2022 T: 1250001 ≠ 1250000')
    expect(differs.code).toBe(1)
  })

  it('takes nothing of a file with a row that it cannot read, and names the row', async () => {
    const path = write('fel.csv', `${SHEET}Lule;1;2;3\n`)
    const { code, stdout, stderr } = await run(
      'import',
      path,
      '--date',
      '2025-02-01',
      '--indicator',
      'N28013',
    )
    expect(code).toBe(1)
    expect(stdout).toContain('rad 6  Ingen kommun heter "Lule". Menade du Luleå?')
    expect(stderr).toContain('Inget är intaget: 1 rader i filen gick inte att läsa.')
    expect(await get('/v1/releases')).toMatchObject({ release: 2 })
  })

  it.each([
    [[], 'Ta in en fil:'],
    [['x.csv'], 'Ange --date'],
    [['x.csv', '--dat', '2025-02-01'], "Unknown option '--dat'"],
    [['nowhere.csv', '--date', '2025-02-01'], 'Filen nowhere.csv går inte att läsa'],
    [['nowhere.csv', '--date', '2025-02-01', '--english'], 'The file nowhere.csv cannot be read'],
  ])('told %j says what is wrong', async (args, words) => {
    const { code, stderr } = await run('import', ...args)
    expect([code, stderr.includes(words)]).toEqual([1, true])
  })

  it.skipIf(process.platform === 'win32')(
    'killed at any moment leaves what is published as it was, and run again completes',
    async () => {
      const kommuner = (await (await fetch(`${oj.address}/v1/kommuner`)).json()) as {
        kommuner: { name: string }[]
      }
      const indicators = (await (await fetch(`${oj.address}/v1/indicators`)).json()) as {
        indicators: { id: string; example: boolean }[]
      }
      const rows = indicators.indicators
        .filter(({ example }) => !example)
        .flatMap(({ id }) => kommuner.kommuner.map(({ name }, i) => `${name};${id};2024;${i}`))
      const path = write('alla.csv', ['kommun;indikator;år;värde', ...rows].join('\n'))
      const args = ['import', [path, '--date', '2025-03-01'], oj.environment] as const
      const before = await get('/v1/status')
      for (const wait of [300, 900, 1500, 2100, 2700]) {
        const dying = runCommand(...args)
        await pause(wait)
        dying.kill()
        if ((await dying.ended).code === 0) break
        expect(await get('/v1/status')).toEqual(before)
      }
      const last = await ran(...args)
      expect(last.stdout + last.stderr).toMatch(/Datautgåva 3|Inget skiljer sig/)
      const verified = await run('verify', path)
      expect(verified.stdout).toContain(
        `${rows.length.toLocaleString('sv')} värden lika till sista biten, 0 olika`,
      )
    },
  )
})
