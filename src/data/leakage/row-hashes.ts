import { join } from 'node:path'
import { openTable } from '../../tables/read-table.ts'
import type { TableBatch } from '../../tables/table.ts'
import { readNumber } from '../contract/read-cell.ts'
import { addCell, addText, type Hash, newHash } from '../row-hash.ts'

/**
 * Hashes the rows of a batch. The hash of a row is the sum of the hashes of its cells, each begun with the name of its column, so
 * that the order of columns makes no difference.
 */
export class RowHashes {
  private readonly columns: readonly string[]
  private readonly labelColumn: string | undefined
  private readonly seeds = new Map<string, Hash>()
  private high = new Int32Array()
  private low = new Int32Array()
  private labelHigh = new Int32Array()
  private labelLow = new Int32Array()
  private readonly hash: Hash = newHash()

  constructor(columns: readonly string[], label: string | undefined) {
    this.columns = columns
    this.labelColumn = label
    for (const column of label === undefined ? columns : [...columns, label]) {
      const seed = newHash()
      addText(seed, column)
      this.seeds.set(column, seed)
    }
  }

  /** Hashes the rows of a batch, in place of those of the one before. */
  take(batch: TableBatch): void {
    const { rows, columns } = batch
    this.high = new Int32Array(rows)
    this.low = new Int32Array(rows)
    for (const column of this.columns) this.addColumn(column, columns.get(column), this.high, this.low)
    this.labelHigh = new Int32Array(rows)
    this.labelLow = new Int32Array(rows)
    const label = this.labelColumn
    if (label !== undefined) this.addColumn(label, columns.get(label), this.labelHigh, this.labelLow)
  }

  /** The hash of a row without its label; good until the next one is asked for. */
  features(row: number): Hash {
    this.hash.high = this.high[row]! >>> 0
    this.hash.low = this.low[row]! >>> 0
    return this.hash
  }

  /** The hash of a row with its label; good until the next one is asked for. */
  whole(row: number): Hash {
    this.hash.high = (this.high[row]! + this.labelHigh[row]!) >>> 0
    this.hash.low = (this.low[row]! + this.labelLow[row]!) >>> 0
    return this.hash
  }

  /** 32 bits of the hash of the label of a row. */
  label(row: number): number {
    return this.labelHigh[row]! >>> 0
  }

  private addColumn(column: string, cells: readonly string[] | undefined, high: Int32Array, low: Int32Array): void {
    const seed = this.seeds.get(column)!
    const { hash } = this
    for (let row = 0; row < high.length; row++) {
      const text = cells?.[row] ?? ''
      hash.high = seed.high
      hash.low = seed.low
      addCell(hash, text, readNumber(text))
      high[row] = high[row]! + hash.high
      low[row] = low[row]! + hash.low
    }
  }
}

/** Lists the columns of a table; of JSONL all of it must be read for that. */
export async function columnsOfTable(directory: string, file: string): Promise<ReadonlySet<string>> {
  const table = await openTable(join(directory, file), { displayPath: file })
  const columns = new Set(table.columns)
  if (columns.size > 0) {
    await table.batches[Symbol.asyncIterator]().return?.(undefined)
    return columns
  }
  for await (const batch of table.batches) for (const name of batch.columns.keys()) columns.add(name)
  return columns
}
