import { statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { messageOf, UserError } from '../../platform/errors.ts'
import { ownFolder, temporaryFolder } from '../../platform/files.ts'
import { git } from '../../platform/git.ts'
import { type Profile, type ProfileOptions, profileTable } from '../../tables/profile.ts'
import { isTable } from '../../tables/read-table.ts'
import type { DataRemote } from '../remotes/remote.ts'
import { compareRows, isComparable, type RowChanges } from '../rows/row-changes.ts'
import type { Comparison, EarlierFiles } from './base.ts'
import { type ChangedColumn, compareColumns } from './column-changes.ts'

/** How a table stands to its version at the base: what is known, and why the rest is not. */
export interface TableChange {
  /** Relative to the working directory. */
  readonly file: string
  readonly rowsBefore?: number
  readonly columns?: readonly ChangedColumn[]
  readonly rows?: RowChanges
  /** Why columns or rows were not compared, as the end of a sentence. */
  readonly unknown?: string
}

/** What tables are compared with. */
export interface TableChangeOptions extends Pick<ProfileOptions, 'minTopCount' | 'signal'> {
  readonly directory: string
  /** Where the earlier bytes may be: the cache, then the remote. */
  readonly places: readonly DataRemote[]
  /** Profiles of the tables as they are now. */
  readonly profiles: ReadonlyMap<string, Profile>
  /** Profiles of the base, when an earlier run left them here. */
  readonly before: ReadonlyMap<string, Profile>
  /** Profiles of the base that were recorded elsewhere; asked for only where bytes are lacking. */
  readonly recorded: () => Promise<ReadonlyMap<string, Profile>>
  /** The column that identifies a row. */
  readonly id: string | undefined
}

/** Beyond this an earlier file is not brought only to be compared. */
const MOST_BYTES = 256 * 2 ** 20
const MOST_TABLES = 20
/** What git has of a file that LFS keeps begins so (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md). */
const LFS_POINTER = 'version https://git-lfs.github.com/spec/'

/** What came of comparing tables. */
export interface TableComparison {
  readonly changes: readonly TableChange[]
  /** So many more tables changed, and were not compared. */
  readonly left: number
  /** Why nothing could be compared in a path, one sentence each. */
  readonly lacks: readonly string[]
}

/** Compares each table of a path that is not what it was at the base: its columns, and its rows one by one. */
export async function compareTables(
  name: string,
  compared: Comparison,
  options: TableChangeOptions,
): Promise<TableComparison> {
  const { files, earlier } = compared
  if (!earlier) return compareByProfiles(name, compared.unknown ?? 'its files are not known', options)
  const changed = files ? files.changed : ['']
  const fileOf = (relpath: string) => (relpath === '' || relpath === name ? name : `${name}/${relpath}`)
  const tables = changed.filter((relpath) => isTable(fileOf(relpath)) && options.profiles.has(fileOf(relpath)))
  const changes: TableChange[] = []
  for (const relpath of tables.slice(0, MOST_TABLES)) {
    changes.push(await compareTable(fileOf(relpath), relpath, earlier, options))
  }
  return { changes, left: Math.max(tables.length - MOST_TABLES, 0), lacks: [] }
}

/** Where nobody knows which files changed, profiles tell which tables did. */
async function compareByProfiles(
  name: string,
  why: string,
  { profiles, before, recorded, id }: TableChangeOptions,
): Promise<TableComparison> {
  const tables = [...profiles].filter(([file]) => file === name || file.startsWith(`${name}/`))
  if (tables.length === 0) return { changes: [], left: 0, lacks: [] }
  const isKnown = (known: ReadonlyMap<string, Profile>) => tables.some(([file]) => known.has(file))
  const known = isKnown(before) ? before : await recorded()
  if (!isKnown(known)) {
    return { changes: [], left: 0, lacks: [`"${name}" was not compared with the base: ${why}, ${NO_PROFILE}.`] }
  }
  const changes = tables.flatMap(([file, now]): TableChange[] => {
    const old = known.get(file)
    const columns = old && compareColumns(old, now, id)
    if (!columns || (columns.length === 0 && old.rows === now.rows)) return []
    return [{ file, rowsBefore: old.rows, columns, unknown: why }]
  })
  return { changes: changes.slice(0, MOST_TABLES), left: Math.max(changes.length - MOST_TABLES, 0), lacks: [] }
}

const NO_PROFILE = 'and no recorded run has a profile of that version'

async function compareTable(
  file: string,
  relpath: string,
  earlier: EarlierFiles,
  options: TableChangeOptions,
): Promise<TableChange> {
  const { directory, profiles, signal, minTopCount = 1, id } = options
  const now = profiles.get(file)!
  const known = options.before.get(file)
  const fromProfile = (before: Profile, unknown: string): TableChange => ({
    file,
    rowsBefore: before.rows,
    columns: compareColumns(before, now, id),
    unknown,
  })
  await using folder = await temporaryFolder(await ownFolder(directory), 'earlier-')
  // The ending says how a table is read.
  const target = join(folder.path, basename(file))
  const lack = await bring(file, relpath, earlier, target, options)
  if (lack !== undefined) {
    const before = known ?? (await options.recorded()).get(file)
    return before ? fromProfile(before, lack) : { file, unknown: `${lack}, ${NO_PROFILE}` }
  }
  try {
    const before = known ?? (await profileTable(target, { displayPath: file, signal, minTopCount }))
    const shared = Object.keys(now.columns).filter((column) => Object.hasOwn(before.columns, column))
    const rows = Math.max(now.rows, before.rows)
    if (!isComparable(rows, shared.length)) return fromProfile(before, 'there are too many rows to compare each')
    if (shared.length === 0) return fromProfile(before, 'no column is in both versions')
    const compared = await compareRows(target, join(directory, file), shared, { id, signal })
    return { file, rowsBefore: before.rows, columns: compareColumns(before, now, id), rows: compared }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { file, unknown: `the earlier version cannot be read (${messageOf(error)})` }
  }
}

/** Brings the earlier bytes of a file. @returns why they cannot be had; `undefined` when they are there */
async function bring(
  file: string,
  relpath: string,
  earlier: EarlierFiles,
  target: string,
  { directory, places, signal }: TableChangeOptions,
): Promise<string | undefined> {
  const size = statSync(join(directory, file)).size
  if (size > MOST_BYTES) return 'the file is larger than 256 MiB'
  if (earlier.in === 'git') {
    const shown = await git(['show', `${earlier.commit}:./${file}`], { cwd: directory, signal })
    if (shown.code !== 0) return 'git has no earlier version'
    if (shown.stdout.subarray(0, LFS_POINTER.length).toString() === LFS_POINTER)
      return 'git LFS keeps the earlier version'
    await writeFile(target, shown.stdout)
    return undefined
  }
  const id = earlier.ids.get(relpath)
  if (id === undefined) return 'its earlier id is not known'
  for (const place of places) {
    const fetched = await place.fetch(earlier.version, [{ id, shown: file, target, mode: 0o600 }], { signal })
    if (fetched.lacking.length === 0) return undefined
  }
  const where = places.map(({ label }) => label).join(' nor in ')
  return `the earlier version is ${places.length > 1 ? 'neither' : 'not'} in ${where}`
}
