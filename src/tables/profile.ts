import { canonicalJson } from '../platform/json.ts'
import { type ColumnProfile, describeColumn } from './column-profile.ts'
import { ALL_ROOM, ColumnTally } from './column-tally.ts'
import { finalise, hashBytes } from './hash.ts'
import { openTable } from './read-table.ts'
import type { TableBatch } from './table.ts'
import type { ColumnLimits } from './text-counts.ts'

export { COLUMN_TYPES, type ColumnProfile, type ColumnType } from './column-profile.ts'

/** Names the format of a text of profiles. */
export const PROFILES_SCHEMA = 'modelloop.profiles/v1'

/** The columns of a table in figures. */
export interface Profile {
  readonly rows: number
  readonly columns: Readonly<Record<string, ColumnProfile>>
}

/** Writes the profiles of tables, by path, as `modelloop.profiles/v1`, whose bytes are stable. */
export const profilesText = (tables: ReadonlyMap<string, Profile>): string =>
  `${canonicalJson({ schema: PROFILES_SCHEMA, tables: Object.fromEntries(tables) }, 1)}\n`

/** What a profile shows. */
export interface ShowOptions {
  /** List only values that at least so many rows share (default 1), so that no single row is shown. */
  readonly minTopCount?: number
  /** Edges for the histogram of a column, such as those of a profile to compare with; `undefined`: its own round ones. */
  readonly edgesOf?: (column: string) => readonly number[] | undefined
}

/** How a table is profiled. */
export interface ProfileOptions extends ShowOptions {
  readonly displayPath?: string
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((rows: number) => void) | undefined
}

/** What has been seen of a table so far. Parts of a table may be profiled apart, in any order, and merged. */
export interface ProfileState {
  rows: number
  readonly columns: Map<string, ColumnTally>
  limits: ColumnLimits
}

/**
 * Up to so many columns each of them has all its room. More share it, so that memory stays below 256 MiB: then fewer
 * different values are counted exactly.
 */
const COLUMNS_WITH_ALL_ROOM = 64
const LEAST_ROOM = 16
/** So many registers all columns have together at most. */
const ALL_REGISTERS_BITS = 24
const LEAST_BITS = 7

/** Starts a profile. */
export const newProfile = (): ProfileState => ({ rows: 0, columns: new Map(), limits: ALL_ROOM })

/** Adds the rows of a batch. */
export function addBatch(state: ProfileState, batch: TableBatch): void {
  const hashes = new Uint32Array(batch.rows)
  const withTexts: [string, ColumnTally][] = []
  for (const name of batch.names) {
    const tally = tallyOf(state, name)
    tally.begin(hashes)
    batch.addTo(name, tally)
    if (tally.texts !== undefined) withTexts.push([name, tally])
  }
  state.rows += batch.rows
  sampleRows(withTexts, batch, hashes)
}

/** Adds all that another profile has seen, which must not be used any more. */
export function mergeProfiles(state: ProfileState, other: ProfileState): void {
  for (const [name, tally] of other.columns) tallyOf(state, name).merge(tally)
  state.rows += other.rows
}

/** Describes what a profile has seen; call it once. The same rows give the same profile, whatever their order and parts. */
export function finishProfile({ rows, columns }: ProfileState, options: ShowOptions = {}): Profile {
  const { minTopCount: leastRows = 1, edgesOf } = options
  const profiles = [...columns].map(
    ([name, tally]) => [name, describeColumn(tally, rows, { leastRows, edges: edgesOf?.(name) })] as const,
  )
  return { rows, columns: Object.fromEntries(profiles) }
}

/**
 * Profiles the columns of a CSV, TSV, JSONL or Parquet file in one pass, in memory that does not grow with its rows.
 * @throws {UserError} as `openTable` does.
 */
export async function profileTable(path: string, options: ProfileOptions = {}): Promise<Profile> {
  const { displayPath = path, signal, onProgress } = options
  const table = await openTable(path, { displayPath })
  const state = newProfile()
  for (const name of table.columns) tallyOf(state, name)
  for await (const batch of table.batches) {
    signal?.throwIfAborted()
    addBatch(state, batch)
    onProgress?.(state.rows)
  }
  return finishProfile(state, options)
}

function tallyOf(state: ProfileState, name: string): ColumnTally {
  const known = state.columns.get(name)
  if (known) return known
  makeRoom(state)
  const bytes = Buffer.from(name)
  const tally = new ColumnTally(finalise(hashBytes(bytes, 0, bytes.length)), state.limits)
  state.columns.set(name, tally)
  return tally
}

/** Halves the room of each column when a power of two of them is reached. */
function makeRoom(state: ProfileState): void {
  const columns = state.columns.size
  if (columns < COLUMNS_WITH_ALL_ROOM || !Number.isInteger(Math.log2(columns))) return
  const room = (all: number) => Math.max(Math.floor((all * COLUMNS_WITH_ALL_ROOM) / (2 * columns)), LEAST_ROOM)
  const { texts, numbers, sampled, bits } = ALL_ROOM
  state.limits = {
    texts: room(texts),
    numbers: room(numbers),
    sampled: room(sampled),
    bits: Math.max(Math.min(ALL_REGISTERS_BITS - Math.log2(2 * columns), bits), LEAST_BITS),
  }
  for (const tally of state.columns.values()) tally.tighten(state.limits)
}

function sampleRows(withTexts: readonly [string, ColumnTally][], batch: TableBatch, hashes: Uint32Array): void {
  if (withTexts.length === 0) return
  const highest = withTexts.reduce((most, [, { texts }]) => Math.max(most, texts!.sample.threshold), 0)
  for (let row = 0; row < hashes.length; row++) {
    const hash = finalise(hashes[row]!)
    if (hash > highest) continue
    for (const [name, tally] of withTexts) {
      if (hash <= tally.texts!.sample.threshold) tally.sample(hash, batch.cellAt(name, row))
    }
  }
}
