import { join } from 'node:path'
import { openTable } from '../../tables/read-table.ts'
import { HashTable } from '../rows/hash-table.ts'
import { RowHashes } from '../rows/row-hashes.ts'

/** Which rows are compared, and what makes two rows differ. */
export interface LeakageRequest {
  /** The working directory; files are relative to it. */
  readonly directory: string
  /** The table that models are judged on. */
  readonly test: string
  /** The other tables of the data; those with other columns are left out. */
  readonly others: readonly string[]
  /** The column of the label. */
  readonly label: string
  /** Columns that make no difference between two rows: the id. */
  readonly ignore: readonly string[]
  /** Whether rows are looked for that stand twice in their own table: it takes memory for each of them. */
  readonly duplicates: boolean
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: (what: string) => void
}

/** Two rows that are one, or that contradict each other. */
export interface Twins {
  readonly file: string
  readonly line: number
  readonly otherFile: string
  readonly otherLine: number
}

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

export const MOST_EXAMPLES = 10

/** Counts rows and keeps the first twins. */
interface Count {
  rows: number
  of: number
  readonly examples: Twins[]
}

interface Scan {
  readonly request: LeakageRequest
  /** The columns that make two rows differ. */
  readonly features: readonly string[]
  readonly hasLabel: boolean
  readonly files: readonly string[]
  /** The features of the rows of all tables, each noted with the label that came first. */
  readonly known: HashTable
  /** Rows looked at so far. */
  rows: number
  readonly overlap: Count
  readonly labels: Count
  readonly duplicates: Count
}

const newCount = (): Count => ({ rows: 0, of: 0, examples: [] })

/**
 * Compares the rows of the test with those of the other tables that have the same columns, and all of them with each other,
 * by 64-bit hashes; in what order columns stand and how a number is written makes no difference.
 * @returns `undefined` when the tables have no features
 * @throws {UserError} as `openTable` does.
 */
export async function findLeakage(request: LeakageRequest): Promise<Leakage | undefined> {
  const { directory, test, label, ignore } = request
  const columns = await columnsOfTable(directory, test)
  const compared: string[] = []
  const leftOut: string[] = []
  for (const file of request.others) {
    const isAlike = isSame(columns, await columnsOfTable(directory, file))
    ;(isAlike ? compared : leftOut).push(file)
  }
  const scan: Scan = {
    request,
    features: [...columns].filter((name) => name !== label && !ignore.includes(name)),
    hasLabel: columns.has(label),
    files: [test, ...compared],
    known: new HashTable(),
    rows: 0,
    overlap: newCount(),
    labels: newCount(),
    duplicates: newCount(),
  }
  if (scan.features.length === 0) return undefined
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

/** Looks at every row of a file. @returns the different rows that it has */
async function scanFile(scan: Scan, file: number, ofTest?: HashTable): Promise<HashTable> {
  const { request, features, hasLabel, files, known } = scan
  const own = new HashTable()
  const name = files[file]!
  const wanted = hasLabel ? [...features, request.label] : features
  const table = await openTable(join(request.directory, name), {
    displayPath: name,
    only: (column) => wanted.includes(column),
  })
  const hashes = new RowHashes(features, hasLabel ? request.label : undefined)
  const twins = (otherFile: number, otherLine: number): Twins => ({
    file: name,
    line: at.line,
    otherFile: files[otherFile]!,
    otherLine,
  })
  const at: RowAt = { hashes, file, row: 0, line: 0, twins }
  for await (const batch of table.batches) {
    request.signal?.throwIfAborted()
    hashes.take(batch)
    for (let row = 0; row < batch.rows; row++) {
      at.row = row
      at.line = batch.lines[row]!
      scan.rows++
      // The rows of the test are kept in any case: the others are looked up among them.
      if (request.duplicates || !ofTest) countDuplicate(scan.duplicates, own, at)
      if (ofTest) countOverlap(scan.overlap, ofTest, at)
      if (hasLabel) countLabels(scan.labels, known, at)
    }
    request.onProgress?.(`${name}: ${scan.rows.toLocaleString('en-US')} rows compared`)
  }
  return own
}

/** The row that is looked at: one for a whole file, moved from row to row. */
interface RowAt {
  readonly hashes: RowHashes
  readonly file: number
  /** In the batch. */
  row: number
  line: number
  /** Tells of this row and one like it. */
  readonly twins: (otherFile: number, otherLine: number) => Twins
}

function keep(count: Count, twins: () => Twins): void {
  if (count.examples.length < MOST_EXAMPLES) count.examples.push(twins())
}

function countDuplicate(count: Count, own: HashTable, { hashes, file, row, line, twins }: RowAt): void {
  const hash = hashes.whole(row)
  const slot = own.find(hash)
  if (slot < 0) {
    own.add(hash, line, file)
    return
  }
  // The first one counts as well, once it is known to have a twin.
  count.rows += own.countAt(slot) === 1 ? 2 : 1
  own.countMore(slot)
  keep(count, () => twins(file, own.lineAt(slot)))
}

/** A row of the test counts once, however often it stands elsewhere. */
function countOverlap(count: Count, ofTest: HashTable, { hashes, row, twins }: RowAt): void {
  const slot = ofTest.find(hashes.whole(row))
  if (slot < 0 || ofTest.isMarked(slot)) return
  ofTest.mark(slot)
  count.rows += ofTest.countAt(slot)
  keep(count, () => twins(0, ofTest.lineAt(slot)))
}

/** Once two labels are seen for the same features, every row that has these features counts. */
function countLabels(count: Count, known: HashTable, { hashes, file, row, line, twins }: RowAt): void {
  const label = hashes.only(row).high
  const hash = hashes.row(row)
  const slot = known.find(hash)
  if (slot < 0) {
    known.add(hash, line, file, label)
    return
  }
  const isOther = known.noteAt(slot) !== label
  if (isOther && !known.isMarked(slot)) {
    known.mark(slot)
    count.rows += known.countAt(slot)
  }
  known.countMore(slot)
  if (!known.isMarked(slot)) return
  count.rows++
  if (isOther) keep(count, () => twins(known.fileAt(slot), known.lineAt(slot)))
}

/** Lists the columns of a table; of JSONL all of it must be read for that. */
async function columnsOfTable(directory: string, file: string): Promise<ReadonlySet<string>> {
  const table = await openTable(join(directory, file), { displayPath: file })
  const columns = new Set(table.columns)
  if (columns.size > 0) {
    await table.batches[Symbol.asyncIterator]().return?.(undefined)
    return columns
  }
  for await (const { names } of table.batches) for (const name of names) columns.add(name)
  return columns
}
