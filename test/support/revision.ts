import { Draft, type Entry } from '../../schema/slice.ts'
import type { IndicatorMetadata } from '../../schema/staged.ts'
import type { Gender } from '../../schema/words.ts'
import type { Bringing } from '../../worker/imports/bring.ts'
import { embedded } from './seed.ts'

const { areas, indicators } = embedded()

export interface NewFigure {
  kommun?: string
  indicator?: string
  year?: number
  gender?: Gender
  value: number | null
  status?: Entry['status']
}

/** The position of a kommun by name. */
export function positionOf(name: string): number {
  const position = areas.find((area) => area.name === name)?.position
  if (position === undefined) throw new Error(`no area ${name}`)
  return position
}

export function metadataOf(id: string): IndicatorMetadata {
  const metadata = indicators.find((one) => one.id === id)
  if (metadata === undefined) throw new Error(`no indicator ${id}`)
  return metadata
}

/** A release that says a few new figures; by default of Luleå, N28013 and 2019. One part for each indicator. */
export function revision(
  date: string,
  figures: readonly NewFigure[],
  more: { describes?: Bringing['describes']; whole?: boolean; taken?: string; key?: string } = {},
): Bringing {
  const drafts = new Map<string, Map<string, Draft>>()
  for (const {
    kommun = 'Luleå',
    indicator = 'N28013',
    year = 2019,
    gender = 'T',
    value,
    status,
  } of figures) {
    const own = drafts.get(indicator) ?? new Map<string, Draft>()
    const draft = own.get(`${gender}${year}`) ?? new Draft(gender, year)
    draft.set(positionOf(kommun), { value, status: status ?? (value === null ? 'missing' : 'final') })
    drafts.set(indicator, own.set(`${gender}${year}`, draft))
  }
  const { describes = {}, whole = false, taken, key = `revision ${date} ${JSON.stringify(figures)}` } = more
  return {
    words: { date, source: 'Kolada', note: 'Revidering' },
    key,
    describes,
    *parts(wanted) {
      for (const [id, own] of drafts) {
        const said = { drafts: [...own.values()], whole, ...(taken === undefined ? {} : { taken }) }
        if (wanted(id)) yield { name: id, said: new Map([[id, said]]) }
      }
    },
  }
}
