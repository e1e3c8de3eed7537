import * as v from 'valibot'
import { parseDurationMs } from '../platform/clock.ts'
import { parseQuantity, type Quantity } from '../platform/quantity.ts'

/**
 * The kinds of value that `modelloop.yml` is made of. The message of each schema is what the value must be, as words
 * that go on after "must be": `mistakes.ts` makes the sentence.
 */

/** What a kind of value is called in the reference, and how it is read. */
export interface FieldMetadata {
  readonly kind: string
  /** True where `${NAME}` is replaced: URLs and names. */
  readonly interpolated?: boolean
  /** True where the text is a command for bash, which keeps its own `${NAME}`. */
  readonly command?: boolean
  /** Open bounds of a number, for the JSON Schema. */
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
}

/** A length of time; `ms` is in milliseconds. */
export interface Duration {
  readonly ms: number
}

const field = (description: string, metadata: FieldMetadata, message: string) =>
  v.pipe(v.string(message), v.nonEmpty(message), v.description(description), v.metadata({ ...metadata }))

/** A text whose variable is not set: it is not checked here, and refused when it is used (`config.ts`). */
const isUnset = (text: string) => text.includes('${')

/** Any text, taken as it is. */
export const text = (description: string, kind = 'text') => field(description, { kind }, 'a text')

/** A path or a glob, relative to the working directory. */
export const path = (description: string) => field(description, { kind: 'path' }, 'a path')

/** A command for `bash -eo pipefail -c`. */
export const command = (description: string) => field(description, { kind: 'command', command: true }, 'a command')

/** A name in some other system; `${NAME}` is allowed. */
export const name = (description: string) => field(description, { kind: 'name', interpolated: true }, 'a name')

/** A name of a-z, 0-9 and `-`; `${NAME}` is allowed. */
export const slug = (description: string) => {
  const message = 'a name of a-z, 0-9 and "-", such as "ames-price"'
  return v.pipe(
    field(description, { kind: 'name', interpolated: true }, message),
    v.check((value) => isUnset(value) || /^[a-z0-9][a-z0-9-]{0,99}$/.test(value), message),
  )
}

/** A URL of one of the schemes, which are written with their `:`; `${NAME}` is allowed. */
export const url = (description: string, schemes: readonly string[]) => {
  const message = `a URL that starts with ${either(schemes)}`
  return v.pipe(
    field(description, { kind: 'URL', interpolated: true }, message),
    v.check((value) => isUnset(value) || schemes.some((scheme) => value.startsWith(scheme)), message),
  )
}

/** One of a few words. */
export const choice = <const W extends readonly string[]>(description: string, words: W) =>
  v.pipe(v.picklist(words, either(words)), v.description(description), v.metadata({ kind: 'choice' }))

/** Yes or no. */
export const flag = (description: string) =>
  v.pipe(v.boolean('true or false'), v.description(description), v.metadata({ kind: 'true or false' }))

/** A whole number from `min` to `max`. */
export const count = (description: string, min = 0, max = Number.MAX_SAFE_INTEGER) => {
  const message =
    max === Number.MAX_SAFE_INTEGER ? `a whole number from ${min} up` : `a whole number from ${min} to ${max}`
  return v.pipe(
    v.number(message),
    v.integer(message),
    v.minValue(min, message),
    v.maxValue(max, message),
    v.description(description),
    v.metadata({ kind: 'whole number' }),
  )
}

/** A finite number greater than `above`, and smaller than `below` where that is given. */
export const number = (description: string, above = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY) => {
  const message = `a number${Number.isFinite(above) ? ` above ${above}` : ''}${Number.isFinite(below) ? ` and below ${below}` : ''}`
  return v.pipe(
    v.number(message),
    v.finite(message),
    v.check((value) => value > above && value < below, message),
    v.description(description),
    v.metadata({
      kind: 'number',
      ...(Number.isFinite(above) && { exclusiveMinimum: above }),
      ...(Number.isFinite(below) && { exclusiveMaximum: below }),
    }),
  )
}

/** A length of time such as `90d`, `24h` or `300ms`. */
export const duration = (description: string) => {
  const message = 'a time such as 90d, 24h, 15m, 60s or 300ms'
  return v.pipe(
    v.string(message),
    v.description(description),
    v.metadata({ kind: 'time' }),
    v.rawTransform<string, Duration>(({ dataset, addIssue, NEVER }) => {
      const ms = parseDurationMs(dataset.value)
      if (ms !== undefined) return { ms }
      addIssue({ message })
      return NEVER
    }),
  )
}

/** A margin: `3%` is relative, `0.01` and `1pp` are absolute. */
export const margin = (description: string) =>
  quantity(description, 'margin', 'a margin that is not negative, such as 0.01, 1pp or 3%', ({ value }) => value >= 0)

/** A bound on a metric, and whether it was written in percent. */
export const writtenBound = (description: string) =>
  quantity(description, 'bound', 'a number such as 32000, 0.9 or 90%')

/** A bound on a metric, as a number: `90%` is 0.9. */
export const bound = (description: string) =>
  v.pipe(
    writtenBound(description),
    v.transform(({ value }) => value),
  )

/** A rise in a share, as a number: `0.5pp` and `0.005` are the same. A `%` would be ambiguous and is refused. */
export const rise = (description: string) =>
  v.pipe(
    quantity(
      description,
      'percentage points',
      'a rise in percentage points such as 0.5pp, or a number such as 0.005',
      ({ kind }) => kind === 'absolute',
    ),
    v.transform(({ value }) => value),
  )

function quantity(
  description: string,
  kind: string,
  message: string,
  isFine: (quantity: Quantity) => boolean = () => true,
) {
  return v.pipe(
    v.union([v.number(), v.string()], message),
    v.description(description),
    v.metadata({ kind }),
    v.rawTransform<number | string, Quantity>(({ dataset, addIssue, NEVER }) => {
      const found = parseQuantity(dataset.value)
      if (found && isFine(found)) return found
      addIssue({ message })
      return NEVER
    }),
  )
}

/** A list; one item alone may be written without the brackets. */
export const list = <S extends v.GenericSchema>(item: S, description: string) =>
  v.pipe(v.array(item, 'a list'), v.description(description), v.metadata({ kind: 'list' }))

/** A mapping with exactly these keys. */
export const section = <E extends v.ObjectEntries>(entries: E, description: string) =>
  v.pipe(v.strictObject(entries), v.description(description), v.metadata({ kind: 'mapping' }))

/** Joins words as a person does: `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
