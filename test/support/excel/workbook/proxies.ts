import { apiError } from './errors.ts'

/**
 * How Office's objects behave, whatever they are: what is called and set is done when `sync` sends it, in order, and what is
 * read must have been loaded before. A member that a kind does not name is one that the stand-in does not have.
 */

/** What can be done with things of a kind. */
export interface Kind<M = never> {
  /** What can be loaded, and then read. */
  readonly get?: Readonly<Record<string, (model: M) => unknown>>
  readonly set?: Readonly<Record<string, (model: M, value: never) => void>>
  /** Objects that it has; they can be named in what is loaded, as "protection/protected". */
  readonly of?: Readonly<Record<string, Part<M>>>
  readonly call?: Readonly<Record<string, Call<M>>>
  /** The things in a collection. */
  readonly items?: { readonly kind: () => Kind; of(model: M): readonly unknown[] }
}

interface Part<M> {
  readonly kind: () => Kind
  of(model: M): unknown
}

/** `kind` is of what it gives, null where that may be nothing (`…OrNullObject`). */
interface Call<M> {
  readonly kind?: () => Kind
  do(model: M, ...args: never[]): unknown
}

/** What an add-in has asked for since it last synchronised. */
export interface Context {
  ask(action: () => void): void
}

interface Held {
  readonly kind: Kind
  readonly context: Context
  /** What it stands for, once Excel has looked: null where there is no such thing. */
  model(): unknown
  isNull: boolean | undefined
  readonly loaded: Map<string, unknown>
  readonly parts: Map<string, object>
}

const held = new WeakMap<object, Held>()

/** An object as an add-in has it. */
export function proxyOf(context: Context, kind: Kind, model: () => unknown): object {
  const one: Held = { kind, context, model, isNull: undefined, loaded: new Map(), parts: new Map() }
  const proxy = new Proxy(
    {},
    { get: (_, name) => member(one, name), set: (_, name, value) => put(one, name, value) },
  )
  held.set(proxy, one)
  return proxy
}

function member(one: Held, name: string | symbol): unknown {
  // Whoever awaits an object asks for `then`, and a test that prints it for symbols.
  if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined
  const { kind, context, loaded } = one
  if (name === 'context') return context
  if (name === 'load')
    return (names: string | readonly string[]) => context.ask(() => load(one, namesIn(names)))
  if (name === 'isNullObject') {
    if (one.isNull === undefined) throw notLoaded(name)
    return one.isNull
  }
  if (kind.of?.[name] !== undefined) return part(one, name)
  if (kind.call?.[name] !== undefined) return (...args: unknown[]) => call(one, name, args)
  if (loaded.has(name)) return loaded.get(name)
  if (kind.get?.[name] !== undefined || (name === 'items' && kind.items !== undefined)) throw notLoaded(name)
  throw missing(name)
}

function put(one: Held, name: string | symbol, value: unknown): boolean {
  const set = one.kind.set?.[String(name)]
  if (set === undefined) throw missing(String(name))
  const given = whenAsked(value)
  one.context.ask(() => set(modelOf(one) as never, given() as never))
  return true
}

function part(one: Held, name: string): object {
  const known = one.parts.get(name)
  const made = one.kind.of?.[name]
  if (known !== undefined || made === undefined) return known ?? {}
  const proxy = proxyOf(one.context, made.kind(), () => {
    const model = one.model()
    return model === null ? null : made.of(model as never)
  })
  one.parts.set(name, proxy)
  return proxy
}

function call(one: Held, name: string, args: readonly unknown[]): object | undefined {
  const called = one.kind.call?.[name]
  const given = args.map(whenAsked)
  let result: unknown
  let done = false
  const act = () => {
    const model = modelOf(one)
    result = called?.do(model as never, ...(given.map((arg) => arg()) as never[]))
    done = true
  }
  if (called?.kind === undefined) {
    one.context.ask(act)
    return undefined
  }
  const proxy = proxyOf(one.context, called.kind(), () => {
    if (!done) throw apiError('InvalidObjectPath', `${name} has not been asked for, or failed.`)
    return result
  })
  one.context.ask(() => {
    act()
    const made = held.get(proxy)
    if (made !== undefined) made.isNull = result === null
  })
  return proxy
}

/** An object that is given as an argument is what it stands for, when it comes to that. */
function whenAsked(value: unknown): () => unknown {
  const one = typeof value === 'object' && value !== null ? held.get(value) : undefined
  return one === undefined ? () => value : () => modelOf(one)
}

function modelOf(one: Held): unknown {
  const model = one.model()
  if (model === null) throw apiError('ItemNotFound', "The requested resource doesn't exist.")
  return model
}

function load(one: Held, names: readonly string[]): void {
  const model = one.model()
  one.isNull = model === null
  if (model === null) return
  for (const name of names) loadOne(one, model, name)
}

function loadOne(one: Held, model: unknown, name: string): void {
  const { kind, loaded, context } = one
  const [first = '', ...rest] = name.split('/')
  const inner = rest.join('/')
  if (first === 'items' && kind.items !== undefined) {
    const { kind: kindOfItem, of } = kind.items
    const known = (loaded.get('items') ??
      of(model as never).map((item) => proxyOf(context, kindOfItem(), () => item))) as object[]
    loaded.set('items', known)
    for (const item of known) loadPart(item, inner)
    return
  }
  if (kind.of?.[first] !== undefined) {
    loadPart(part(one, first), inner)
    return
  }
  const get = kind.get?.[first]
  if (get === undefined || inner !== '') throw missing(name)
  loaded.set(first, get(model as never))
}

function loadPart(proxy: object, name: string): void {
  const one = held.get(proxy)
  if (one !== undefined && name !== '') load(one, [name])
}

function namesIn(names: string | readonly string[]): string[] {
  return (typeof names === 'string' ? names.split(',') : [...names]).map((name) => name.trim())
}

function notLoaded(name: string): Error {
  return apiError(
    'PropertyNotLoaded',
    `The property '${name}' is not available. Load it, and call context.sync().`,
  )
}

function missing(name: string): Error {
  return new Error(`the stand-in for Excel has no ${name}`)
}
