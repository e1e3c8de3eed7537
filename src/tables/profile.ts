import { compareCodePoints } from '../platform/json.ts'
import { addCells, type ColumnTally, finishTally, newTally } from './column-tally.ts'
import { type NumberSummary, summarise } from './number-summary.ts'
import { openTable } from './read-table.ts'
import { canonicalClass } from './values.ts'

export type ColumnType = 'integer' | 'number' | 'boolean' | 'date' | 'text' | 'empty'

/** What a column holds. Counts are of rows. */
export interface ColumnProfile extends Partial<NumberSummary> {
  readonly type: ColumnType
  /** Rows with a value. */
  readonly count: number
  /** Rows without one: empty, or (in a column of numbers) `NA`, `NaN`, `null` and their like. */
  readonly nulls: number
  /** Different texts; exact up to 10,000, then `distinctExact` is false and there are more. */
  readonly distinct: number
  readonly distinctExact: boolean
  /** The most frequent values of a column that is no number, by count and then by value. */
  readonly top?: readonly { readonly value: string; readonly count: number }[]
  /** Characters of the values of a text column. */
  readonly length?: { readonly min: number; readonly mean: number; readonly max: number }
}

/** The columns of a table in figures. */
export interface Profile {
  readonly rows: number
  readonly columns: Readonly<Record<string, ColumnProfile>>
}

/** How a table is profiled. */
export interface ProfileOptions {
  readonly displayPath?: string
  /** List only values that at least so many rows share (default 1), so that no single row is shown. */
  readonly minTopCount?: number
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((rows: number) => void) | undefined
}

/** So many values of a category are listed, as long as they take no more than so many bytes. */
const TOP_VALUES = 500
const TOP_BYTES = 16_000
/** What JSON puts around a value and its count. */
const BYTES_AROUND = 24

/**
 * Profiles the columns of a CSV, TSV, JSONL or Parquet file in one pass. The result does not depend on the order of rows,
 * but for columns that are marked as sampled.
 * @throws {UserError} as `openTable` does.
 */
export async function profileTable(path: string, options: ProfileOptions = {}): Promise<Profile> {
  const { displayPath = path, minTopCount = 1, signal, onProgress } = options
  const table = await openTable(path, { displayPath })
  const tallies = new Map<string, ColumnTally>(table.columns.map((name) => [name, newTally()]))
  let rows = 0
  for await (const batch of table.batches) {
    signal?.throwIfAborted()
    for (const [name, cells] of batch.columns) {
      const column = tallies.get(name) ?? newTally()
      tallies.set(name, column)
      addCells(column, cells)
    }
    rows += batch.rows
    onProgress?.(rows)
  }
  const columns = [...tallies].map(([name, column]) => [name, profileOfTally(column, rows, minTopCount)] as const)
  return { rows, columns: Object.fromEntries(columns) }
}

/** Writes a tally of a column of so many rows as its profile; call it once. */
export function profileOfTally(column: ColumnTally, rows: number, minTopCount: number): ColumnProfile {
  finishTally(column)
  const type = typeOf(column)
  const isNumber = type === 'integer' || type === 'number'
  const nulls = rows - column.filled + (isNumber ? column.kinds.marker : 0)
  const base = {
    type,
    count: rows - nulls,
    nulls,
    distinct: column.counts.size,
    distinctExact: column.overflow === 0,
  }
  if (type === 'empty') return base
  if (isNumber) return { ...base, ...summarise(column, minTopCount) }
  const { min, max, sum } = column.lengths
  return {
    ...base,
    // Beyond the limit counts depend on which values came first.
    ...(base.distinctExact ? { top: topOf(column, type, minTopCount) } : {}),
    ...(type === 'text' ? { length: { min, mean: sum / column.filled, max } } : {}),
  }
}

/** A type is what all values are; markers of missing values spoil no column of numbers. */
function typeOf({ filled, kinds }: ColumnTally): ColumnType {
  if (filled === 0) return 'empty'
  const numbers = kinds.integer + kinds.fraction
  if (numbers > 0 && numbers + kinds.marker === filled) return kinds.fraction === 0 ? 'integer' : 'number'
  if (kinds.boolean === filled) return 'boolean'
  return kinds.date === filled ? 'date' : 'text'
}

function topOf({ counts }: ColumnTally, type: ColumnType, minTopCount: number) {
  const merged = new Map<string, number>()
  for (const [text, { rows }] of counts) {
    const value = type === 'boolean' ? canonicalClass(text) : text
    merged.set(value, (merged.get(value) ?? 0) + rows)
  }
  return [...merged]
    .filter(([, count]) => count >= minTopCount)
    .sort(([a, m], [b, n]) => n - m || compareCodePoints(a, b))
    .slice(0, TOP_VALUES)
    .map(([value, count]) => ({ value, count }))
    .filter(withinBytes())
}

/** Lets values pass until they would take too many bytes; from then on none, so that the listed ones stay the most frequent. */
function withinBytes(): (listed: { readonly value: string }) => boolean {
  let bytes = 0
  return ({ value }) => {
    bytes += Buffer.byteLength(value) + BYTES_AROUND
    return bytes <= TOP_BYTES
  }
}
