import { join } from 'node:path'
import { messageOf, UserError } from '../../platform/errors.ts'
import { formatCount } from '../../platform/format.ts'
import { openTable } from '../../tables/read-table.ts'
import type { Table } from '../../tables/table.ts'
import { CellBatch } from './cell-batch.ts'
import { type Check, type Finding, found, idPart, type Running, type Scene, type TableFacts } from './check.ts'
import type { Level } from './contract.ts'
import type { TablePlan } from './plan.ts'

/** What came of one check of one table. */
export interface Judgement extends Finding {
  /** `contract:<table>:<column>:<kind>` or `contract:<table>#<kind>`. */
  readonly id: string
  readonly table: string
  readonly title: string
  readonly needed: string
  readonly level: Level
}

/** Says every now and then how far the reading is. */
export type OnProgress = (what: string) => void

/**
 * Holds a table against its checks, all in one pass. A file that cannot be read fails the table by one check, which says how many
 * others could not be judged.
 * @param files relative to the working directory; together they are the table
 */
export async function checkTable(
  plan: TablePlan,
  files: readonly string[],
  scene: Scene,
  onProgress: OnProgress = () => {},
): Promise<Judgement[]> {
  const started: { readonly check: Check; readonly running?: Running; readonly failed?: Finding }[] = []
  for (const check of plan.checks) {
    try {
      started.push({ check, running: await check.start(scene) })
    } catch (error) {
      started.push({ check, failed: failed(userMessage(error)) })
    }
  }
  const looking = started.flatMap(({ running }) => (running?.look ? [running.look] : []))
  const facts = await readFiles(plan, files, scene, looking, onProgress).catch((error: unknown) => userMessage(error))
  if (typeof facts === 'string') {
    const judged = started.flatMap(({ check, failed: own }) => (own ? [judgementOf(plan.name, check, own)] : []))
    return [unreadable(plan.name, facts, started.length - judged.length, 'can be read'), ...judged]
  }
  // In the order of the contract.
  return started.map(({ check, running, failed: own }) => judgementOf(plan.name, check, own ?? running!.finish(facts)))
}

const failed = (reason: string): Finding => found('fail', reason, 1)

/** Says once that a table cannot be judged, for all of its checks. */
export function unreadable(table: string, why: string, checks: number, needed: string): Judgement {
  const check = { id: '#readable', title: 'the file', needed, level: 'block' as const }
  const hidden = checks === 0 ? '' : ` ${formatCount(checks, 'check')} of this table could not be judged.`
  const reason = `${why.replace(/[^.]$/, '$&.')}${hidden}`
  return judgementOf(table, check, { ...failed(reason), value: checks, unit: 'checks' })
}

/** Joins a finding with what it is about. */
export function judgementOf(
  table: string,
  { id, title, needed, level }: Pick<Check, 'id' | 'title' | 'needed' | 'level'>,
  finding: Finding,
): Judgement {
  const name = table.split('/').map(idPart).join('/')
  return { ...finding, id: `contract:${name}${id}`, table, title, needed, level }
}

function userMessage(error: unknown): string {
  if (error instanceof UserError) return messageOf(error)
  throw error
}

/** Reads all files of a table, showing every batch to every check. */
async function readFiles(
  plan: TablePlan,
  files: readonly string[],
  scene: Scene,
  looking: readonly NonNullable<Running['look']>[],
  onProgress: OnProgress,
): Promise<TableFacts> {
  const wanted = new Set(plan.checks.flatMap(({ columns }) => columns))
  const asksForAll = plan.checks.some(({ id }) => id.startsWith('#columns'))
  const columns = new Set<string>()
  const columnsOfFile = new Map<string, ReadonlySet<string>>()
  let rows = 0
  for (const file of files) {
    const only = (name: string) => wanted.has(name) || (asksForAll && isLines(file))
    const table = await openTable(join(scene.directory, file), { displayPath: file, only })
    const own = new Set(table.columns)
    for await (const batch of batchesOf(table)) {
      scene.signal?.throwIfAborted()
      if (table.columns.length === 0) for (const name of batch.columns.keys()) own.add(name)
      const cells = new CellBatch(batch, table, file, plan.reading)
      for (const look of looking) look(cells)
      rows += batch.rows
      onProgress(`${plan.name}: ${rows.toLocaleString('en-US')} rows held against the contract`)
    }
    for (const name of own) columns.add(name)
    columnsOfFile.set(file, own)
  }
  const lacking = new Map<string, string>()
  for (const [file, own] of columnsOfFile) {
    for (const name of columns) if (!own.has(name) && !lacking.has(name)) lacking.set(name, file)
  }
  return { rows, columns, lacking }
}

const isLines = (file: string) => /\.(?:jsonl|ndjson)(?:\.|$)/i.test(file)

/** A record may be larger than a batch: then a batch is empty. */
async function* batchesOf({ batches }: Table) {
  for await (const batch of batches) if (batch.rows > 0) yield batch
}
