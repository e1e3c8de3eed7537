import { UserError } from '../platform/errors.ts'

/**
 * What an action accepts, declared once. From a declaration come the parsing below, `action.yml`, the tables in the
 * READMEs and the flags of the command line.
 */
interface Declared<Kind extends string, Value> {
  readonly kind: Kind
  readonly description: string
  /** The default as written in `action.yml`; absent = the input is optional and may be left out. */
  readonly default?: string
  readonly parse: (text: string, name: string) => Value
}

export type TextInput = Declared<'text', string>
export type FlagInput = Declared<'flag', boolean>
export type NumberInput = Declared<'number', number>
export type LinesInput = Declared<'lines', readonly string[]>
export type ChoiceInput<Choice extends string = string> = Declared<'choice', Choice> & {
  readonly choices: readonly Choice[]
}
export type Input = TextInput | FlagInput | NumberInput | LinesInput | ChoiceInput
export type InputDeclarations = Readonly<Record<string, Input>>

/** The parsed inputs: an input with a default always has a value, one without may be `undefined`. */
export type InputsOf<D extends InputDeclarations> = {
  readonly [Name in keyof D]: D[Name] extends { parse: (text: string, name: string) => infer Value }
    ? D[Name] extends { default: `\${{${string}` }
      ? Value | undefined
      : D[Name] extends { default: string }
        ? Value
        : Value | undefined
    : never
}

type Options<Default extends string | undefined> = Default extends string ? { default: Default } : { default?: never }
const withDefault = (options?: { default?: string | undefined }) =>
  options?.default === undefined ? {} : { default: options.default }

/** A text, trimmed of nothing. */
export function text<D extends string | undefined = undefined>(description: string, options?: { default?: D }) {
  return {
    kind: 'text',
    description,
    parse: (value: string) => value,
    ...withDefault(options),
  } as unknown as TextInput & Options<D>
}

/** `true` or `false`, in YAML 1.2's core spellings; anything else is refused. */
export function flag<D extends 'true' | 'false' | undefined = undefined>(
  description: string,
  options?: { default?: D },
) {
  return { kind: 'flag', description, parse: parseFlag, ...withDefault(options) } as FlagInput & Options<D>
}

/** A number with optional bounds. */
export function number<D extends string | undefined = undefined>(
  description: string,
  options?: { default?: D; min?: number; max?: number },
) {
  const parse = (value: string, name: string) => {
    const result = Number(value)
    if (value.trim() === '' || !Number.isFinite(result)) {
      throw new UserError(`The input "${name}" must be a number, not "${value}".`)
    }
    const { min = -Infinity, max = Infinity } = options ?? {}
    if (result < min || result > max) {
      throw new UserError(`The input "${name}" must be from ${min} to ${max}, not ${value}.`)
    }
    return result
  }
  return { kind: 'number', description, parse, ...withDefault(options) } as NumberInput & Options<D>
}

/** A list, one item a line; blank lines and lines that start with `#` are left out. */
export function lines<D extends string | undefined = undefined>(description: string, options?: { default?: D }) {
  return { kind: 'lines', description, parse: parseLines, ...withDefault(options) } as unknown as LinesInput &
    Options<D>
}

/** A list of words, separated by commas or lines. */
export function words<D extends string | undefined = undefined>(description: string, options?: { default?: D }) {
  const parse = (value: string) => value.split('\n').flatMap((line) => parseLines(line.replaceAll(',', '\n')))
  return { kind: 'lines', description, parse, ...withDefault(options) } as unknown as LinesInput & Options<D>
}

/** One of a few words. */
export function choice<const C extends string, D extends C | undefined = undefined>(
  description: string,
  choices: readonly C[],
  options?: { default?: D },
) {
  const parse = (value: string, name: string) => {
    const found = choices.find((item) => item === value.trim())
    if (found === undefined) {
      throw new UserError(`The input "${name}" must be one of ${choices.join(', ')}, not "${value}".`)
    }
    return found
  }
  return { kind: 'choice', description, choices, parse, ...withDefault(options) } as unknown as ChoiceInput<C> &
    Options<D>
}

/** Reads YAML's two booleans. The only boolean parser of the suite. */
export function parseFlag(value: string, name: string): boolean {
  if (/^(true|True|TRUE)$/.test(value.trim())) return true
  if (/^(false|False|FALSE)$/.test(value.trim())) return false
  throw new UserError(`The input "${name}" must be true or false, not "${value}".`)
}

/** Splits a list into its items. The only list parser of the suite. */
function parseLines(value: string): readonly string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/**
 * Reads declared inputs from raw texts. An empty text means "not given", as GitHub hands it over.
 * @throws {UserError} for a value that its declaration refuses.
 */
export function parseInputs<D extends InputDeclarations>(
  declared: D,
  raw: (name: string) => string | undefined,
): InputsOf<D> {
  const entries = Object.entries(declared).map(([name, input]) => {
    const given = raw(name)
    // An expression is a default that only GitHub can fill; at the desk it is nothing.
    const fallback = input.default?.startsWith('${{') ? undefined : input.default
    const value = given === undefined || given === '' ? fallback : given
    return [name, value === undefined ? undefined : input.parse(value, name)]
  })
  return Object.fromEntries(entries) as InputsOf<D>
}
