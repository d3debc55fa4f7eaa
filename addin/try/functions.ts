import { type Language, sayingIn } from '../language.ts'
import { Answers, type Outcome } from './answers.ts'
import { type Associated, CellError, type CustomFunction } from './custom-functions.ts'
import type { Argument, CellResult, FunctionDescription, Library } from './o-spreadsheet.ts'
import { BUSY, cellResult, errorIn, excelArgument } from './results.ts'

/** What functions.json says of the functions. */
export interface Metadata {
  readonly functions: readonly {
    readonly id: string
    readonly name: string
    readonly description: string
    readonly parameters: readonly {
      readonly name: string
      readonly description: string
      readonly optional?: boolean
    }[]
  }[]
}

type Described = Metadata['functions'][number]

/**
 * Teaches the spreadsheet the functions: OJ.VALUE and the others, by their names and words in functions.json. What they
 * answer is fetched while the cells show that they wait, and `calculateAll` is called once it is here.
 */
export function registerFunctions(
  { registries }: Library,
  { functions }: Metadata,
  associated: Associated,
  language: Language,
  calculateAll: () => void,
): Answers {
  const { errorTypes, functionRegistry } = registries
  for (const error of ['#VALUE!', String(BUSY.value)]) errorTypes.add(error)
  const answers = new Answers(
    calculateAll,
    sayingIn(language)(
      'Formeln frågar efter något nytt varje gång den räknas, och blir aldrig färdig. Låt den inte bero av slumptal eller klockan.',
      'The formula asks for something new each time it is calculated, and never comes to rest. Let it not depend on random numbers or the clock.',
    ),
  )
  for (const described of functions) {
    const calculate = associated.get(described.id)
    if (calculate === undefined) throw new Error(`functions.js has no ${described.id}.`)
    functionRegistry.replace(
      `OJ.${described.name}`,
      description(described, (given) => {
        const wrong = given.map((one) => errorIn(one, errorTypes)).find((error) => error !== undefined)
        return wrong ?? shown(answers.outcome(...call(described, calculate, given)))
      }),
    )
  }
  return answers
}

function description(
  { description: text, parameters }: Described,
  compute: (given: readonly Argument[]) => CellResult | CellResult[][],
): FunctionDescription {
  return {
    description: text,
    category: 'OJ',
    args: parameters.map(({ name, description: about, optional = false }) => ({
      name,
      description: about,
      type: ['ANY'],
      optional,
      acceptMatrix: true,
    })),
    compute: (...given) => compute(given),
  }
}

/** The call as Excel makes it, and what it is known by. */
function call(
  { id, parameters }: Described,
  calculate: CustomFunction,
  given: readonly Argument[],
): [string, () => unknown] {
  const args = parameters.map((_, i) => excelArgument(given[i]))
  return [JSON.stringify([id, args]), () => calculate(...args, {})]
}

function shown(outcome: Outcome | undefined): CellResult | CellResult[][] {
  if (outcome === undefined) return BUSY
  if ('value' in outcome) return cellResult(outcome.value)
  if (outcome.failed instanceof CellError) return cellResult(outcome.failed)
  // The functions fail in words of their own: anything else is a fault of ours.
  console.error('OJ:', outcome.failed)
  return { value: '#ERROR', message: String(outcome.failed) }
}
