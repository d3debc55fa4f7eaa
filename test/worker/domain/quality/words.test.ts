import { describe, expect, it } from 'vitest'
import type { StoredFinding } from '../../../../schema/slice.ts'
import { FINDING_KINDS } from '../../../../schema/words.ts'
import { type FindingContext, findingWords, noteOf } from '../../../../worker/domain/quality/words.ts'

const lulea: FindingContext = { area: 'Luleå', indicator: 'N28015', unit: 'kr/brukare', year: 2019 }

/** With spaces that break, as they are typed here. */
function told(finding: StoredFinding, context = lulea) {
  const { sv, en } = findingWords(finding, context)
  return [sv, en].map((text) => text.replaceAll('\u00a0', ' '))
}

describe('the words of a finding', () => {
  it('tell a jump with what was expected', () => {
    expect(told(['jump', 29920.821114, 185000, 14])).toEqual([
      'Värdet för Luleå 2019 (29 921 kr/brukare) är långt från omkring 185 000 kr/brukare, som åren intill och de andras utveckling talar för: minst 14 gånger så långt som är vanligt. Det visas som källan har det.',
      "The figure for Luleå in 2019 (29,921 kr/brukare) is far from about 185,000 kr/brukare, which the years beside it and the others' movement speak for: at least 14 times as far as is usual. It is shown as the source has it.",
    ])
  })

  it('tell an impossible figure with the bound that it passes', () => {
    const share = { ...lulea, indicator: 'U33901', unit: '%' }
    expect(told(['impossible', 101.5, 100], share)[0]).toBe(
      'Värdet för Luleå 2019 (101,5 %) är större än 100 %, det mesta som U33901 kan vara. Det visas som källan har det.',
    )
    expect(told(['impossible', -0.00047, 0], share)[0]).toBe(
      'Värdet för Luleå 2019 (−0,00047 %) är mindre än 0 %, det minsta som U33901 kan vara. Det visas som källan har det.',
    )
  })

  it('tell a missing kommun with its last figure, and an incomplete year with how many', () => {
    expect(told(['missing_kommun', 170407.514451, 2018])[0]).toBe(
      'Luleå har inget värde 2019 men hade 170 408 kr/brukare 2018, och nästan alla andra har värde.',
    )
    expect(told(['missing_kommun', 72, 290, 2018])[0]).toBe(
      '72 av de 290 som hade värde 2018 och året innan saknar värde 2019: insamlingen är kanske inte klar, och jämförelser kan ändras.',
    )
  })

  it('tell a series break with the medians, and a duplicate', () => {
    expect(told(['series_break', 17, 35.25, 2018], { ...lulea, unit: '%' })[0]).toBe(
      'De flesta flyttade åt samma håll 2019: medianen gick från 17 % (2018) till 35,25 %. Måttet eller insamlingen kan ha ändrats; jämför försiktigt med tidigare år.',
    )
    expect(told(['duplicate'])[0]).toBe('Värdet för Luleå 2019 stod två gånger i filen, lika båda gångerna.')
  })

  it('write no unit that is not known, or that is a list of answers', () => {
    for (const unit of ['', 'Ja=1, Nej=0']) {
      expect(told(['missing_kommun', 1, 2018], { ...lulea, unit })[1]).toBe(
        'Luleå has no figure for 2019 but had 1 in 2018, and almost all the others have one.',
      )
    }
  })

  it('are there for every kind, in both languages', () => {
    for (const kind of FINDING_KINDS) {
      const [sv = '', en = ''] = told([kind, 1, 2, 3])
      expect([kind, sv.length > 40, en.length > 40, sv === en, /NaN|undefined/.test(sv + en)]).toEqual([
        kind,
        true,
        true,
        false,
        false,
      ])
    }
  })
})

describe('the note of a figure', () => {
  const findings = {
    5: [['jump', 29920.821114, 185000, 14] as StoredFinding],
    all: [['series_break', 150000, 120000, 2018] as StoredFinding],
  }

  it("tells the area's own findings first, then those of the whole year", () => {
    const note = noteOf(findings, 5, lulea)
    expect(note).toEqual({
      sv: `${findingWords(['jump', 29920.821114, 185000, 14], lulea).sv} ${findingWords(['series_break', 150000, 120000, 2018], lulea).sv}`,
      en: `${findingWords(['jump', 29920.821114, 185000, 14], lulea).en} ${findingWords(['series_break', 150000, 120000, 2018], lulea).en}`,
    })
    expect(noteOf(findings, 6, lulea)).toEqual(findingWords(['series_break', 150000, 120000, 2018], lulea))
  })

  it('is none where nothing was found', () => {
    expect(noteOf({}, 5, lulea)).toBeNull()
    expect(noteOf({ 6: [['duplicate']] }, 5, lulea)).toBeNull()
  })
})
