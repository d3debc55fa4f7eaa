import { card } from './card.ts'
import { change } from './change.ts'
import { compare } from './compare.ts'
import { failingInWords } from './errors.ts'
import { info } from './info.ts'
import { peers } from './peers.ts'
import { search } from './search.ts'
import { series } from './series.ts'
import { source } from './source.ts'
import { stat } from './stat.ts'
import { table } from './table.ts'
import { value } from './value.ts'

/** The ids stand in every workbook that has a formula: they are never renamed, and no argument changes its place. */
// A workbook has thousands of these, and all that it does fails in words as it is.
CustomFunctions.associate('VALUE', value)
CustomFunctions.associate('SERIES', failingInWords(series))
CustomFunctions.associate('TABLE', failingInWords(table))
CustomFunctions.associate('PEERS', failingInWords(peers))
CustomFunctions.associate('COMPARE', failingInWords(compare))
CustomFunctions.associate('STAT', failingInWords(stat))
CustomFunctions.associate('CHANGE', failingInWords(change))
CustomFunctions.associate('INFO', failingInWords(info))
CustomFunctions.associate('SEARCH', failingInWords(search))
CustomFunctions.associate('SOURCE', failingInWords(source))
CustomFunctions.associate('CARD', failingInWords(card))
