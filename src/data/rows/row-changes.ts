import { openTable } from '../../tables/read-table.ts'
import type { Hash } from './cell-hash.ts'
import { HashTable } from './hash-table.ts'
import { RowHashes } from './row-hashes.ts'

/** How the rows of a table stand to those of an earlier version of it. */
export interface RowChanges {
  readonly added: number
  readonly removed: number
  readonly kept: number
  /** Rows of the same id with other cells; only where rows are told apart by an id. */
  readonly changed?: number
  /** The column that told rows apart; absent when whole rows were compared. */
  readonly id?: string
  /** The columns that were compared: those that both versions have. */
  readonly columns: number
}

/** What was seen of the rows of one table. */
export interface RowFacts {
  readonly rows: number
  /** Rows that equal an earlier row in every cell. */
  readonly duplicates: number
  /** Rows whose id an earlier row has; absent without an id column. */
  readonly repeatedIds?: number
}

/** How rows are looked at. */
export interface RowOptions {
  /** The name of the column that identifies a row. */
  readonly id?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** A hash takes 8 bytes a row, of two tables and sorted once more: 4 million rows need 128 MiB. */
const MOST_ROWS = 4_000_000
/** So many cells are read and hashed in about ten seconds of one core. */
const MOST_CELLS = 30_000_000

/** Tells whether rows of a table of this size are looked at one by one; where they are not, the report says so. */
export const isComparable = (rows: number, columns: number): boolean =>
  rows <= MOST_ROWS && rows * columns <= MOST_CELLS

/** Counts the rows of a table that come twice, and the ids that do. Memory grows with the rows, by `MOST_ROWS` at most. */
export async function rowFacts(path: string, columns: readonly string[], options: RowOptions = {}): Promise<RowFacts> {
  const id = options.id !== undefined && columns.includes(options.id) ? options.id : undefined
  const { rows, hashes, ids } = await readRows(path, columns, { ...options, id })
  return {
    rows,
    duplicates: rows - distinctIn(sortedValues(hashes)),
    ...(ids && { repeatedIds: rows - distinctIn(sortedValues(ids)) }),
  }
}

/**
 * Compares the rows of two versions of a table in the columns that both have, whatever the order of rows and columns: by
 * the id where each version has every id once, else whole rows, each as often as it comes. Numbers are compared by value (`1` is `1.0`), codes and texts as written.
 */
export async function compareRows(
  before: string,
  after: string,
  columns: readonly string[],
  options: RowOptions = {},
): Promise<RowChanges> {
  const id = options.id !== undefined && columns.includes(options.id) ? options.id : undefined
  const [old, now] = [
    await readRows(before, columns, { ...options, id }),
    await readRows(after, columns, { ...options, id }),
  ]
  const byId = id === undefined ? undefined : compareById(old, now)
  if (byId) return { ...byId, id: id!, columns: columns.length }
  const kept = sharedBy(sortedValues(old.hashes), sortedValues(now.hashes))
  return { added: now.rows - kept, removed: old.rows - kept, kept, columns: columns.length }
}

/** Hashes of rows and of their ids, each in two lanes of 32 bits side by side. */
interface Rows {
  readonly rows: number
  readonly hashes: Uint32Array<ArrayBuffer>
  readonly ids: Uint32Array<ArrayBuffer> | undefined
}

async function readRows(path: string, columns: readonly string[], options: RowOptions): Promise<Rows> {
  const { id, signal } = options
  const wanted = new Set(columns)
  const table = await openTable(path, { only: (name) => wanted.has(name) })
  const hashes = new RowHashes(
    columns.filter((name) => name !== id),
    id,
  )
  const lanes = newLanes()
  const idLanes = id === undefined ? undefined : newLanes()
  for await (const batch of table.batches) {
    signal?.throwIfAborted()
    hashes.take(batch)
    for (let row = 0; row < batch.rows; row++) {
      lanes.add(hashes.whole(row))
      idLanes?.add(hashes.only(row))
    }
  }
  return { rows: lanes.rows(), hashes: lanes.all(), ids: idLanes?.all() }
}

function newLanes() {
  let values = new Uint32Array(1 << 14)
  let length = 0
  return {
    add({ low, high }: Hash) {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2)
        larger.set(values)
        values = larger
      }
      values[length++] = low
      values[length++] = high
    },
    rows: () => length / 2,
    all: () => values.subarray(0, length),
  }
}

/** The hashes in order, each as one number. */
function sortedValues(lanes: Uint32Array<ArrayBuffer>): BigUint64Array {
  return new BigUint64Array(lanes.slice().buffer).sort()
}

function distinctIn(sorted: BigUint64Array): number {
  let distinct = 0
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) distinct++
  return distinct
}

/** Counts what two sorted lists have in common, each value as often as both have it. */
function sharedBy(a: BigUint64Array, b: BigUint64Array): number {
  let [left, right, shared] = [0, 0, 0]
  while (left < a.length && right < b.length) {
    const [one, other] = [a[left]!, b[right]!]
    if (one === other) shared++
    if (one <= other) left++
    if (other <= one) right++
  }
  return shared
}

/** `undefined` when an id comes twice in one of the versions: it then identifies no row. */
function compareById(old: Rows, now: Rows): Omit<RowChanges, 'columns'> | undefined {
  if (!old.ids || !now.ids) return undefined
  const known = new HashTable()
  for (let row = 0; row < old.rows; row++) {
    const hash = { low: old.ids[2 * row]!, high: old.ids[2 * row + 1]! }
    if (known.find(hash) >= 0) return undefined
    known.add(hash, row, 0)
  }
  const seen = new Uint8Array(old.rows)
  let [kept, changed, added] = [0, 0, 0]
  for (let row = 0; row < now.rows; row++) {
    const hash = { low: now.ids[2 * row]!, high: now.ids[2 * row + 1]! }
    const slot = known.find(hash)
    if (slot < 0) {
      added++
      known.add(hash, -1, 0)
      continue
    }
    const before = known.lineAt(slot)
    if (before < 0 || seen[before] === 1) return undefined
    seen[before] = 1
    const same =
      old.hashes[2 * before] === now.hashes[2 * row] && old.hashes[2 * before + 1] === now.hashes[2 * row + 1]
    if (same) kept++
    else changed++
  }
  return { added, removed: old.rows - kept - changed, kept, changed }
}
