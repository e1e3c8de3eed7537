import type { NumberCuts } from '../tables/number-cuts.ts'
import type { ColumnProfile } from '../tables/profile.ts'
import { canonicalClass, isMissingOrNotFinite, isMissingWord } from '../tables/values.ts'
import { type Categories, categoriesOf, isDenseKey, isUnique } from './column-values.ts'
import { type ReferenceNumbers, referenceOf } from './number-drift.ts'
import type { ColumnSample, Reference } from './sample.ts'

/** What the reference knows of a column; its kind decides how today's column is read. */
export type ReferenceColumn =
  | {
      readonly kind: 'number'
      readonly missing: number
      readonly numbers: ReferenceNumbers
      readonly isKey: boolean
      /** No two rows share a value. */
      readonly isUnique: boolean
    }
  | { readonly kind: 'category'; readonly missing: number; readonly categories: Categories; readonly isKey: boolean }
  /** No row has a value. */
  | { readonly kind: 'empty'; readonly missing: number }
  | { readonly kind: 'date' }

/** Reads a column of the reference; `undefined` when it has none of this name. */
export function referenceColumn(reference: Reference, name: string): ReferenceColumn | undefined {
  if (reference.kind === 'rows') {
    const column = reference.columns.get(name)
    return column && fromRows(column)
  }
  const profile = Object.hasOwn(reference.columns, name) ? reference.columns[name] : undefined
  return profile && fromProfile(profile)
}

const DATE = /^\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}|$)|$)/

function fromRows(column: ColumnSample): ReferenceColumn {
  const { numbers, texts } = column
  const words = [...texts.keys()].filter((text) => !isMissingWord(text))
  if (words.every(isMissingOrNotFinite) && column.others === 0) {
    const missing = column.missing + sum(texts.values())
    if (numbers.length === 0) return { kind: 'empty', missing }
    return {
      kind: 'number',
      missing,
      numbers: referenceOf(numbers),
      isKey: isDenseKey(numbers),
      isUnique: isUnique(numbers),
    }
  }
  if (numbers.length === 0 && words.every((text) => DATE.test(text)) && column.others === 0) return { kind: 'date' }
  const categories = categoriesOf(column)
  return { kind: 'category', missing: categories.missing, categories, isKey: isKey(categories.counts.size, categories) }
}

/** Profiles of before exact counts had a sample of `sampled` numbers. */
type StoredColumn = ColumnProfile & { readonly sampled?: number }

function fromProfile(column: StoredColumn): ReferenceColumn {
  const { type, count, nulls, distinct } = column
  if (type === 'date') return { kind: 'date' }
  if (type === 'integer' || type === 'number') {
    const numbers = numbersOf(column)
    const range = (column.max ?? 0) - (column.min ?? 0)
    const isUnique = count >= KEY_ROWS && areAllDifferent(column)
    // Profiles of before the estimate do not say how many differ.
    const isTold = column.distinctExact || column.distinctError !== undefined
    return {
      kind: 'number',
      missing: nulls,
      numbers,
      isUnique,
      isKey: type === 'integer' && isTold && isUnique && range < 4 * count,
    }
  }
  const counts = new Map<string, number>()
  let missing = nulls
  for (const { value, count: rows } of column.top ?? []) {
    if (isMissingWord(value)) missing += rows
    else counts.set(canonicalClass(value), (counts.get(canonicalClass(value)) ?? 0) + rows)
  }
  if (missing === count + nulls) return { kind: 'empty', missing }
  const rows = count + nulls - missing
  const categories = { counts, rows, others: rows - sum(counts.values()), missing }
  return { kind: 'category', missing, categories, isKey: !column.distinctExact || isKey(distinct, categories) }
}

/** Beyond the limit of exact counting as far as an estimate can tell; without one they are taken to be. */
function areAllDifferent({ count, distinct, distinctExact, distinctError }: ColumnProfile): boolean {
  if (distinctExact || distinctError === undefined) return distinct === count || !distinctExact
  return distinct >= count * (1 - 3 * distinctError)
}

/** With fewer rows all of them may differ by chance. */
const KEY_ROWS = 20

/** Nearly every row has a value of its own: a name, an address, an id. */
const isKey = (distinct: number, { rows, others }: Categories): boolean =>
  rows >= KEY_ROWS && (distinct > 0.9 * rows || (others > 0 && distinct >= 10_000))

function numbersOf({ count, cuts, histogram, sampled, quantiles, min, max }: StoredColumn): ReferenceNumbers {
  const median = quantiles?.['0.5']
  return {
    rows: count,
    effectiveRows: Math.min(count, sampled ?? count),
    cuts: cuts ?? cutsOfHistogram(histogram),
    ...(median === undefined ? {} : { median }),
    ...(min === undefined || max === undefined ? {} : { range: [min, max] }),
  }
}

/** Profiles of before the cuts have round bins `[edge, next)`: nothing lies on a cut that is one step below the edge. */
function cutsOfHistogram(histogram: ColumnProfile['histogram']): NumberCuts {
  if (!histogram) return { edges: [], at: [], between: [0] }
  const edges = histogram.edges.slice(0, -1).map(stepBelow)
  return { edges, at: edges.map(() => 0), between: [0, ...histogram.counts] }
}

function stepBelow(value: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value === 0 ? -0 : value)
  view.setBigInt64(0, view.getBigInt64(0) + (view.getBigInt64(0) < 0n ? 1n : -1n))
  return view.getFloat64(0)
}

const sum = (values: Iterable<number>): number => {
  let total = 0
  for (const value of values) total += value
  return total
}
