import type { Catalogue, Indicator } from './catalogue.ts'

/** What an indicator means and how it is described; when the next figures come is news, not another meaning. */
const FIELDS = [
  'code',
  'title',
  'unit',
  'omrade',
  'quality',
  'direction',
  'definition',
  'purpose',
  'source',
  'dataSource',
  'pitfalls',
  'breaks',
  'genders',
  'levels',
] as const

type Field = (typeof FIELDS)[number]

/** An indicator that is described otherwise than before: it may keep its id and mean another thing. */
export interface DescriptionChange {
  indicator: Indicator
  fields: { field: Field; old: Indicator[Field]; new: Indicator[Field] }[]
}

export function descriptionChanges(before: Catalogue, after: Catalogue): DescriptionChange[] {
  const known = new Map(before.indicators.map((indicator) => [indicator.number, indicator]))
  return after.indicators.flatMap((indicator) => {
    const old = known.get(indicator.number)
    if (old === undefined || old.release === indicator.release) return []
    const fields = FIELDS.filter((field) => !isSame(old[field], indicator[field])).map((field) => ({
      field,
      old: old[field],
      new: indicator[field],
    }))
    return fields.length > 0 ? { indicator, fields } : []
  })
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
