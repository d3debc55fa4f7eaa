import type { Gender } from '../../../schema/words.ts'

/** What the stub of Kolada knows: its catalogue in the shape of API v3, and its figures. */

export interface KoladaKpi {
  id: string
  title: string
  description: string
  is_divided_by_gender: boolean
  municipality_type: 'K' | 'L' | 'A'
  auspice: string | null
  operating_area: string
  perspective: string | null
  prel_publication_date: string | null
  publication_date: string | null
  publ_period: string | null
  has_ou_data: boolean
}

export interface KoladaMunicipality {
  id: string
  title: string
  type: 'K' | 'L'
}

interface KoladaValue {
  gender: Gender
  count: number
  status: string
  value: number | null
  isdeleted: boolean
  /** The day (ISO) that it became what it is; only the stub knows. */
  changed: string
}

export interface KoladaRow {
  kpi: string
  municipality: string
  period: number
  values: KoladaValue[]
}

/** One figure as a test says it. */
export interface SaidFigure {
  kpi: string
  municipality: string
  period: number
  gender?: Gender
  /** Null is missing, unless the status says otherwise. */
  value: number | null
  status?: string
}

/** Kolada's figures as they are until somebody changes them. */
export class KoladaData {
  readonly kpis: KoladaKpi[]
  readonly municipalities: KoladaMunicipality[]
  readonly #rows = new Map<string, Map<string, KoladaRow>>()

  constructor(kpis: readonly KoladaKpi[], municipalities: readonly KoladaMunicipality[]) {
    this.kpis = [...kpis]
    this.municipalities = [...municipalities]
  }

  /** Publishes or revises a figure on a day. */
  say({ kpi, municipality, period, gender = 'T', value, status }: SaidFigure, changed = '2024-08-30'): void {
    const { values } = this.#row(kpi, municipality, period)
    const said: KoladaValue = {
      gender,
      count: 1,
      status: status ?? (value === null ? 'Missing' : ''),
      value,
      isdeleted: false,
      changed,
    }
    const at = values.findIndex((one) => one.gender === gender)
    if (at < 0) values.push(said)
    else values[at] = said
  }

  /** Takes a figure away on a day: it is then told of only to those who ask for what is new. */
  remove({ kpi, municipality, period, gender = 'T' }: Omit<SaidFigure, 'value'>, changed: string): void {
    const value = this.#row(kpi, municipality, period).values.find((one) => one.gender === gender)
    if (value !== undefined) Object.assign(value, { isdeleted: true, value: null, changed })
  }

  /** The rows of the indicators named, or of all. */
  *rows(ids: readonly string[] | null): Generator<KoladaRow> {
    for (const id of ids ?? this.#rows.keys()) yield* this.#rows.get(id)?.values() ?? []
  }

  #row(kpi: string, municipality: string, period: number): KoladaRow {
    let rows = this.#rows.get(kpi)
    if (rows === undefined) {
      rows = new Map()
      this.#rows.set(kpi, rows)
    }
    const key = `${municipality} ${period}`
    let row = rows.get(key)
    if (row === undefined) {
      row = { kpi, municipality, period, values: [] }
      rows.set(key, row)
    }
    return row
  }
}
