import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../../../worker/domain/quality/check.ts'
import {
  COST,
  COUNT,
  embeddedField,
  everyone,
  isKommun,
  listed,
  positionOf,
  restless,
  SHARE,
  withFigure,
  years,
} from './fields.ts'

const kommuner = restless(40, 10, (at) => 100_000 + 5_000 * at)

describe('a jump', () => {
  it('is what Luleå had 2019 for daily activities: 29,921 between 170,408 and 119,604', () => {
    const { indicator, field } = embeddedField('N28015')
    const lulea = positionOf('Luleå')
    expect(
      field.filter(({ year }) => year >= 2018 && year <= 2020).map(({ values }) => values[lulea]),
    ).toEqual([170407.514451, 29920.821114, 119603.71517])
    const findings = findingsOf(indicator, field, isKommun)
    expect([2018, 2019, 2020].map((year) => findings.get(year)?.[lulea])).toEqual([
      undefined,
      [['jump', 29920.821114, 185000, 8]],
      undefined,
    ])
  })

  it('is not in what is merely restless', () => {
    expect(listed(findingsOf(COST, kommuner, everyone))).toEqual([])
  })

  it('is a figure ten times too large or too small, at either end of the series too', () => {
    for (const year of [2010, 2014, 2019]) {
      for (const times of [10, 0.1]) {
        const wrong = withFigure(kommuner, year, 7, (value) => value * times)
        expect(listed(findingsOf(COST, wrong, everyone))).toEqual([`${year} 7 jump`])
      }
    }
  })

  it('is a figure that became nothing', () => {
    const gone = withFigure(kommuner, 2015, 7, () => 0)
    expect(listed(findingsOf(COST, gone, everyone))).toEqual(['2015 7 jump'])
  })

  it('is found for riket too, which is judged by how kommuner moved', () => {
    const wrong = withFigure(kommuner, 2015, 0, (value) => value * 10)
    expect(listed(findingsOf(COST, wrong, (at) => at > 0))).toEqual(['2015 0 jump'])
  })

  it('is found among the seven of a network', () => {
    const wrong = withFigure(
      restless(7, 5, (at) => 1000 + at),
      2013,
      3,
      (value) => value * 10,
    )
    expect(listed(findingsOf(COST, wrong, everyone))).toEqual(['2013 3 jump'])
  })

  it('is found among regions where no kommun has figures', () => {
    const wrong = withFigure(
      restless(21, 6, (at) => 1000 + at),
      2013,
      3,
      (value) => value * 10,
    )
    expect(listed(findingsOf(COST, wrong, () => false))).toEqual(['2013 3 jump'])
  })

  it('is not a new level that the next year confirms, but is one that nothing confirms yet', () => {
    const raised = [2016, 2017, 2018, 2019].reduce(
      (field, year) => withFigure(field, year, 7, (value) => value * 2),
      kommuner,
    )
    expect(listed(findingsOf(COST, raised, everyone))).toEqual([])
    const newest = withFigure(kommuner, 2019, 7, (value) => value * 2)
    expect(listed(findingsOf(COST, newest, everyone))).toEqual(['2019 7 jump'])
  })

  it('is seen beside a wild neighbour', () => {
    const both = withFigure(
      withFigure(kommuner, 2015, 7, (value) => value * 10),
      2016,
      7,
      (value) => value * 10,
    )
    expect(listed(findingsOf(COST, both, everyone))).toEqual(['2015 7 jump', '2016 7 jump'])
  })

  it('is not a move that all made', () => {
    const moved = kommuner.map(({ year, values }) => ({
      year,
      values: year === 2015 ? values.map((v) => v * 3) : values,
    }))
    expect(listed(findingsOf(COST, moved, everyone)).filter((one) => one.endsWith('jump'))).toEqual([])
  })

  it('is not told of an area that has fewer than four years', () => {
    const alone = (count: number) =>
      kommuner.map(({ year, values }) => ({
        year,
        values: values.map((v, at) =>
          at !== 7 ? v : year < 2010 + count ? v * (year === 2010 ? 10 : 1) : Number.NaN,
        ),
      }))
    const jumps = (count: number) =>
      listed(findingsOf(COST, alone(count), everyone)).filter((one) => one.endsWith('jump'))
    expect(jumps(3)).toEqual([])
    expect(jumps(4)).toEqual(['2010 7 jump'])
  })

  it('is not found against the usual restlessness of the area itself', () => {
    const wild = kommuner.map(({ year, values }) => ({
      year,
      values: values.map((v, at) => (at === 7 && year % 3 === 0 ? v * 3 : v)),
    }))
    expect(listed(findingsOf(COST, wild, everyone))).toEqual([])
  })

  it('of a count is more than chance gives: 3 may be 9, but 300 is not 900', () => {
    const counts = (level: number) => {
      const field = restless(40, 10, () => level).map(({ year, values }) => ({
        year,
        values: values.map(Math.round),
      }))
      return listed(
        findingsOf(
          COUNT,
          withFigure(field, 2015, 7, (value) => value * 3),
          everyone,
        ),
      )
    }
    expect(counts(3)).toEqual([])
    expect(counts(300)).toEqual(['2015 7 jump'])
  })

  it('of a share is judged near 0 as in the middle', () => {
    const shares = (level: number, wrong: number) =>
      listed(
        findingsOf(
          SHARE,
          withFigure(
            restless(40, 10, () => level),
            2015,
            7,
            () => wrong,
          ),
          everyone,
        ),
      )
    expect(shares(50, 58)).toEqual([])
    expect(shares(50, 70)).toEqual(['2015 7 jump'])
    expect(shares(2, 4)).toEqual([])
    expect(shares(2, 8)).toEqual(['2015 7 jump'])
  })

  it('is not in a service that few have, where one of those begins', () => {
    const few = kommuner.map(({ year, values }) => ({
      year,
      values: values.map((_, at) =>
        at % 4 !== 0 ? 0 : year < 2013 + (at % 5) ? 0 : 20 + 3 * Math.sin(at + year),
      ),
    }))
    expect(listed(findingsOf(SHARE, few, everyone))).toEqual([])
  })

  it('of a share beyond a hundred is found besides that it is impossible', () => {
    const wrong = withFigure(
      restless(40, 10, () => 20),
      2015,
      7,
      (value) => value * 10,
    )
    expect(listed(findingsOf(SHARE, wrong, everyone))).toEqual(['2015 7 impossible', '2015 7 jump'])
  })

  it('is not in answers in code, which have no distance', () => {
    const answers = years(...Array.from({ length: 8 }, () => Array.from({ length: 40 }, (_, at) => at % 2)))
    const changed = withFigure(answers, 2014, 7, (answer) => 1 - answer)
    const indicator = { title: 'Kommunen har rutin, (Ja=1, Nej=0)', unit: 'Ja=1, Nej=0', breaks: [] }
    expect(listed(findingsOf(indicator, changed, everyone))).toEqual([])
    expect(listed(findingsOf({ ...indicator, unit: 'index' }, changed, everyone))).toEqual(['2014 7 jump'])
  })

  it('is not where all are alike, so that nothing tells what is far', () => {
    const alike = years(...Array.from({ length: 8 }, () => Array.from({ length: 40 }, () => 50)))
    const index = { title: 'Delaktighet, index', unit: 'index', breaks: [] }
    expect(
      listed(
        findingsOf(
          index,
          withFigure(alike, 2014, 7, () => 51),
          everyone,
        ),
      ),
    ).toEqual([])
  })
})
