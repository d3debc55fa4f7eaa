import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Checked } from '../../../../worker/domain/quality/check.ts'
import type { YearOfFigures } from '../../../../worker/domain/quality/figures.ts'
import { unitOf } from '../../../../worker/sources/kolada/unit.ts'
import { embeddedFields, isKommun, positionOfCode, tally } from './fields.ts'

const SHARED = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data')

describe('real figures', () => {
  it('that are embedded have three findings in two thousand, and no more', () => {
    expect(tally(embeddedFields(), isKommun)).toEqual({
      figures: 274_080,
      counts: { duplicate: 0, impossible: 0, jump: 282, missing_kommun: 137, series_break: 0 },
    })
  }, 30_000)

  it.skipIf(!existsSync(SHARED))(
    'do not drown anybody: 2.1 million of them have fewer than 10 jumps in 10,000 (skips where ../shared is absent)',
    () => {
      const { figures, counts } = tally(sharedFields(), isKommun)
      expect(figures).toBe(2_138_071)
      const per10000 = (count: number) => (count / figures) * 10_000
      expect(per10000(counts.jump)).toBeGreaterThan(6)
      expect(per10000(counts.jump)).toBeLessThan(10)
      expect(per10000(counts.missing_kommun)).toBeGreaterThan(4)
      expect(per10000(counts.missing_kommun)).toBeLessThan(8)
      expect(counts.impossible).toBeGreaterThan(50)
      expect(counts.impossible).toBeLessThan(100)
      expect(counts.series_break).toBeGreaterThan(20)
      expect(counts.series_break).toBeLessThan(50)
    },
    120_000,
  )
})

/** The fields of the large file, which has one indicator and gender after the other. */
function* sharedFields(): Generator<{ indicator: Checked; field: YearOfFigures[] }> {
  const unzipped = (name: string) => gunzipSync(readFileSync(join(SHARED, name))).toString()
  const kpis = JSON.parse(unzipped('kolada-v3-kpi.json.gz')) as { id: string; title: string }[]
  const titles = new Map(kpis.map(({ id, title }) => [id, title]))
  const fields = new Map<string, Map<number, Float64Array>>()
  for (const line of unzipped('kolada-social-values.csv.gz').trimEnd().split('\n').slice(1)) {
    const [id = '', level, geo = '', gender = '', year = '', value] = line.split(',')
    const field = fields.get(`${id} ${gender}`) ?? new Map<number, Float64Array>()
    fields.set(`${id} ${gender}`, field)
    const values = field.get(Number(year)) ?? new Float64Array(312).fill(Number.NaN)
    field.set(Number(year), values)
    values[positionOfCode(level === 'kommun' ? geo : geo.padStart(4, '0'))] = Number(value)
  }
  for (const [key, field] of fields) {
    const title = titles.get(key.slice(0, -2)) ?? ''
    yield {
      indicator: { title, unit: unitOf(title), breaks: [] },
      field: [...field].sort(([a], [b]) => a - b).map(([year, values]) => ({ year, values })),
    }
  }
}
