import type { Section } from './blocks.ts'
import { accessibility } from './sections/accessibility.ts'
import { choosing } from './sections/choosing.ts'
import { comparison } from './sections/comparison.ts'
import { errors } from './sections/errors.ts'
import { firstFormula } from './sections/first-formula.ts'
import { functions } from './sections/functions.ts'
import { install } from './sections/install.ts'
import { key } from './sections/key.ts'
import { limits } from './sections/limits.ts'
import { pane } from './sections/pane.ts'
import { privacy } from './sections/privacy.ts'
import { reports } from './sections/reports.ts'
import { sharing } from './sections/sharing.ts'
import { updating } from './sections/updating.ts'
import { where } from './sections/where.ts'

/** The guide, in the order that it is read. */
export const SECTIONS: readonly Section[] = [
  install,
  firstFormula,
  functions,
  choosing,
  comparison,
  pane,
  updating,
  sharing,
  reports,
  key,
  errors,
  limits,
  privacy,
  accessibility,
  where,
]
