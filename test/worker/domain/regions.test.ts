import { describe, expect, it } from 'vitest'
import { regionNamed } from '../../../worker/domain/regions.ts'
import { embedded } from '../../support/seed.ts'

const areas = embedded().areas.map((area, position) => ({ ...area, position }))
const code = (text: string, bare?: boolean) => regionNamed(text, areas, bare)?.code

describe('a region', () => {
  it.each([
    ['Stockholms läns landsting', '0001'],
    ['Landstinget i Uppsala län', '0003'],
    ['Landstinget Sörmland', '0004'],
    ['Södermanlands läns landsting', '0004'],
    ['Landstinget i Östergötland', '0005'],
    ['Landstinget i Jönköpings län', '0006'],
    ['Landstinget Kronoberg', '0007'],
    ['Landstinget i Kalmar län', '0008'],
    ['Region Gotland', '0009'],
    ['Landstinget Blekinge', '0010'],
    ['Region Skåne', '0012'],
    ['Region Halland', '0013'],
    ['Västra Götalandsregionen', '0014'],
    ['Region Västra Götaland', '0014'],
    ['Landstinget i Värmland', '0017'],
    ['Örebro läns landsting', '0018'],
    ['Landstinget Västmanland', '0019'],
    ['Landstinget Dalarna', '0020'],
    ['Landstinget Gävleborg', '0021'],
    ['Landstinget Västernorrland', '0022'],
    ['Jämtlands läns landsting', '0023'],
    ['Västerbottens läns landsting', '0024'],
    ['norrbottens lans landsting', '0025'],
  ])('is found by the name that it had: %s', (name, expected) => {
    expect(code(name)).toBe(expected)
  })

  it('is found by each of its own names', () => {
    const regions = areas.filter(({ kind }) => kind === 'region')
    expect(regions).toHaveLength(21)
    for (const region of regions) expect([region.name, code(region.name)]).toEqual([region.name, region.code])
  })

  it('is never what a län or a kommun is called, unless it is known to be a region', () => {
    expect(code('Stockholm')).toBeUndefined()
    expect(code('Kalmar län')).toBeUndefined()
    expect(code('Stockholm', true)).toBe('0001')
    expect(code('Kalmar län', true)).toBe('0008')
    expect(code('Luleå', true)).toBeUndefined()
  })

  it('is none where nothing but the word for it is left', () => {
    for (const name of ['Region', 'Alla landsting (ovägt medel)', '', 'Region constructor'])
      expect([name, code(name)]).toEqual([name, undefined])
  })
})
