import { join } from 'node:path'
import { formatPercent } from '../../../platform/format.ts'
import { openTable } from '../../../tables/read-table.ts'
import type { ColumnChecks, ColumnContract } from '../contract.ts'
import { roundDown, roundShareUp, roundUp, roundUpCount } from './outward.ts'
import { SeenColumn } from './seen-column.ts'

/** How a table is looked at. */
export interface InferOptions {
  readonly directory: string
  /** A value may be named that at least so many rows share (`privacy`). */
  readonly minShared: number
  /** The column that names a row (`columns.id`). */
  readonly id: string
  /** The column of times (`columns.time`). */
  readonly time: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: (what: string) => void
}

/** A contract that holds for a table as it is, and what a person should know of each line. */
export interface InferredTable {
  readonly file: string
  readonly rows: number
  readonly minRows: number
  readonly key: readonly string[] | undefined
  readonly time: string | undefined
  readonly columns: readonly InferredColumn[]
}

export interface InferredColumn {
  readonly name: string
  /** `undefined` for a name that cannot stand in a contract. */
  readonly contract: ColumnContract | undefined
  /** Why something was not written, or what looks wrong. */
  readonly note?: string
}

/** Names that YAML files of ours cannot hold as keys. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Looks at a table once and says what holds for it: limits are rounded outward, and what would be a guess is left to people.
 * @throws {UserError} as `openTable` does.
 */
export async function inferTable(file: string, options: InferOptions): Promise<InferredTable> {
  const { directory, signal, onProgress, id, time } = options
  const table = await openTable(join(directory, file), { displayPath: file })
  const seen = new Map<string, SeenColumn>(table.columns.map((name) => [name, new SeenColumn()]))
  let rows = 0
  for await (const batch of table.batches) {
    signal?.throwIfAborted()
    for (const [name, cells] of batch.columns) {
      const column = seen.get(name) ?? new SeenColumn()
      seen.set(name, column)
      for (const text of cells) if (text !== '') column.add(text)
    }
    rows += batch.rows
    onProgress?.(`${file}: ${rows.toLocaleString('en-US')} rows looked at`)
  }
  const inferred = [...seen].map(([name, column]) => inferColumn(name, column, rows, options))
  const isKey =
    (seen.get(id)?.isUnique ?? false) && seen.get(id)?.filled === rows && rows > 1 && !FORBIDDEN_NAMES.has(id)
  // A key is never missing and never twice: that need not be said of its column again.
  const columns = inferred.map((column) =>
    isKey && column.name === id ? { ...column, contract: { type: seen.get(id)!.type! } } : column,
  )
  const hasTime = time !== undefined && seen.get(time)?.type === 'date'
  return {
    file,
    rows,
    minRows: minRowsOf(rows),
    key: isKey ? [id] : undefined,
    time: hasTime ? time : undefined,
    columns,
  }
}

/** Half of the rows, rounded down: data that is cut in two is noticed, and a lean month is not. */
const minRowsOf = (rows: number): number => (rows < 2 ? rows : Math.max(1, roundDown(rows / 2, 1)))

function inferColumn(name: string, seen: SeenColumn, rows: number, options: InferOptions): InferredColumn {
  if (FORBIDDEN_NAMES.has(name)) return { name, contract: undefined, note: 'this name cannot stand in a contract' }
  const type = seen.isCode ? 'text' : seen.type
  if (type === undefined) return { name, contract: {}, note: 'no value in any row' }
  const missing = rows - seen.filled + (type === 'text' ? 0 : seen.words)
  const shares: ColumnChecks = nullableOf(missing, rows)
  const isUnique = isUniqueWorthSaying(seen, type, rows)
  // Prices may differ by chance, names of rows do not.
  const isName = isUnique && (name === options.id || NAME_OF_ROWS.test(name))
  // Of what names a row it does not matter how large it is.
  const found = isName ? { checks: { unique: true } } : valuesOf(seen, type, options)
  const alone = isUnique && !isName ? 'no value comes twice' : undefined
  const shown = missing > 0 ? `${formatPercent(missing / rows)} missing` : undefined
  const note = [shown, alone, 'note' in found ? found.note : undefined, oddOnes(seen, type)]
    .filter((part) => part !== undefined)
    .join('; ')
  return { name, contract: { type, ...shares, ...found.checks }, ...(note && { note }) }
}

function nullableOf(missing: number, rows: number): ColumnChecks {
  if (missing === 0) return { nullable: false }
  const share = roundShareUp(missing / rows)
  return share < 1 ? { nullable: share } : {}
}

const FEW_ROWS = 20
const NAME_OF_ROWS = /^(?:id|uuid|key)(?:[._ -]|$)|[._ -](?:id|uuid|key)$/i

/** Fractions and few rows are unique by chance. */
const isUniqueWorthSaying = (seen: SeenColumn, type: string, rows: number): boolean =>
  seen.isUnique && seen.filled >= FEW_ROWS && seen.filled === rows && (type === 'integer' || type === 'text')

function valuesOf(
  seen: SeenColumn,
  type: string,
  { minShared }: InferOptions,
): { checks: ColumnChecks; note?: string } {
  const ranged = type === 'integer' || type === 'number' || type === 'date'
  // A limit of a few rows is next to the value of one of them.
  if (ranged && seen.filled < minShared) return { checks: {}, note: `no limits: fewer than ${minShared} rows have one` }
  switch (type) {
    case 'integer':
    case 'number':
      return { checks: { min: roundDown(seen.minNumber), max: roundUp(seen.maxNumber) } }
    case 'date':
      // Of the newest one nothing is said: data goes on.
      return { checks: { min: `${String(new Date(seen.minTime).getUTCFullYear()).padStart(4, '0')}-01-01` } }
    case 'boolean':
      return { checks: {} }
    default:
      return seen.isCode ? { checks: { pattern: `\\d{${seen.longest}}` } } : setOf(seen, minShared)
  }
}

/** Rows for each value, below which a list of values is taken for a list of rows. */
const ROWS_PER_VALUE = 10

function setOf({ counts, hasManyValues, filled, longest }: SeenColumn, minShared: number) {
  const length: ColumnChecks = { length: { max: roundUpCount(longest) } }
  if (hasManyValues || filled < counts.size * ROWS_PER_VALUE) return { checks: length }
  const values = [...counts.keys()].sort()
  const rare = [...counts.values()].filter((rows) => rows < Math.max(minShared, 2)).length
  if (rare > 0) {
    const few = `${rare} of its ${values.length} values ${rare === 1 ? 'stands' : 'stand'} in fewer than ${Math.max(minShared, 2)} rows`
    return { checks: length, note: `no set: ${few}` }
  }
  // GitHub's own brackets cannot stand in a file of ours.
  return values.some((value) => value.includes('${{')) ? { checks: length } : { checks: { in: values } }
}

/** Says when a column of texts looks like one of numbers or dates that has slips in it. */
function oddOnes(seen: SeenColumn, type: string): string | undefined {
  if (type !== 'text' || seen.isCode) return undefined
  const { filled, numbers, dates } = seen
  for (const [found, what] of [
    [numbers, 'numbers'],
    [dates, 'dates'],
  ] as const) {
    if (found >= filled * 0.9) return `nearly all are ${what}, and ${filled - found} of ${filled} are not: a slip?`
  }
  return undefined
}
