import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../worker/domain/catalogue.ts'
import { Catalogue } from '../../../worker/domain/catalogue.ts'
import { fold } from '../../../worker/domain/fold.ts'
import { searchAreas } from '../../../worker/domain/search.ts'
import { embedded } from '../../support/seed.ts'

const { indicators, omraden, areas } = embedded()

function catalogueWith(change: (indicator: Indicator) => Partial<Indicator> = () => ({})): Catalogue {
  const numbered = indicators.map((one, number): Indicator => {
    const brought = { release: 1, years: {}, figures: 0, coverageRelease: null, taken: null }
    const indicator = { ...one, ...brought, number }
    return Object.defineProperties(indicator, Object.getOwnPropertyDescriptors(change(indicator)))
  })
  return new Catalogue(1, areas, numbered, omraden)
}

const catalogue = catalogueWith()
const found = (q: string) => catalogue.search(q).map(({ code }) => code)

/** Each word of each title, with the code of the indicator. */
const TITLE_WORDS = indicators.flatMap(({ code, title }) =>
  fold(title)
    .split(' ')
    .map((word) => ({ code, word })),
)
const ENDINGS = [
  'er',
  'erna',
  'ernas',
  'ar',
  'arna',
  'arnas',
  'or',
  'orna',
  'ornas',
  'en',
  'ens',
  'et',
  'ets',
  's',
]

describe('a search for indicators', () => {
  it.each([
    'väntetider LSS',
    'vantetid lss',
    'LSS_väntetid',
    'lss väntetid',
    'VÄNTETIDERNA enligt LSS',
    'lss insatsens väntetid',
    'Väntetid från ansökan till insats enligt LSS, medelvärde, dagar',
    'funktionshinder väntetid',
  ])('finds the waiting time in LSS: %j', (q) => {
    expect(found(q)[0]).toBe('LSS_vantetid')
  })

  it.each(['väntetider lss', 'lss väntetiderna', 'lss_vantetid'])(
    'finds it all the while that %j is typed',
    (q) => {
      for (let typed = 3; typed <= q.length; typed++)
        expect([q.slice(0, typed), found(q.slice(0, typed))]).toEqual([
          q.slice(0, typed),
          expect.arrayContaining(['LSS_vantetid']),
        ])
    },
  )

  it('never loses an indicator while a word of its title is typed, in any of its forms', () => {
    const ending = fc.constantFrom('', ...ENDINGS)
    fc.assert(
      fc.property(fc.constantFrom(...TITLE_WORDS), ending, fc.nat(), ({ code, word }, end, at) => {
        const whole = word.length < 4 ? word : word + end
        const typed = whole.slice(0, 1 + (at % whole.length))
        expect(found(typed)).toContain(code)
      }),
      { numRuns: 1000 },
    )
  })

  it('finds no more for another word, and none without all of them', () => {
    const word = fc.constantFrom(...TITLE_WORDS.map((one) => one.word))
    fc.assert(
      fc.property(word, word, (one, another) => {
        const both = new Set(found(`${one} ${another}`))
        expect(both).toEqual(new Set(found(one)).intersection(new Set(found(another))))
      }),
    )
    expect(found('sjukfrånvaro')).toEqual(['KOMMUN_sjukfranvaro_andel'])
    expect(found('sjukfrånvaro LSS')).toEqual([])
  })

  it.each([
    ['kostnader', 'kostnad'],
    ['äldres', 'äldre'],
    ['aldre', 'äldre'],
    ['kommunernas', 'kommun'],
    ['brukarens', 'brukare'],
    ['områden', 'området'],
  ])('finds the same for %j as for %j', (one, another) => {
    expect(new Set(found(one))).toEqual(new Set(found(another)))
    expect(found(one).length).toBeGreaterThan(0)
  })

  it.each(['', ' ', '–', '%'])('finds nothing for what has no letter or digit: %j', (q) => {
    expect(found(q)).toEqual([])
  })

  it('searches the names of the verksamhetsområde', () => {
    const own = indicators.filter(({ omrade }) => omrade === 'ekonomiskt_bistand').map(({ code }) => code)
    expect(found('försörjningsstöd')).toEqual(expect.arrayContaining(own))
    expect(own.length).toBeGreaterThan(0)
  })
})

describe('the order of what is found', () => {
  it('begins with the one whose id or code it is', () => {
    for (const { id, code } of indicators) expect([found(id)[0], found(code)[0]]).toEqual([code, code])
    expect(found('N28013').length).toBeGreaterThan(1)
  })

  it('is a whole word of the name, what begins one, what is within one, the verksamhetsområde, the text', () => {
    const titles = ['Tid', 'Tidens dagar', 'Väntetider', 'Annat', 'Helt annat']
    const ordered = catalogueWith(({ number }) => ({
      code: `kod${number}`,
      id: `K${number}`,
      title: titles[number] ?? 'Ingenting',
      omrade: number === 3 ? 'lss' : 'ifo',
      definition: number === 4 ? 'Hur lång tid det tar.' : '',
      purpose: '',
    }))
    const order = (q: string) => ordered.search(q).map(({ number }) => number)
    expect(order('tid')).toEqual([0, 1, 2, 4])
    expect(order('funktionshinder')).toEqual([3])
    expect(ordered.search('annat').map(({ number }) => number)).toEqual([3, 4])
  })

  it('is a word as it is written before the same word in another form', () => {
    const titles = ['Väntetid', 'Väntetider']
    const ordered = catalogueWith(({ number }) => ({
      title: titles[number] ?? 'Ingenting',
      id: `K${number}`,
      code: `kod${number}`,
    }))
    const order = (q: string) => ordered.search(q).map(({ number }) => titles[number] ?? 'another')
    expect(order('väntetider').slice(0, 2)).toEqual(['Väntetider', 'Väntetid'])
    expect(order('väntetid').slice(0, 2)).toEqual(['Väntetid', 'Väntetider'])
  })

  it('is, among those alike, newer figures first and then more of them', () => {
    const ordered = catalogueWith(({ number }) => ({
      title: 'Kostnad',
      years: { T: number === 7 ? [2010, 2022] : [2010, 2021] },
      figures: number === 5 ? 900 : number === 7 ? 10 : 800 - number,
    }))
    expect(
      ordered
        .search('kostnad')
        .map(({ number }) => number)
        .slice(0, 4),
    ).toEqual([7, 5, 0, 1])
  })
})

describe('what is searched', () => {
  it('is folded once, for whoever asks', () => {
    let read = 0
    const counting = catalogueWith(({ definition }) => ({
      get definition() {
        read++
        return definition
      },
    }))
    read = 0
    counting.search('kostnad')
    expect(read).toBe(48)
    counting.search('väntetid')
    counting.without(new Map([[3, 'mattbandet']])).search('kostnad')
    counting.without(new Map([[4, 'mattbandet']])).search('kostnad')
    expect(read).toBe(48)
  })

  it('is never what is kept from the reader', () => {
    const all = catalogue.search('lss')
    const [first, ...others] = all
    const kept = catalogue.without(new Map([[first?.number ?? -1, 'mattbandet']]))
    expect(kept.search('lss')).toEqual(others)
  })
})

describe('a search for kommuner', () => {
  it('puts names that begin with the text first', () => {
    expect(searchAreas(areas, 'kung').map(({ name }) => name)).toEqual(['Kungsbacka', 'Kungälv', 'Kungsör'])
    expect(searchAreas(areas, '2580').map(({ name }) => name)).toEqual(['Luleå'])
  })
})

describe('a search that finds nothing', () => {
  it.each([
    ['vantetd', ['väntetid']],
    ['väntetidd lss', ['väntetid lss']],
    ['hemtjänts', ['hemtjänst']],
    ['kostnd äldreomsrg', ['kostnad äldreomsorg']],
    ['xyzxyz', []],
    ['väntetid xyzxyz', []],
  ])('proposes what may have been meant by “%s”', (q, meant) => {
    expect(found(q)).toEqual([])
    expect(catalogue.suggestWords(q)).toEqual(meant)
  })

  it('proposes nothing that finds nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TITLE_WORDS), fc.nat(), fc.nat(25), ({ word }, at, letter) => {
        const place = at % word.length
        const misspelt = word.slice(0, place) + String.fromCharCode(97 + letter) + word.slice(place + 1)
        for (const meant of catalogue.suggestWords(misspelt)) expect(found(meant)).not.toEqual([])
      }),
    )
  })
})
