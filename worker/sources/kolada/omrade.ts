import type { Kpi } from './shapes.ts'

interface Placing {
  otherwise: string
  /** By how the number in the id begins. */
  byNumber?: Record<string, string>
}

/**
 * Which verksamhetsområde of ours an indicator of Kolada's belongs to. Kolada's operating areas are coarser than ours
 * for social care, and some hold what belongs elsewhere (the cost of äldreomsorg is under health care, its index under
 * the kommun as a whole); there the number in the id tells: 20–23 is äldreomsorg, 25–29 LSS, 31 ekonomiskt bistånd,
 * 33 barn och unga, 35 missbruk.
 */
const OMRADEN: Record<string, Placing> = {
  'Äldre och funktionshinder': {
    otherwise: 'aldreomsorg',
    // 04: bought care for people with disabilities; 33: the number of answers in LSS surveys.
    byNumber: { '04': 'lss', '25': 'lss', '26': 'lss', '28': 'lss', '29': 'lss', '33': 'lss' },
  },
  'Individ- och familjeomsorg': {
    otherwise: 'ifo',
    byNumber: { '31': 'ekonomiskt_bistand', '33': 'barn_unga', '35': 'missbruk' },
  },
  'Hälso- och sjukvård': {
    otherwise: 'overgripande',
    // 04: bought äldreomsorg.
    byNumber: { '04': 'aldreomsorg', '20': 'aldreomsorg', '21': 'aldreomsorg', '23': 'aldreomsorg' },
  },
  'Kommunen, övergripande': {
    otherwise: 'overgripande',
    byNumber: {
      '11': 'forskola',
      '15': 'grundskola',
      '17': 'gymnasieskola',
      '20': 'aldreomsorg',
      '21': 'aldreomsorg',
      '24': 'lss',
      '28': 'lss',
      '31': 'ekonomiskt_bistand',
    },
  },
  Förskoleverksamhet: { otherwise: 'forskola', byNumber: { '1302': 'fritidshem', '1303': 'fritidshem' } },
  'Grundskola åk 0-9 inkl förskoleklass': {
    otherwise: 'grundskola',
    byNumber: { '13': 'fritidshem', '17': 'gymnasieskola' },
  },
  'Gymnasieskola åk 1-3': { otherwise: 'gymnasieskola', byNumber: { '15': 'grundskola' } },
  Befolkning: { otherwise: 'befolkning', byNumber: { '66': 'socioekonomi' } },
  Arbetsmarknad: { otherwise: 'arbetsmarknad' },
  'Infrastruktur, miljö- och hälsoskydd mm': { otherwise: 'overgripande' },
  'Anpassad skola': { otherwise: 'overgripande' },
  Vuxenutbildning: { otherwise: 'overgripande' },
  'Utbildning, övergripande': { otherwise: 'overgripande' },
  Affärsverksamhet: { otherwise: 'overgripande' },
  Demokrati: { otherwise: 'overgripande' },
  'Kultur och fritid': { otherwise: 'overgripande' },
  'Regionen, övergripande': { otherwise: 'overgripande' },
  Tandvård: { otherwise: 'overgripande' },
}

/** What an operating area that Kolada has added since is taken for. */
const UNHEARD_OF: Placing = { otherwise: 'overgripande' }

const RESCUE = /räddningstjänst/i

export function omradeOf({ id, title, operating_area }: Kpi): string {
  if (RESCUE.test(title)) return 'raddningstjanst'
  const { otherwise, byNumber = {} } = OMRADEN[operating_area ?? ''] ?? UNHEARD_OF
  const number = id.slice(1)
  return Object.entries(byNumber).find(([start]) => number.startsWith(start))?.[1] ?? otherwise
}
