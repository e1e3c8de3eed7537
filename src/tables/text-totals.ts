import type { Kind, TextFacts } from './kinds.ts'
import { NumberCounts, type NumberLimits } from './number-counts.ts'

/** What the rows of texts hold, all together. */
export interface TextTotals {
  /** Rows by what their text is. */
  readonly kinds: Record<Kind, number>
  readonly lengths: Lengths
  /** The numbers among the texts. */
  readonly numbers: NumberCounts
}

/** Characters of texts. */
export interface Lengths {
  min: number
  max: number
  sum: number
}

/** The totals of no rows. */
export const newTotals = (limits: NumberLimits): TextTotals => ({
  kinds: { integer: 0, fraction: 0, boolean: 0, date: 0, marker: 0, other: 0 },
  lengths: { min: Infinity, max: 0, sum: 0 },
  numbers: new NumberCounts(limits),
})

/** Adds a text that so many rows hold. */
export function addFacts({ kinds, lengths, numbers }: TextTotals, facts: TextFacts, rows: number): void {
  const { kind, length, value } = facts
  kinds[kind] += rows
  addLengths(lengths, { min: length, max: length, sum: length * rows })
  if (value !== undefined) numbers.addTimes(value, rows)
}

/** Adds the lengths of other rows. */
export function addLengths(lengths: Lengths, { min, max, sum }: Lengths): void {
  lengths.min = Math.min(lengths.min, min)
  lengths.max = Math.max(lengths.max, max)
  lengths.sum += sum
}
