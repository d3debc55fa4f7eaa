import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSeed } from '../../../worker/sources/seed.ts'
import { KoladaData, type KoladaKpi } from './data.ts'

const SEED = join(import.meta.dirname, '..', '..', '..', 'schema', 'seed')

/** Of the embedded figures' real values those of some indicators, as the stub's data; the descriptions are our own. */
export function koladaOfSeed(...ids: string[]): KoladaData {
  const { areas, indicators, figures } = readSeed((path) => readFileSync(join(SEED, path), 'utf8'), {
    examples: false,
  })
  const chosen = indicators.filter(({ id }) => ids.includes(id))
  const data = new KoladaData(
    chosen.map(
      ({
        id,
        title,
        definition,
        dataSource,
        genders,
        levels,
        nextYear,
        nextPreliminary,
        nextFinal,
        quality,
        omrade,
      }) => ({
        id,
        title,
        description: `${definition} Källa: ${dataSource}.`,
        is_divided_by_gender: genders.length > 1,
        municipality_type: levels.includes('region') ? 'A' : 'K',
        auspice: 'X',
        operating_area: OPERATING_AREAS[omrade] ?? 'Kommunen, övergripande',
        perspective: PERSPECTIVES[quality] ?? 'Övrigt',
        prel_publication_date: nextPreliminary,
        publication_date: nextFinal,
        publ_period: nextYear === null ? null : `${nextYear}`,
        has_ou_data: false,
      }),
    ),
    areas.map(({ code, name, kind }) => ({ id: code, title: name, type: kind === 'kommun' ? 'K' : 'L' })),
  )
  for (const { id } of chosen) {
    for (const draft of figures.get(id) ?? []) {
      for (const position of draft.said()) {
        data.say({
          kpi: id,
          municipality: areas[position]?.code ?? '',
          period: draft.year,
          gender: draft.gender,
          value: draft.at(position)?.value ?? null,
        })
      }
    }
  }
  return data
}

const OPERATING_AREAS: Record<string, string> = {
  lss: 'Äldre och funktionshinder',
  aldreomsorg: 'Äldre och funktionshinder',
  ifo: 'Individ- och familjeomsorg',
  ekonomiskt_bistand: 'Individ- och familjeomsorg',
  barn_unga: 'Individ- och familjeomsorg',
  missbruk: 'Individ- och familjeomsorg',
  befolkning: 'Befolkning',
}

const PERSPECTIVES: Record<string, string> = {
  kostnad: 'Resurser',
  resurs: 'Resurser',
  volym: 'Volymer',
  process: 'Kvalitet och resultat',
  resultat: 'Kvalitet och resultat',
}

/** An indicator that only tests know. */
export function testKpi(id: string, more: Partial<KoladaKpi> = {}): KoladaKpi {
  return {
    id,
    title: `Påhittad kostnad ${id}, kr/inv`,
    description: 'Finns bara i tester. Källa: Ingen.',
    is_divided_by_gender: true,
    municipality_type: 'K',
    auspice: null,
    operating_area: 'Individ- och familjeomsorg',
    perspective: 'Resurser',
    prel_publication_date: null,
    publication_date: null,
    publ_period: null,
    has_ou_data: false,
    ...more,
  }
}
