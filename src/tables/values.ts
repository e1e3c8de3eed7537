/** Blanks, signs, the point and digits, with which every number begins, are not above it: as a character, and as a byte. */
export const LAST_DIGIT = 0x39

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** Reads a decimal number as CSV files have it, blanks around it allowed; `undefined` for everything else. */
export function parseDecimal(text: string): number | undefined {
  const trimmed = text.trim()
  if (!DECIMAL.test(trimmed)) return undefined
  const value = Number(trimmed)
  return Number.isFinite(value) ? value : undefined
}

/** Tells whether a cell says that there is no usable number: empty, `NaN`, `inf`, `-Infinity` and their like, and `1e999`. */
export const isMissingOrNotFinite = (text: string): boolean =>
  /^\s*(?:[+-]?(?:nan|inf|infinity))?\s*$/i.test(text) ||
  (DECIMAL.test(text.trim()) && !Number.isFinite(Number(text.trim())))

const MISSING_WORD = /^\s*(?:#?n\/?a|<na>|null|none|nat|[+-]?nan)?\s*$/i

/** Tells whether a text stands for a missing value, as pandas reads it: empty, `NA`, `N/A`, `NaN`, `null`, `None`, `NaT`. */
export const isMissingWord = (text: string): boolean => MISSING_WORD.test(text)

/**
 * Gives a class one name whatever wrote it: `1`, `1.0` and `"1"` are `1`; `True` and `TRUE` are `true`; blanks around it go.
 * Integers too large to be exact stay as they are.
 */
export function canonicalClass(text: string): string {
  const trimmed = text.trim()
  const value = parseDecimal(trimmed)
  if (value !== undefined) return Number.isInteger(value) && !Number.isSafeInteger(value) ? trimmed : String(value + 0)
  return /^(?:true|false)$/i.test(trimmed) ? trimmed.toLowerCase() : trimmed
}

/**
 * Tells what labels are made for, when the user has not said: `regression` when all are numbers and either one is no
 * integer or there are more than 10 different ones; else `classification`.
 */
export function inferTask(labels: readonly string[]): 'regression' | 'classification' {
  const distinct = new Set<number>()
  let fractional = false
  for (const label of labels) {
    const value = parseDecimal(label)
    if (value === undefined) return 'classification'
    fractional ||= !Number.isInteger(value)
    if (distinct.size <= 10) distinct.add(value)
  }
  return fractional || distinct.size > 10 ? 'regression' : 'classification'
}
