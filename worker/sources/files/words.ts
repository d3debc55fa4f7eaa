import type { AreaKind, Gender, Status } from '../../../schema/words.ts'
import { fold } from '../../domain/fold.ts'

/** A word as it is looked up: "Nyckeltals-ID", "nyckeltals id" and "nyckeltalsid" are one. */
export function squash(text: string): string {
  return fold(text).replaceAll(' ', '')
}

/** What a column of a table can hold. */
export type Role = 'area' | 'level' | 'indicator' | 'gender' | 'year' | 'value' | 'status'

/** Headings that Kolada, SCB and those who keep tables by hand give their columns, folded. */
export const ROLES = lookUp<Role>({
  area: 'geo geografi geokod geografisktomrade kommun kommuner kommunkod kommunnamn kommunid kommunkommunkod kommunregion kommunlandsting omrade omradeskod omradesnamn region regioner regionkod regionnamn landsting municipality municipalities municipalityid municipalitycode municipalityname area areaid areacode areaname',
  level: 'level niva geoniva regiontyp omradestyp kommuntyp areatype regiontype municipalitytype',
  indicator:
    'kpi kpiid indikator indikatorid indikatorkod indikatornamn variabel variabelkod variabelnamn nyckeltal nyckeltalsid nyckeltalid nyckeltalskod nyckeltalsnamn matt mattid indicator indicatorid indicatorcode',
  gender: 'gender kon sex',
  year: 'year ar artal period years',
  value: 'value values varde varden obsvalue',
  status: 'status vardestatus statuskod',
})

export const GENDER_WORDS = lookUp<Gender>({
  T: 't total totals totalt totala alla samtliga badakonen badekonen both',
  K: 'k kv kvinna kvinnor kvinnligt woman women female females flicka flickor',
  M: 'm man men manligt male males pojke pojkar',
})

export const LEVEL_WORDS = lookUp<AreaKind>({
  riket: 'riket rike sverige nation national country',
  region: 'region regioner landsting l county',
  kommun: 'kommun kommuner k municipality',
})

/** Missing and Private are Kolada's own. */
export const STATUS_WORDS = lookUp<Status>({
  final: 'final slutlig slutligt definitiv definitivt',
  preliminary: 'preliminary preliminar preliminart prel',
  example: 'example exempel',
  missing: 'missing saknas saknat bortfall',
  suppressed: 'suppressed sekretess private privat',
  not_applicable: 'notapplicable ejtillamplig ejtillampligt',
  not_published: 'notpublished ejpublicerad ejpublicerat',
})

/** What stands for a value that there is not, in Swedish tables. */
export const MISSING_SIGNS = lookUp<Status>({
  missing: '- – — − … ...',
  suppressed: '..',
  not_applicable: '.',
})

function lookUp<T extends string>(words: Partial<Record<T, string>>): ReadonlyMap<string, T> {
  const entries = Object.entries(words) as [T, string][]
  return new Map(entries.flatMap(([meaning, all]) => all.split(' ').map((word) => [word, meaning] as const)))
}
