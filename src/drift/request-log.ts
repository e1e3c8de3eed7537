import { glob, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { formatPlace, UserError } from '../platform/errors.ts'
import { posixPath } from '../platform/files.ts'
import { compareCodePoints } from '../platform/json.ts'
import type { Note } from '../report/report.ts'
import type { ColumnBuffer } from '../tables/column-buffer.ts'
import { readColumns } from '../tables/read-columns.ts'
import { isTable } from '../tables/read-table.ts'
import { checkMap, type NamedColumns, type Naming, nameColumns } from './log-map.ts'
import { columnSamples } from './row-sample.ts'
import type { RowSample } from './sample.ts'
import { chooseWindow, timeOf, type Window, type WindowRule } from './window.ts'
import { count, list, number, percent } from './words.ts'

/** What is read, and which of it counts. */
export interface CurrentOptions extends Naming {
  readonly directory: string
  /** Paths or globs of request logs (JSONL) and tables, relative to the directory. */
  readonly patterns: readonly string[]
  /** Only requests that this version answered: `7` or `v7`. */
  readonly version?: string | undefined
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

/** Clocks of servers differ: so far ahead a row is only waited for. */
const MOST_SKEW_MS = 60_000

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
  const name = files.length === 1 ? files[0]! : `${options.patterns.join(', ')} (${count(files.length, 'file')})`
  if (files.some(isLog)) checkMap(all.columns, options.map, name)
  const named = nameColumns(all.columns, options)
  const notes = [...brokenNotes(broken)]
  const { rows, window } = rowsOf(named, all.rows, options, notes)
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

/** Chooses the rows that count, in order of time; `undefined` = all, as they are. */
function rowsOf(
  { time, version }: NamedColumns,
  total: number,
  options: CurrentOptions,
  notes: Note[],
): { rows: Uint32Array | undefined; window: Window | undefined } {
  const wanted = options.version?.replace(/^v/, '')
  let rows: Uint32Array | undefined
  if (wanted !== undefined && version) {
    rows = Uint32Array.from({ length: total }, (_, row) => row).filter(
      (row) => version.textAt(row).replace(/^v/, '') === wanted,
    )
    const others = total - rows.length
    if (others > 0)
      notes.push({
        level: 'info',
        text: `${count(others, 'request')} that another version than ${wanted} answered ${others === 1 ? 'is' : 'are'} left out.`,
      })
  }
  if (!time) return { rows, window: undefined }
  const times = Float64Array.from({ length: total }, (_, row) => timeOf(time.textAt(row)))
  const candidates = rows ?? Uint32Array.from({ length: total }, (_, row) => row)
  const timed = candidates.filter((row) => !Number.isNaN(times[row]!))
  const untimed = candidates.length - timed.length
  if (timed.length === 0 && untimed > 0)
    throw new UserError('No row has a time that can be read.', {
      hint: 'It is ISO 8601 (2026-04-30T12:00:00Z), or seconds or milliseconds since 1970.',
    })
  if (untimed > 0)
    notes.push({
      level: 'warning',
      text: `${count(untimed, 'row')} without a readable time ${untimed === 1 ? 'is' : 'are'} left out.`,
    })
  const window = chooseWindow(
    Float64Array.from(timed, (row) => times[row]!),
    options.window,
  )
  const inside = timed.filter((row) => times[row]! > window.fromMs && times[row]! <= window.toMs)
  const ahead = timed.filter((row) => times[row]! > window.toMs + MOST_SKEW_MS).length
  if (ahead > 0)
    notes.push({
      level: 'warning',
      text: `${count(ahead, 'row')} ${ahead === 1 ? 'has a time' : 'have times'} in the future and ${ahead === 1 ? 'is' : 'are'} left out. A time without a zone is taken for UTC.`,
    })
  const before = timed.filter((row) => times[row]! <= window.fromMs).length
  if (before > 0 && inside.length < options.window.minRows)
    notes.push({
      level: 'info',
      text: `${count(before, 'row')} of the files ${before === 1 ? 'is' : 'are'} older than the window, which goes back to ${new Date(window.fromMs).toISOString()}.`,
    })
  if (window.reachesBack)
    notes.push({
      level: 'info',
      text: `Fewer than ${number(options.window.minRows)} rows are new, so the window reaches back to ${new Date(window.fromMs).toISOString()}.`,
    })
  return { rows: inside.sort((a, b) => times[a]! - times[b]! || a - b), window }
}

function refuseBroken(lines: readonly UserError[], rows: number): void {
  const [first] = lines
  if (first === undefined || lines.length <= MOST_BROKEN * (rows + lines.length)) return
  throw new UserError(
    `${first.message} Of all lines ${percent(lines.length / (rows + lines.length))} cannot be read: this is no request log.`,
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
      text: `${count(lines.length, 'line')} could not be read and ${lines.length === 1 ? 'was' : 'were'} left out; the first is ${first.place ? formatPlace(first.place) : 'unknown'}: ${first.message}`,
    })
  return notes
}
