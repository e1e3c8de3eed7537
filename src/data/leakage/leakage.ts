import { join } from 'node:path'
import { openTable } from '../../tables/read-table.ts'
import type { LeakageRequest } from './request.ts'
import { newScan, scanFile, type Twins } from './scan.ts'

/** Rows that were counted, among those that were looked at, with the first of them. */
export interface Counted {
  readonly rows: number
  readonly of: number
  readonly examples: readonly Twins[]
}

/** What was found. */
export interface Leakage {
  readonly test: string
  /** The tables that the test was compared with. */
  readonly compared: readonly string[]
  /** Other tables, which have other columns. */
  readonly leftOut: readonly string[]
  /** Test rows that stand in another table as well. */
  readonly overlap: Counted
  /** Rows whose features another row shares that has another label, in any of the tables; absent without a column of labels. */
  readonly labels: Counted | undefined
  /** Rows that stand more than once in their own table, where that was asked. */
  readonly duplicates: Counted | undefined
  /** True when there were more different rows than are held in memory: then the counts are too small. */
  readonly isCut: boolean
}

/**
 * Compares the rows of the test with those of the other tables that have the same columns, and all of them with each other,
 * by 64-bit hashes; in what order columns stand and how a number is written makes no difference.
 * @returns `undefined` when the tables have no features
 * @throws {UserError} as `openTable` does.
 */
export async function findLeakage(request: LeakageRequest): Promise<Leakage | undefined> {
  const { directory, test, label, ignore } = request
  const columnsOf = async (file: string) => request.columnsOf?.get(file) ?? columnsOfTable(directory, file)
  const columns = await columnsOf(test)
  const compared: string[] = []
  const leftOut: string[] = []
  for (const file of request.others) {
    const isAlike = isSame(columns, await columnsOf(file))
    ;(isAlike ? compared : leftOut).push(file)
  }
  const features = [...columns].filter((name) => name !== label && !ignore.includes(name))
  if (features.length === 0) return undefined
  const scan = newScan(request, { features, hasLabel: columns.has(label), files: [test, ...compared] })
  const ofTest = await scanFile(scan, 0)
  scan.overlap.of = scan.rows
  let isCut = ofTest.isFull
  for (let file = 1; file < scan.files.length; file++) isCut = (await scanFile(scan, file, ofTest)).isFull || isCut
  const { overlap, duplicates, labels, rows: of } = scan
  return {
    test,
    compared,
    leftOut,
    overlap,
    labels: scan.hasLabel ? { ...labels, of } : undefined,
    duplicates: request.duplicates ? { ...duplicates, of } : undefined,
    isCut: isCut || scan.known.isFull,
  }
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size === b.size && a.isSubsetOf(b)

/** Lists the columns of a table; of JSONL all of it must be read for that. */
async function columnsOfTable(directory: string, file: string): Promise<ReadonlySet<string>> {
  const table = await openTable(join(directory, file), { displayPath: file })
  const columns = new Set(table.columns)
  const isKnown = columns.size > 0
  for await (const { names } of table.batches) {
    // What is left half read closes its file only once it was begun.
    if (isKnown) break
    for (const name of names) columns.add(name)
  }
  return columns
}
