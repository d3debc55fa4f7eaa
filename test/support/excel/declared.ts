/** What functions.json says of a function, as far as it decides what Excel sends. */
export interface Declared {
  id: string
  parameters: readonly unknown[]
  options?: { cancelable?: boolean; requiresAddress?: boolean }
}

/** The metadata that Excel reads before it ever calls a function. */
export interface FunctionsJson {
  functions: readonly Declared[]
}

/** A formula that is to be calculated. */
export interface Call {
  /** As in functions.json: VALUE, not OJ.VALUE. */
  id: string
  /** As typed: what is left out at the end is sent as null. */
  args: readonly unknown[]
  address?: string
}

/** Excel calls only what functions.json declares, and with as many arguments as it declares. */
export function declaredFor({ id, args }: Call, { functions }: FunctionsJson): Declared {
  const declared = functions.find((one) => one.id === id)
  if (declared === undefined) throw new Error(`functions.json has no ${id}: Excel would show #NAME?`)
  const { length } = declared.parameters
  if (args.length > length)
    throw new Error(`${id} takes ${length} arguments, not ${args.length}: Excel would not accept the formula`)
  return declared
}
