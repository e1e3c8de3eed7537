import { join } from 'node:path'
import { openTable } from '../../tables/read-table.ts'
import { MOST_EXAMPLES } from '../examples.ts'
import { HashTable } from '../rows/hash-table.ts'
import { RowHashes } from '../rows/row-hashes.ts'
import type { LeakageRequest } from './request.ts'

/** Two rows that are one, or that contradict each other. */
export interface Twins {
  readonly file: string
  readonly line: number
  readonly otherFile: string
  readonly otherLine: number
}

/** Counts rows and keeps the first twins. */
interface Count {
  rows: number
  of: number
  readonly examples: Twins[]
}

/** What is compared, and what was found so far. */
export interface Scan {
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

/** Starts to compare files, the test first. */
export const newScan = (
  request: LeakageRequest,
  { features, hasLabel, files }: Pick<Scan, 'features' | 'hasLabel' | 'files'>,
): Scan => ({
  request,
  features,
  hasLabel,
  files,
  known: new HashTable(),
  rows: 0,
  overlap: newCount(),
  labels: newCount(),
  duplicates: newCount(),
})

/** Looks at every row of a file. @returns the different rows that it has */
export async function scanFile(scan: Scan, file: number, ofTest?: HashTable): Promise<HashTable> {
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
