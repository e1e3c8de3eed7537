import type { CellBatch } from '../cell-batch.ts'
import { readBoolean, readNumber, readTime } from '../read-cell.ts'
import { ConditionError } from './tokens.ts'

/** What a row makes of a condition. A missing value makes it unknown, as in SQL. */
export const [FALSE, TRUE, UNKNOWN] = [0, 1, -1] as const

/** Set when a cell is not what the condition needs, such as `12 €` where numbers are compared. */
export interface Trouble {
  unreadable: boolean
}

type Bind<T> = (batch: CellBatch, trouble: Trouble) => (row: number) => T

/** A part of a condition, ready to be bound to rows. Numbers and times are NaN, texts `undefined` when they are not known. */
export type Expression =
  | { readonly kind: 'number' | 'time'; readonly bind: Bind<number> }
  | { readonly kind: 'text'; readonly bind: Bind<string | undefined>; readonly literal?: string }
  | { readonly kind: 'boolean'; readonly bind: Bind<number> }
  /** A column of no declared type: what it is compared with tells how it is read. */
  | { readonly kind: 'column'; readonly column: string }

const NAMES = {
  number: 'a number',
  time: 'a time',
  text: 'a text',
  boolean: 'true or false',
  column: 'a column',
} as const

const mismatch = (wanted: string, { kind }: Expression) =>
  new ConditionError(`needs ${wanted} where it has ${NAMES[kind]}`)

/** Reads a column as numbers, times or truth values; a cell that is there and no such thing is trouble. */
export function columnValues(column: string, kind: 'number' | 'date' | 'boolean'): Bind<number> {
  return (batch, trouble) => {
    const values = batch.values(column, kind)
    const missing = batch.missing(column)
    return (row) => {
      const value = values[row]!
      if (Number.isNaN(value) && !missing[row]) trouble.unreadable = true
      return value
    }
  }
}

/** Reads a column as texts. */
export const columnTexts =
  (column: string): Bind<string | undefined> =>
  (batch) => {
    const texts = batch.texts(column)
    const missing = batch.missing(column)
    return (row) => (missing[row] ? undefined : texts[row])
  }

/** Takes an expression as a number. @throws {ConditionError} when it is none. */
export function asNumber(expression: Expression): Bind<number> {
  if (expression.kind === 'number') return expression.bind
  if (expression.kind === 'column') return columnValues(expression.column, 'number')
  throw mismatch('a number', expression)
}

/** Takes an expression as a time in milliseconds. @throws {ConditionError} when it is none. */
export function asTime(expression: Expression): Bind<number> {
  if (expression.kind === 'time') return expression.bind
  if (expression.kind === 'column') return columnValues(expression.column, 'date')
  const time =
    expression.kind === 'text' && expression.literal !== undefined ? readTime(expression.literal) : Number.NaN
  if (Number.isNaN(time)) throw mismatch('a time such as "2024-01-31"', expression)
  return () => () => time
}

/** Takes an expression as a text. @throws {ConditionError} when it is none. */
export function asText(expression: Expression): Bind<string | undefined> {
  if (expression.kind === 'text') return expression.bind
  if (expression.kind === 'column') return columnTexts(expression.column)
  throw mismatch('a text', expression)
}

/** Takes an expression as `TRUE`, `FALSE` or `UNKNOWN`. @throws {ConditionError} when it is no condition. */
export function asCondition(expression: Expression): Bind<number> {
  if (expression.kind === 'boolean') return expression.bind
  if (expression.kind !== 'column') throw mismatch('a condition', expression)
  const bind = columnValues(expression.column, 'boolean')
  return (batch, trouble) => {
    const value = bind(batch, trouble)
    return (row) => {
      const found = value(row)
      return Number.isNaN(found) ? UNKNOWN : found
    }
  }
}

/** Compares two cells of columns without a type: as numbers, times or truth values where both are such, else as texts. */
export function compareTexts(left: string, right: string): number {
  for (const read of [readNumber, readTime, readBoolean]) {
    const [a, b] = [read(left), read(right)]
    if (!Number.isNaN(a) && !Number.isNaN(b)) return a - b
  }
  return left < right ? -1 : left > right ? 1 : 0
}
