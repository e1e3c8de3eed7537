import { glob, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { formatPlace, UserError } from '../platform/errors.ts'
import { posixPath } from '../platform/files.ts'
import { formatCount, formatPercent } from '../platform/format.ts'
import { compareCodePoints } from '../platform/json.ts'
import type { Note } from '../report/report.ts'
import type { ColumnBuffer } from '../tables/column-buffer.ts'
import { readColumns } from '../tables/read-columns.ts'
import { isTable } from '../tables/read-table.ts'
import { chooseRows } from './chosen-rows.ts'
import { checkMap, type Naming, nameColumns } from './log-map.ts'
import { columnSamples } from './row-sample.ts'
import type { RowSample } from './sample.ts'
import type { Window, WindowRule } from './window.ts'
import { list } from './words.ts'

/** What is read, and which of it counts. */
export interface CurrentOptions extends Naming {
  readonly directory: string
  /** Paths or globs of request logs (JSONL) and tables, relative to the directory. */
  readonly patterns: readonly string[]
  /** Only requests that this version answered, where the log says versions. */
  readonly version?: number | undefined
  readonly window: WindowRule
  readonly signal?: AbortSignal | undefined
}

/** Today's rows. */
export interface Current {
  readonly sample: RowSample
  /** `undefined` when the rows have no time: then all of them are judged. */
  readonly window: Window | undefined
  /** What was left out, and why. */
  readonly notes: readonly Note[]
  readonly files: readonly string[]
}

async function firstFolder(patterns: readonly string[], directory: string): Promise<string | undefined> {
  for (const pattern of patterns) {
    const found = await stat(resolve(directory, pattern)).catch(() => undefined)
    if (found?.isDirectory()) return pattern
  }
  return undefined
}

const isLog = (file: string): boolean => /\.(jsonl|ndjson)(\.gz)?$/i.test(file)

/** A broken line is left out and told up to this share of the lines; beyond it the file is something else. */
const MOST_BROKEN = 0.01

/**
 * Reads the logged traffic: the rows of the window, by the names that the reference has for its columns.
 * @throws {UserError} when no file matches, a file cannot be read, more than 1 % of the lines are broken, or no row has a time.
 */
export async function readCurrent(options: CurrentOptions): Promise<Current> {
  const files = await currentFiles(options)
  const all = { rows: 0, columns: new Map<string, ColumnBuffer>() }
  const broken = { cut: [] as string[], lines: [] as UserError[] }
  for (const file of files) {
    const onBroken = (error: UserError, isCut: boolean) => (isCut ? broken.cut.push(file) : broken.lines.push(error))
    await readColumns(
      resolve(options.directory, file),
      { displayPath: file, growing: { onBroken }, signal: options.signal },
      all,
    )
  }
  refuseBroken(broken.lines, all.rows)
  const name = files.length === 1 ? files[0]! : `${options.patterns.join(', ')} (${formatCount(files.length, 'file')})`
  if (files.some(isLog)) checkMap(all.columns, options.map, name)
  const named = nameColumns(all.columns, options)
  const notes = [...brokenNotes(broken)]
  const { rows, window } = chooseRows(named, all.rows, options, notes)
  const columns = columnSamples(named.features, rows)
  return { sample: { kind: 'rows', name, rows: rows?.length ?? all.rows, columns }, window, notes, files }
}

/**
 * Finds the request logs and tables that the patterns name, relative to the directory, in the order of their names.
 * @throws {UserError} for a URL, and when none matches.
 */
export async function currentFiles({
  directory,
  patterns,
}: Pick<CurrentOptions, 'directory' | 'patterns'>): Promise<string[]> {
  const url = patterns.find((pattern) => /^[a-z][a-z0-9+.-]*:\/\//i.test(pattern))
  if (url)
    throw new UserError(`The current data "${url}" is a URL.`, {
      hint: 'Bring the file into the working directory first.',
    })
  const found = new Set<string>()
  for await (const file of glob([...patterns], { cwd: directory })) if (isTable(file)) found.add(posixPath(file))
  if (found.size > 0) return [...found].sort(compareCodePoints)
  const folder = await firstFolder(patterns, directory)
  if (folder !== undefined)
    throw new UserError(`The current data "${folder}" is a folder.`, {
      hint: `Name the files in it, for example ${posixPath(join(folder, '*.jsonl'))}.`,
    })
  throw new UserError(`No request log and no table matches ${list(patterns.map((pattern) => `"${pattern}"`))}.`, {
    hint: 'Name .jsonl, .csv, .tsv (each may end in .gz) or .parquet files in monitor.current.',
  })
}

function refuseBroken(lines: readonly UserError[], rows: number): void {
  const [first] = lines
  if (first === undefined || lines.length <= MOST_BROKEN * (rows + lines.length)) return
  throw new UserError(
    `${first.message} Of all lines ${formatPercent(lines.length / (rows + lines.length))} cannot be read: this is no request log.`,
    { ...(first.place ? { place: first.place } : {}) },
  )
}

function brokenNotes({ cut, lines }: { cut: readonly string[]; lines: readonly UserError[] }): Note[] {
  const notes: Note[] = []
  if (cut.length > 0)
    notes.push({ level: 'info', text: `The last line of ${list(cut)} has no end yet and was left out.` })
  const [first] = lines
  if (first)
    notes.push({
      level: 'warning',
      text: `${formatCount(lines.length, 'line')} could not be read and ${lines.length === 1 ? 'was' : 'were'} left out; the first is ${first.place ? formatPlace(first.place) : 'unknown'}: ${first.message}`,
    })
  return notes
}
