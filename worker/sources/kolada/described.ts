import type { IndicatorMetadata } from '../../../schema/staged.ts'
import { AREA_KINDS, type AreaKind, GENDERS, type Quality } from '../../../schema/words.ts'
import { omradeOf } from './omrade.ts'
import type { Kpi } from './shapes.ts'
import { unitOf } from './unit.ts'

/** What Kolada's catalogue says of an indicator on a day (ISO), in our words. */
export function described(kpi: Kpi, today: string): IndicatorMetadata {
  const { id, publ_period } = kpi
  const title = oneSpaced(kpi.title)
  const unit = unitOf(title)
  const nextYear = publ_period !== null && /^\d{4}$/.test(publ_period) ? Number(publ_period) : null
  return {
    id,
    code: id,
    title,
    unit,
    omrade: omradeOf(kpi),
    quality: qualityOf(kpi, unit),
    // The API does not say which way is better, and a guess would colour a kommun red.
    direction: 'none',
    ...definitionOf(kpi.description),
    purpose: '',
    source: 'Källa: Kolada',
    pitfalls: [],
    breaks: [],
    genders: kpi.is_divided_by_gender ? [...GENDERS] : ['T'],
    levels: LEVELS[kpi.municipality_type],
    nextYear,
    nextPreliminary: kpi.prel_publication_date,
    nextFinal: kpi.publication_date,
    statedOn: nextYear === null ? null : today,
    sight: null,
  }
}

/** Kolada tells kommuner from regions; riket may have a figure of either, and fewer than half do: the values tell. */
const LEVELS: Record<Kpi['municipality_type'], AreaKind[]> = {
  K: ['riket', 'kommun'],
  L: ['riket', 'region'],
  A: [...AREA_KINDS],
}

const QUALITIES_OF: Record<string, Quality> = {
  Resurser: 'resurs',
  Volymer: 'volym',
  'Kvalitet och resultat': 'resultat',
  Övrigt: 'struktur',
}

const MONEY = /^(?:kr|tkr|mkr)(?:\/|$)/
const COST = /kostnad/i
const TIME_TAKEN = /väntetid|utredningstid|handläggningstid|svarstid/i

function qualityOf({ title, perspective }: Kpi, unit: string): Quality {
  const quality = QUALITIES_OF[perspective ?? ''] ?? 'resultat'
  if (quality === 'resurs' && (MONEY.test(unit) || COST.test(title))) return 'kostnad'
  if (quality === 'resultat' && TIME_TAKEN.test(title)) return 'process'
  return quality
}

const SOURCE = /Källa(?:[:.]\s*|\s+)(?=\p{Lu})/gu

/** "… Källa: SCB." ends nearly every description, and is then told by itself; the few that go on are left as they are. */
function definitionOf(description: string): { definition: string; dataSource: string } {
  // Line breaks come as a backslash and an n.
  const text = oneSpaced(description.replaceAll('\\n', ' '))
  const named = [...text.matchAll(SOURCE)].at(-1)
  if (named === undefined) return { definition: text, dataSource: '' }
  const before = text.slice(0, named.index).trim()
  const [sentence = '', ...more] = text.slice(named.index + named[0].length).split(/\.\s*(?=\p{Lu})/u)
  return {
    definition: more.length > 0 || before === '' ? text : before,
    dataSource: sentence.replace(/\.$/, ''),
  }
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
