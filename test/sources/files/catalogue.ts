import { Catalogue } from '../../../worker/domain/catalogue.ts'
import { embedded } from '../../support/seed.ts'

const { areas, omraden, indicators } = embedded()

/** The embedded catalogue, as a file that is brought in meets it. */
export const catalogue = new Catalogue(
  1,
  areas.map((area, position) => ({ ...area, position })),
  indicators.map((indicator, number) => ({
    ...indicator,
    number,
    release: 1,
    years: {},
    figures: 0,
    coverageRelease: null,
    taken: null,
  })),
  omraden,
)
