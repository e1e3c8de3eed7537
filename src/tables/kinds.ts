import { LAST_DIGIT, parseDecimal } from './values.ts'

/** What a text is. A `marker` says that there is no finite number: `NA`, `NaN`, `null`, `inf`. */
export type Kind = 'integer' | 'fraction' | 'boolean' | 'date' | 'marker' | 'other'

/** What can be told of a text that is no longer kept. */
export interface TextFacts {
  readonly kind: Kind
  /** Its characters (code points). */
  readonly length: number
  /** Its number, when it is one. */
  readonly value?: number
}

/** ISO 8601, from the month on. */
const DATE = /^\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/
const MARKER = /^(?:na|n\/a|null|none|nat|[+-]?(?:nan|inf|infinity))$/i
const BOOLEAN = /^(?:true|false)$/i

/** Nothing that is a number, a date or a word of few letters is longer. */
const LONGEST_KNOWN = 64
/** `-infinity`; blanks may stand behind it. */
const LONGEST_WORD = 9
/** Letters with which a boolean or a marker begins. */
const FIRST_LETTERS = new Set(Buffer.from('tTfFnNiI'))

/** Looks at a text that is UTF-8 bytes from `start` to `end`; makes it only when it may be more than some word. */
export function lookAt(bytes: Buffer, start: number, end: number): TextFacts {
  let length = 0
  for (let at = start; at < end; at++) if ((bytes[at]! & 0xc0) !== 0x80) length++
  const first = bytes[start]!
  if (end - start > LONGEST_KNOWN || (first > LAST_DIGIT && !FIRST_LETTERS.has(first))) return { kind: 'other', length }
  if (first > LAST_DIGIT && end - start > LONGEST_WORD && isLetter(bytes[end - 1]!)) return { kind: 'other', length }
  const text = bytes.toString('utf8', start, end)
  const value = first <= LAST_DIGIT ? parseDecimal(text) : undefined
  if (value === undefined) return { kind: kindOfWord(text.trim()), length }
  return { kind: Number.isInteger(value) ? 'integer' : 'fraction', length, value: value + 0 }
}

const isLetter = (byte: number): boolean => byte > 0x20 && byte < 0x80

function kindOfWord(text: string): Kind {
  if (DATE.test(text)) return 'date'
  if (BOOLEAN.test(text)) return 'boolean'
  return MARKER.test(text) ? 'marker' : 'other'
}

const PADDED = /^\s*[+-]?0\d/

/**
 * Tells a number whose value says less than its text: with leading zeros (`00123`, a code), and an integer beyond 2⁵³, of which
 * several share a value. Two of them are the same only when they are written alike.
 */
export const isNamedNumber = (text: string, value: number): boolean =>
  PADDED.test(text) || (Number.isInteger(value) && !Number.isSafeInteger(value))

/** Reads a text that is told apart by its number; `undefined` for all else: words, and numbers whose value says less than their text. */
export function plainDecimal(text: string): number | undefined {
  const value = text.charCodeAt(0) <= LAST_DIGIT ? parseDecimal(text) : undefined
  return value === undefined || isNamedNumber(text, value) ? undefined : value
}
