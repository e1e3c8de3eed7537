import { type Place, UserError } from '../platform/errors.ts'

/** So many digits an integer has that may be too large to be exact; behind a point they are a fraction. */
const LONG_INTEGER = /[^.\d]\d{16}/
const DIGITS = /^-?\d+$/

/** Keeps an integer beyond 2⁵³ as it is written: as a number it could be another one. */
const asWritten = (_: string, value: unknown, { source }: { readonly source?: string }): unknown =>
  source !== undefined && typeof value === 'number' && !Number.isSafeInteger(value) && DIGITS.test(source)
    ? source
    : value

/** Parses a line. @throws {UserError} when it is no JSON object. */
export function parseObject(text: string, place: Place): object {
  let value: unknown
  try {
    value = LONG_INTEGER.test(text) ? JSON.parse(text, asWritten as Parameters<typeof JSON.parse>[1]) : JSON.parse(text)
  } catch (cause) {
    const hint = /\b(NaN|Infinity)\b/.test(text) ? 'JSON has no NaN and no infinity; write null.' : undefined
    throw new UserError('the line is no valid JSON.', { place, cause, ...(hint ? { hint } : {}) })
  }
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value
  throw new UserError('the line holds no JSON object.', { place, hint: 'Write one object {…} a line.' })
}

const MAX_DEPTH = 100

/**
 * Lays an object flat: keys of nested objects are joined by `.`; numbers and `null` stay as they are, all else becomes its text.
 * @throws {UserError} for what is nested too deep.
 */
export function flatten(object: object, place: Place): ReadonlyMap<string, unknown> {
  // Of a key that stands twice the last one counts, as in JSON.
  const found = new Map<string, unknown>()
  flattenInto(found, object, '', 0, place)
  return found
}

function flattenInto(found: Map<string, unknown>, object: object, prefix: string, depth: number, place: Place): void {
  if (depth > MAX_DEPTH) throw new UserError(`the objects are nested more than ${MAX_DEPTH} deep.`, { place })
  for (const [key, value] of Object.entries(object)) {
    const name = prefix + key
    if (value === null || typeof value !== 'object' || Array.isArray(value)) found.set(name, keep(value, place))
    else flattenInto(found, value, `${name}.`, depth + 1, place)
  }
}

/** Keeps numbers as they are, and all else as its text. */
function keep(value: unknown, place: Place): unknown {
  if (typeof value === 'number' || value === null) return value
  if (typeof value !== 'object') return String(value)
  try {
    return JSON.stringify(value)
  } catch (cause) {
    throw new UserError('the lists are nested too deep.', { place, cause })
  }
}

/** Writes what `flatten` gives as the text of a cell. */
export const textOf = (value: unknown): string => (value === null ? '' : String(value))
