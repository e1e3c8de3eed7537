import { UserError } from '../platform/errors.ts'
import { formatCount, formatNumber } from '../platform/format.ts'
import type { Note } from '../report/report.ts'
import type { NamedColumns } from './log-map.ts'
import { otherVersionNotes, otherVersions } from './versions.ts'
import { chooseWindow, timeOf, type Window, type WindowRule } from './window.ts'

/** Clocks of servers differ: so far ahead a row is only waited for. */
const MOST_SKEW_MS = 60_000

/** The rows that count, in order of time; `undefined` = all, as they are. */
export interface ChosenRows {
  readonly rows: Uint32Array | undefined
  /** `undefined` when the rows have no time. */
  readonly window: Window | undefined
}

/**
 * Chooses the rows that count: those of the version, in the window. What is left out is told in `notes`.
 * @throws {UserError} when no row has a time that can be read.
 */
export function chooseRows(
  columns: NamedColumns,
  total: number,
  options: { readonly version?: number | undefined; readonly window: WindowRule },
  notes: Note[],
): ChosenRows {
  const others = otherVersions(columns.version, total, options.version, notes)
  if (!others && !columns.time) return { rows: undefined, window: undefined }
  const all = Uint32Array.from({ length: total }, (_, row) => row)
  const own = others ? all.filter((row) => others[row] === 0) : all
  if (!columns.time) {
    notes.push(...otherVersionNotes(total - own.length, options.version))
    return { rows: own, window: undefined }
  }
  const { time } = columns
  const times = Float64Array.from(all, (row) => timeOf(time.textAt(row)))
  const timed = own.filter((row) => !Number.isNaN(times[row]!))
  notes.push(...untimedNotes(own.length, timed.length))
  const known = Float64Array.from(timed, (row) => times[row]!)
  const window = chooseWindow(known, options.window)
  const isInside = (row: number) => times[row]! > window.fromMs && times[row]! <= window.toMs
  const rows = inOrder(timed.filter(isInside), times)
  const left = others ? all.filter((row) => others[row] === 1 && isInside(row)).length : 0
  notes.push(...otherVersionNotes(left, options.version), ...windowNotes(known, window, rows.length, options.window))
  return { rows, window }
}

/** Sorts rows by their times. A log of one server is in that order already, which a sort would be slow to see. */
const inOrder = (rows: Uint32Array, times: Float64Array): Uint32Array =>
  rows.every((row, i) => i === 0 || times[rows[i - 1]!]! <= times[row]!)
    ? rows
    : rows.sort((a, b) => times[a]! - times[b]! || a - b)

function untimedNotes(rows: number, timed: number): Note[] {
  if (timed === rows) return []
  if (timed === 0)
    throw new UserError('No row has a time that can be read.', {
      hint: 'It is ISO 8601 (2026-04-30T12:00:00Z), or seconds or milliseconds since 1970.',
    })
  const text = `${formatCount(rows - timed, 'row')} without a readable time ${rows - timed === 1 ? 'is' : 'are'} left out.`
  return [{ level: 'warning', text }]
}

function windowNotes(times: Float64Array, window: Window, inside: number, { minRows }: WindowRule): Note[] {
  const notes: Note[] = []
  const ahead = times.filter((time) => time > window.toMs + MOST_SKEW_MS).length
  if (ahead > 0)
    notes.push({
      level: 'warning',
      text: `${formatCount(ahead, 'row')} ${ahead === 1 ? 'has a time' : 'have times'} in the future and ${ahead === 1 ? 'is' : 'are'} left out. A time without a zone is taken for UTC.`,
    })
  const before = times.filter((time) => time <= window.fromMs).length
  const from = new Date(window.fromMs).toISOString()
  if (before > 0 && inside < minRows)
    notes.push({
      level: 'info',
      text: `${formatCount(before, 'row')} of the files ${before === 1 ? 'is' : 'are'} older than the window, which goes back to ${from}.`,
    })
  if (window.reachesBack)
    notes.push({
      level: 'info',
      text: `Fewer than ${formatNumber(minRows)} rows are new, so the window reaches back to ${from}.`,
    })
  return notes
}
