import { glob } from 'node:fs/promises'
import { resolve } from 'node:path'
import { formatPlace, UserError } from '../platform/errors.ts'
import { posixPath } from '../platform/files.ts'
import { compareCodePoints } from '../platform/json.ts'
import type { Note } from '../report/report.ts'
import type { ColumnBuffer } from '../tables/column-buffer.ts'
import { readColumns } from '../tables/read-columns.ts'
import { isTable } from '../tables/read-table.ts'
import { columnSample } from './row-sample.ts'
import type { RowSample } from './sample.ts'
import { chooseWindow, timeOf, type Window, type WindowRule } from './window.ts'
import { count, list, number, percent } from './words.ts'

/** Where a line of a request log keeps what, as JSON paths: `$.features`. */
export interface LogMap {
  readonly features: string
  readonly prediction: string
  readonly time: string
  readonly version: string
}

export const DEFAULT_MAP: LogMap = {
  features: '$.features',
  prediction: '$.prediction',
  time: '$.ts',
  version: '$.model_version',
}

/** What is read, and which of it counts. */
export interface CurrentOptions {
  readonly directory: string
  /** Paths or globs of request logs (JSONL) and tables, relative to the directory. */
  readonly patterns: readonly string[]
  /** Of JSONL lines. A line without an object at `features` is taken as a row of its own. */
  readonly map?: LogMap
  /** The name that the prediction gets; of tables its column. Default `prediction`. */
  readonly prediction?: string | undefined
  /** The column of the time in tables. */
  readonly time?: string | undefined
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

/** A broken line is left out and told up to this share of the lines; beyond it the file is something else. */
const MOST_BROKEN = 0.01

/**
 * Reads the logged traffic: the rows of the window, by the names that the reference has for its columns.
 * @throws {UserError} when no file matches, a file cannot be read, more than 1 % of the lines are broken, or no row has a time.
 */
export async function readCurrent(options: CurrentOptions): Promise<Current> {
  const files = await currentFiles(options)
  const rename = namesOf(options)
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
  const named = rename(all.columns)
  const notes = [...brokenNotes(broken)]
  const { rows, window } = rowsOf(named, all.rows, options, notes)
  const columns = new Map(named.features.entries().map(([name, buffer]) => [name, columnSample(buffer, rows)]))
  const name = files.length === 1 ? files[0]! : `${options.patterns.join(', ')} (${count(files.length, 'file')})`
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
  throw new UserError(`No request log and no table matches ${list(patterns.map((pattern) => `"${pattern}"`))}.`, {
    hint: 'Name .jsonl, .csv, .tsv (each may end in .gz) or .parquet files in monitor.current.',
  })
}

/** The buffers by what they are. */
interface Named {
  readonly features: Map<string, ColumnBuffer>
  readonly time: ColumnBuffer | undefined
  readonly version: ColumnBuffer | undefined
}

/** Makes what gives the columns of a log or of a table the names of the reference. */
function namesOf({ map = DEFAULT_MAP, prediction = 'prediction', time }: CurrentOptions) {
  const features = keyOf(map.features, 'features')
  const keys = {
    prediction: keyOf(map.prediction, 'prediction'),
    time: keyOf(map.time, 'time'),
    version: keyOf(map.version, 'version'),
  }
  const prefix = features === '' ? '' : `${features}.`
  return (columns: ReadonlyMap<string, ColumnBuffer>): Named => {
    // A table has its columns bare; a request log has them below the path of the features.
    const isLog = prefix !== '' && [...columns.keys()].some((key) => key.startsWith(prefix))
    const found = new Map<string, ColumnBuffer>()
    for (const [key, buffer] of columns) {
      if (isLog && key === keys.prediction) found.set(prediction, buffer)
      else if (!isLog) found.set(key, buffer)
      else if (key.startsWith(prefix)) found.set(key.slice(prefix.length), buffer)
    }
    if (isLog) return { features: found, time: columns.get(keys.time), version: columns.get(keys.version) }
    const timeKey = time && found.has(time) ? time : keys.time
    return { features: found, time: found.get(timeKey), version: found.get(keys.version) }
  }
}

/** Reads a path such as `$.features` or `$` as the name that the JSONL reader gives: keys joined by a point. */
function keyOf(path: string, what: string): string {
  const match = /^\$(?:\.(.+))?$/.exec(path)
  if (match && !/[[\]*]|\.\./.test(path)) return match[1] ?? ''
  throw new UserError(`monitor.map.${what} is "${path}".`, {
    hint: 'Only keys can be followed: $.features or $.request.features.',
  })
}

/** Chooses the rows that count, in order of time; `undefined` = all, as they are. */
function rowsOf(
  { time, version }: Named,
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
      hint: 'It is ISO 8601, or seconds or milliseconds since 1970.',
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
    `${first.message} And ${count(lines.length - 1, 'other line')} more, ${percent(lines.length / (rows + lines.length))} of all: that is no request log.`,
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
