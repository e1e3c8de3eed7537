import { join } from 'node:path'
import { formatCount } from '../../platform/format.ts'
import { openTable } from '../../tables/read-table.ts'
import { addNumber, addText, type Hash, isExact, newHash, resetHash } from '../rows/cell-hash.ts'
import { HashTable, MOST_HASHES } from '../rows/hash-table.ts'
import { CellBatch, type Reading } from './cell-batch.ts'
import {
  type Check,
  type Finding,
  findingOf,
  found,
  type OtherTable,
  type Scene,
  type TableFacts,
  Tally,
  twinOf,
  type Words,
} from './check.ts'
import type { ColumnType, Level } from './contract.ts'

/** Columns whose values together name something. */
export interface KeyAsk {
  readonly columns: readonly string[]
  readonly types: ReadonlyMap<string, ColumnType>
  readonly level: Level
  readonly tolerate: number
}

/** When the row of a key is left out: when any of its values is missing, when all are, or never. */
export type LeaveOut = 'any' | 'all' | 'never'

/** Asks that no two rows share a key. Every row that shares its key counts, the first one as well. */
export function uniqueCheck(ask: KeyAsk, id: string, leaveOut: LeaveOut = 'any'): Check {
  const { columns, level, tolerate } = ask
  const words: Words = {
    noun: 'row',
    one: 'shares its key with another row',
    many: columns.length > 1 ? 'share these values with another row' : 'share the value with another row',
  }
  return {
    id,
    title: columns.join(', '),
    needed: 'unique',
    level,
    columns,
    start: () => {
      const tally = new Tally()
      const table = new HashTable()
      const files: string[] = []
      const look = (batch: CellBatch) => {
        if (files.at(-1) !== batch.file) files.push(batch.file)
        forEachKey(batch, ask, leaveOut, (hash, row) => {
          tally.judged++
          const slot = table.find(hash)
          if (slot < 0) return table.add(hash, batch.lineOf(row), files.length - 1)
          if (!table.isMarked(slot)) tally.violations++
          table.mark(slot)
          const [file, line] = [files[table.fileAt(slot)]!, table.lineAt(slot)]
          const where = file === batch.file ? `line ${line}` : `${file} line ${line}`
          tally.add(batch, row, () => keyText(batch, columns, row), `as in ${where}`)
        })
      }
      const finish = (facts: TableFacts) =>
        lackingFinding(columns, facts) ?? (table.isFull ? tooMany() : findingOf(tally, words, tolerate))
      return { look, finish }
    },
  }
}

/** Asks that every key stands in another table, too. A key with a missing value is not judged. */
export function foreignKeyCheck(ask: KeyAsk, table: string, references: readonly string[], id: string): Check {
  const { columns, level, tolerate } = ask
  const words: Words = { noun: 'row', one: `has no match in ${table}`, many: `have no match in ${table}` }
  return {
    id,
    title: columns.join(', '),
    needed: `a row of ${table}`,
    level,
    columns,
    start: async (scene) => {
      const other = await scene.other(table)
      // Of two columns one of which holds numbers, both are compared as numbers.
      const pairs = columns.map((own, index) => [own, references[index]!] as const)
      const isNumber = ([own, their]: readonly [string, string]) =>
        isNumeric(ask.types.get(own)) || isNumeric(other.types.get(their))
      const numeric = new Set(pairs.filter(isNumber).flat())
      const types = new Map([...numeric].map((name) => [name, 'number' as const]))
      const known = await keysOf(scene, other, references, types)
      const tally = new Tally()
      return {
        look: (batch) =>
          forEachKey(batch, { columns, types }, 'any', (hash, row) => {
            tally.judged++
            if (known.find(hash) < 0) tally.add(batch, row, () => keyText(batch, columns, row))
          }),
        finish: (facts) =>
          lackingFinding(columns, facts) ?? (known.isFull ? tooMany() : findingOf(tally, words, tolerate)),
      }
    },
  }
}

const isNumeric = (type: ColumnType | undefined) => type === 'integer' || type === 'number'

async function keysOf(
  scene: Scene,
  { files }: OtherTable,
  columns: readonly string[],
  types: KeyAsk['types'],
): Promise<HashTable> {
  const keys = new HashTable()
  const reading: Reading = { types, missing: undefined }
  for (const file of files) {
    const opened = await openTable(join(scene.directory, file), {
      displayPath: file,
      only: (name) => columns.includes(name),
    })
    for await (const batch of opened.batches) {
      scene.signal?.throwIfAborted()
      forEachKey(new CellBatch(batch, opened, file, reading), { columns, types }, 'any', (hash) => {
        if (keys.find(hash) < 0) keys.add(hash)
      })
    }
  }
  return keys
}

/** Hashes the key of each row. The hash is good until the next row. */
function forEachKey(
  batch: CellBatch,
  { columns, types }: Pick<KeyAsk, 'columns' | 'types'>,
  leaveOut: LeaveOut,
  take: (hash: Hash, row: number) => void,
): void {
  const parts = columns.map((column) => {
    const values = isNumeric(types.get(column)) ? batch.values(column, 'number') : undefined
    return { column, values, missing: batch.missing(column), texts: values ? [] : batch.texts(column) }
  })
  const hash = newHash()
  for (let row = 0; row < batch.rows; row++) {
    resetHash(hash)
    let absent = 0
    for (const { column, texts, missing, values } of parts) {
      absent += missing[row]!
      if (missing[row]) addText(hash, '')
      else if (values && isExact(values[row]!)) addNumber(hash, values[row]!)
      else if (values) addText(hash, batch.text(column, row).trim())
      else addText(hash, texts[row]!)
    }
    if (absent > 0 && (leaveOut === 'any' || (leaveOut === 'all' && absent === parts.length))) continue
    take(hash, row)
  }
}

const keyText = (batch: CellBatch, columns: readonly string[], row: number): string =>
  columns.map((column) => batch.text(column, row)).join(', ')

/** What a check over columns says when one of them is not there: it must not look as if it held. */
export function lackingFinding(columns: readonly string[], facts: TableFacts): Finding | undefined {
  const lacking = columns.filter((column) => !facts.columns.has(column))
  if (lacking.length === 0) return undefined
  const names = lacking.map((column) => `"${column}"${nearTo(column, facts)}`).join(', ')
  const reason = `It needs the column${lacking.length > 1 ? 's' : ''} ${names}, which the table does not have.`
  return found('fail', reason, 0, 0)
}

function nearTo(column: string, facts: TableFacts): string {
  const twin = twinOf(column, facts)
  return twin === undefined ? '' : ` (is it "${twin}"?)`
}

/** What a check says that had to remember more than it can. */
export function tooMany(): Finding {
  const keys = formatCount(MOST_HASHES, 'different key')
  const reason = `There are more than ${keys}, which is more than this check holds in memory: it cannot tell.`
  return found('fail', reason, 0, MOST_HASHES)
}
