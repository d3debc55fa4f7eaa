import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../schema/slice.ts'
import { catalogue } from './catalogue.ts'
import { figures, read, readAny, told } from './reading.ts'

const SHARED = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')
const file = (name: string) => new Uint8Array(readFileSync(join(SHARED, name)))

describe.skipIf(!existsSync(SHARED))('Kolada’s own files (skips where ../shared is absent)', () => {
  it('of the social services are read whole, and every value is the file’s own to the last bit', {
    timeout: 120_000,
  }, async () => {
    const bytes = file('kolada-social-values.csv.gz')
    const reading = await read(bytes)
    expect(reading.counts).toEqual({
      rows: 2_138_071,
      values: 2_138_071,
      withoutValue: 0,
      empty: 0,
      kommuner: 290,
      regions: 21,
      riket: 1,
    })
    expect(reading.drafts.ids()).toHaveLength(634)
    expect([reading.rejected, reading.ignored, reading.duplicates.size]).toEqual([[], [], 0])

    const positions = new Map(catalogue.areas.map(({ code, position }) => [code, position]))
    const drafts = new Map<string, Draft>(
      reading.drafts
        .ids()
        .flatMap((id) => reading.drafts.of(id).map((draft) => [`${id}${draft.gender}${draft.year}`, draft])),
    )
    const [, ...lines] = gunzipSync(bytes).toString('latin1').trimEnd().split('\n')
    let different = 0
    for (const line of lines) {
      const [id, level, geo = '', gender, year, value] = line.split(',')
      const code = level === 'kommun' ? geo : geo.padStart(4, '0')
      const entry = drafts.get(`${id}${gender}${year}`)?.at(positions.get(code) ?? -1)
      if (entry?.value !== Number(value)) different++
    }
    expect([lines.length, different]).toEqual([2_138_071, 0])
  })

  it('of January 2013 are read by the names of kommuner', async () => {
    const reading = await read(file('kolada-2013-vintage.csv.gz'))
    expect(reading.counts).toMatchObject({ rows: 92_738, values: 92_738, kommuner: 290 })
    expect(reading.drafts.ids()).toHaveLength(35)
    expect(reading.rejected).toEqual([])
  })

  it('as a cross table are read without the means of groups, with landsting as the regions that they became', async () => {
    const crosstab = file('kolada-2013-export-crosstab.xls')
    const reading = await read(crosstab, { indicator: 'N99999' })
    expect(reading.counts).toEqual({
      rows: 311,
      values: 577,
      withoutValue: 0,
      empty: 12_796,
      kommuner: 290,
      regions: 0,
      riket: 0,
    })
    expect(reading.rejected).toEqual([])
    expect(told(reading.ignored)).toEqual([
      'EOS export 1: "Värde"',
      'EOS export 4 295: Medel eller summa för en grupp: räknas fram när den behövs.',
    ])
    expect(reading.standsFor).toBe(
      'U. Invånare 18-64 år som någon gång under året varit arbetslösa, andel (%)',
    )
    expect(figures(reading)).toContain('N99999 0114 T 2009 10.4')
  })

  it('as a cross table of an indicator that nobody knows are told so, row by row', async () => {
    const reading = await read(file('kolada-2013-export-crosstab.xls'))
    expect(reading.counts).toMatchObject({ rows: 311, values: 0 })
    expect(reading.rejected.map(({ rows }) => rows.length)).toEqual([311])
    expect(reading.rejected[0]?.why.sv).toMatch(/^Ingen indikator heter "U. Invånare 18-64 år/)
  })

  it('of descriptions are all descriptions', async () => {
    const reading = await readAny(file('kolada-v3-kpi.json.gz'))
    expect(reading).toMatchObject({ kind: 'kolada-kpis', rejected: [] })
    expect(reading.kind === 'kolada-kpis' && reading.kpis.length).toBe(6099)
  })
})
