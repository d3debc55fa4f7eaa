import type { GroupKind } from '../../schema/words.ts'
import type { Area, Catalogue } from './catalogue.ts'
import { fold } from './fold.ts'
import { type Group, membersAt, type Occasion, yearOf } from './membership.ts'
import { NameIndex } from './names.ts'
import { Refusal } from './refusal.ts'
import { quote, say } from './text.ts'
import { type NothingCalled, unknownName } from './unknown.ts'

/** The kommun that a "liknande" group is for, where the text is such a group's id. */
export function subjectOf(text: string, catalogue: Catalogue): Area[] {
  const [, code] = /^\s*liknande-\w+-(\d{4})-\d{4}\s*$/i.exec(text) ?? []
  return code === undefined ? [] : [catalogue.area(code)]
}

/** The group that a comparison is made in, and the kommun's peers there (the kommun itself is not among them). */
export interface PeerChoice {
  group: {
    id: string
    name: string
    kind: GroupKind | 'alla' | 'list'
    year: number | null
    source: string | null
  }
  peers: Area[]
}

export interface PeerQuestion {
  kommun: Area
  /** The indicator's verksamhetsområde. */
  omrade: string
  year: number
}

const NO_GROUP: NothingCalled = {
  nothing: say('Ingen grupp heter', 'No group is called'),
  instead: say('Grupperna finns i /v1/groups.', 'The groups are in /v1/groups.'),
}

/** Chooses peers as of one release: the named groups, and those that are like the kommun in question. */
export class Peers {
  readonly #catalogue: Catalogue
  readonly #groups: readonly Group[]
  readonly #similar: readonly Group[]
  #index: NameIndex<Group> | undefined

  constructor(catalogue: Catalogue, groups: readonly Group[], similar: readonly Group[]) {
    this.#catalogue = catalogue
    this.#groups = groups
    this.#similar = similar
  }

  /** Made when a group is first asked for by name: most comparisons never do. */
  get #byName(): NameIndex<Group> {
    this.#index ??= new NameIndex(
      [...this.#groups, ...this.#similar].map((group) => ({
        item: group,
        spellings: [group.id, group.name],
        proposal: group.name,
      })),
    )
    return this.#index
  }

  /** The group with an id or name. */
  group(text: string): Group {
    const finding = this.#byName.find(text)
    if (finding.found !== undefined) return finding.found
    const nearest = this.#byName.suggest(text)
    throw new Refusal('unknown_group', unknownName(text, finding.between, nearest, NO_GROUP), {
      suggestions: finding.between.length > 0 ? finding.between : nearest,
    })
  }

  /** Every group that the kommun belongs to on an occasion, and those that are like it. */
  of(kommun: Area, occasion: Occasion): Group[] {
    return [
      ...this.#groups.filter((group) => membersAt(group, occasion).includes(kommun.position)),
      ...this.#similar.filter(
        ({ subject, omrade }) =>
          subject === kommun.position &&
          (occasion.omrade === undefined || occasion.omrade.includes(omrade ?? '')),
      ),
    ]
  }

  /** The network that holds for the kommun, område and year; else the kommuner like it; else its län. */
  byDefault(question: PeerQuestion): PeerChoice {
    this.#refuseRiket(question.kommun)
    if (question.kommun.kind === 'region') return this.#everyone(question)
    const group = this.#ofKind('network', question) ?? this.#like(question) ?? this.#ofKind('lan', question)
    return group === undefined ? this.#everyone(question) : this.#choice(group, question)
  }

  /** The peers that the caller named: a kind of group, a group, or a list of kommuner. */
  named(text: string, question: PeerQuestion): PeerChoice {
    this.#refuseRiket(question.kommun)
    const word = fold(text)
    if (word === 'alla') return this.#everyone(question)
    if (word === 'liknande') return this.#choice(this.#like(question) ?? refuseKind(text, question), question)
    if (word === 'lan' || word === 'skr') {
      return this.#choice(this.#ofKind(word, question) ?? refuseKind(text, question), question)
    }
    if (this.#byName.find(text).found !== undefined) return this.#choice(this.group(text), question)
    if (text.includes(',') || this.#catalogue.mayBeArea(text)) return this.#list(text.split(','), question)
    return this.#choice(this.group(text), question)
  }

  #list(names: readonly string[], { kommun }: PeerQuestion): PeerChoice {
    const peers = [...new Set(names.map((name) => this.#catalogue.area(name)))].filter(
      (area) => area !== kommun,
    )
    refuseStrangers(kommun, peers)
    if (peers.length === 0) throw noOthers(quote(names.join(',')), kommun)
    const name = peers.map((area) => area.name).join(', ')
    return {
      group: { id: peers.map(({ code }) => code).join(','), name, kind: 'list', year: null, source: null },
      peers,
    }
  }

  #everyone({ kommun }: PeerQuestion): PeerChoice {
    const peers = this.#catalogue.areas.filter((area) => area.kind === kommun.kind && area !== kommun)
    const name = kommun.kind === 'region' ? 'Alla regioner' : 'Alla kommuner'
    return { group: { id: 'alla', name, kind: 'alla', year: null, source: null }, peers }
  }

  #like({ kommun, omrade }: PeerQuestion): Group | undefined {
    const own = this.#similar.filter(({ subject }) => subject === kommun.position)
    for (const id of this.#catalogue.omradeChain(omrade)) {
      const alike = own.filter((group) => group.omrade === id).sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
      if (alike[0] !== undefined) return alike[0]
    }
    return undefined
  }

  #ofKind(kind: GroupKind, question: PeerQuestion): Group | undefined {
    return this.#groups.find(
      (group) => group.kind === kind && this.#members(group, question).includes(question.kommun.position),
    )
  }

  #members(group: Group, { omrade, year }: PeerQuestion): number[] {
    return membersAt(group, { omrade: this.#catalogue.omradeChain(omrade), year })
  }

  #choice(group: Group, question: PeerQuestion): PeerChoice {
    const positions = new Set(this.#members(group, question))
    if (positions.size === 0) throw this.#refuseEmpty(group, question)
    const peers = this.#catalogue.areas.filter(
      ({ position }) => positions.has(position) && position !== question.kommun.position,
    )
    refuseStrangers(question.kommun, peers)
    if (peers.length === 0) throw noOthers(group.name, question.kommun)
    const { id, name, kind, source } = group
    return { group: { id, name, kind, year: yearOf(group, question.year), source }, peers }
  }

  #refuseRiket(kommun: Area): void {
    if (kommun.kind !== 'riket') return
    throw new Refusal(
      'invalid_parameter',
      say(
        'Riket har inga jämförbara. Ange en kommun eller region; rikets värde följer med varje jämförelse.',
        'Riket has no peers. Give a kommun or region; the value of riket comes with every comparison.',
      ),
      { parameter: 'kommun' },
    )
  }

  #refuseEmpty(group: Group, { omrade, year }: PeerQuestion): Refusal {
    const nameOf = (id: string) => this.#catalogue.omraden.find((one) => one.id === id)?.name ?? id
    const held = group.rules.find(({ member }) => member !== false)
    const when = spanOf(held?.from, held?.to)
    const inWhat = held?.omrade === undefined ? '' : `${nameOf(held.omrade)} `
    const codes = membersAt(group, {}).map((position) => this.#catalogue.areas[position]?.code ?? '')
    return new Refusal(
      'invalid_parameter',
      say(
        `${group.name} har inga medlemmar inom ${nameOf(omrade)} ${year}; den gällde ${inWhat}${when}. Ange kommunerna själv: ${codes.join(',')}.`,
        `${group.name} has no members in ${nameOf(omrade)} ${year}; it held for ${inWhat}${when}. Give the kommuner yourself: ${codes.join(',')}.`,
      ),
      { parameter: 'peers' },
    )
  }
}

/** The years that a rule holds for: "2009–2010", "2017", "2015–". */
function spanOf(from: number | undefined, to: number | undefined): string {
  return from === to ? `${from ?? ''}` : `${from ?? ''}–${to ?? ''}`
}

function refuseKind(text: string, { kommun }: PeerQuestion): never {
  throw new Refusal(
    'unknown_group',
    say(
      `Det finns ingen grupp ${quote(text)} för ${kommun.name}. Ange en annan grupp eller kommuner åtskilda av komma.`,
      `There is no group ${quote(text)} for ${kommun.name}. Give another group, or kommuner separated by commas.`,
    ),
    { parameter: 'peers' },
  )
}

/** A kommun beside a region, or beside riket, compares what cannot be compared. */
function refuseStrangers(kommun: Area, peers: readonly Area[]): void {
  const stranger = peers.find(({ kind }) => kind !== kommun.kind)
  if (stranger === undefined) return
  throw new Refusal(
    'invalid_parameter',
    say(
      `${stranger.name} kan inte jämföras med ${kommun.name}: jämför kommuner med kommuner och regioner med regioner. Rikets värde följer med varje jämförelse.`,
      `${stranger.name} cannot be compared with ${kommun.name}: compare kommuner with kommuner and regions with regions. The value of riket comes with every comparison.`,
    ),
    { parameter: 'peers' },
  )
}

/** A group of one: there is nobody to compare with. */
function noOthers(group: string, { name }: Area): Refusal {
  return new Refusal(
    'invalid_parameter',
    say(
      `${group} rymmer ingen annan än ${name}. Ange en grupp eller lista med minst en annan.`,
      `${group} holds nobody but ${name}. Give a group or list with at least one other.`,
    ),
    { parameter: 'peers' },
  )
}
