/** Says that a value from outside is not what the protocol promises, and where. */
export class ShapeError extends Error {
  constructor(
    readonly path: string,
    expected: string,
    found: unknown,
  ) {
    super(`${path}: expected ${expected}, found ${describe(found)}`)
    this.name = 'ShapeError'
  }
}

/** Checks a value from outside and returns it typed; throws {@link ShapeError} naming the place that is wrong. */
export type Shape<T> = (value: unknown, path: string) => T

/** The type that a shape lets through. */
export type Of<S> = S extends Shape<infer T> ? T : never

interface Optional<T> {
  readonly optional: Shape<T>
}

type Fields = Readonly<Record<string, Shape<unknown> | Optional<unknown>>>
type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K] extends Optional<unknown> ? K : never }[keyof F]
type FieldType<F> = F extends Optional<infer T> ? T : F extends Shape<infer T> ? T : never
type ObjectOf<F extends Fields> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: FieldType<F[K]>
} & { readonly [K in OptionalKeys<F>]?: FieldType<F[K]> }

export const text: Shape<string> = (value, path) => {
  if (typeof value !== 'string') {
    throw new ShapeError(path, 'a text', value)
  }
  return value
}

export const number: Shape<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new ShapeError(path, 'a finite number', value)
  }
  return value
}

export const flag: Shape<boolean> = (value, path) => {
  if (typeof value !== 'boolean') {
    throw new ShapeError(path, 'true or false', value)
  }
  return value
}

/** One of a few words. */
export function oneOf<const T extends string>(...words: T[]): Shape<T> {
  return (value, path) => {
    const word = words.find((candidate) => candidate === value)
    if (word === undefined) {
      throw new ShapeError(path, words.map((each) => `"${each}"`).join(' or '), value)
    }
    return word
  }
}

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) {
      throw new ShapeError(path, 'a list', value)
    }
    return value.map((each, index) => item(each, `${path}[${index}]`))
  }
}

/** A field that may be left out; never null. */
export function optional<T>(shape: Shape<T>): Optional<T> {
  return { optional: shape }
}

/** An object with these fields. Fields that a newer server adds are dropped. */
export function object<F extends Fields>(fields: F): Shape<ObjectOf<F>> {
  return (value, path) => {
    const record = asRecord(value, path)
    const result: Record<string, unknown> = {}
    for (const [name, field] of Object.entries(fields)) {
      if (typeof field === 'function') {
        result[name] = field(record[name], `${path}.${name}`)
      } else if (record[name] !== undefined) {
        result[name] = field.optional(record[name], `${path}.${name}`)
      }
    }
    return result as ObjectOf<F>
  }
}

type Cases = Readonly<Record<string, Shape<object>>>
type UnionOf<C extends Cases> = { [K in keyof C & string]: { readonly type: K } & Of<C[K]> }[keyof C & string]

/** One of several objects, told apart by their field `type`. */
export function union<C extends Cases>(cases: C): Shape<UnionOf<C>> {
  return (value, path) => {
    const { type } = asRecord(value, path)
    const shape = typeof type === 'string' && Object.hasOwn(cases, type) ? cases[type] : undefined
    if (shape === undefined) {
      throw new ShapeError(`${path}.type`, `one of ${Object.keys(cases).join(', ')}`, type)
    }
    return { type, ...shape(value, path) } as UnionOf<C>
  }
}

function asRecord(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ShapeError(path, 'an object', value)
  }
  return value as Readonly<Record<string, unknown>>
}

function describe(found: unknown): string {
  return found === undefined ? 'nothing' : (JSON.stringify(found)?.slice(0, 60) ?? typeof found)
}
