import { catalogueOf } from '../../../worker/imports/described.ts'
import { embedded } from '../../support/seed.ts'

/** The embedded catalogue, as a file that is brought into an empty database meets it. */
export const catalogue = catalogueOf(embedded())
