import { sortNumbers } from '../statistics/sort.ts'

const DAY_MS = 86_400_000
/** So far back a window reaches when few rows came. */
const MOST_REACH_MS = 14 * DAY_MS

/** What is asked of a window. */
export interface WindowRule {
  readonly nowMs: number
  /** The moment up to which rows were judged before; absent = never. */
  readonly sinceMs?: number | undefined
  /** How far the first window goes back. */
  readonly windowMs: number
  readonly minRows: number
}

/** A span of time: after `fromMs`, up to `toMs`. */
export interface Window {
  readonly fromMs: number
  readonly toMs: number
  readonly rows: number
  /** Those since the last judgement, or in the first window. */
  readonly freshRows: number
  /** The time of the newest row in the window: later logs may still bring rows of after it. */
  readonly newestMs: number | undefined
  /** Rows were taken that an earlier judgement has seen, because too few are new. */
  readonly reachesBack: boolean
}

/**
 * Chooses the rows to judge by their times: those since the last judgement (at first: of the last `windowMs`). Where these
 * are fewer than `minRows`, it reaches back just as far as it must, at most 14 days.
 * @param times in milliseconds, in any order
 */
export function chooseWindow(times: Float64Array, { nowMs, sinceMs, windowMs, minRows }: WindowRule): Window {
  const wanted = sinceMs ?? nowMs - windowMs
  const farthest = Math.min(wanted, nowMs - MOST_REACH_MS)
  const sorted = sortNumbers(times.filter((time) => time > farthest && time <= nowMs))
  const after = (from: number) => sorted.length - sorted.findLastIndex((time) => time <= from) - 1
  const fresh = after(wanted)
  const known = { toMs: nowMs, freshRows: fresh, newestMs: sorted.at(-1) }
  if (fresh >= minRows) return { ...known, fromMs: wanted, rows: fresh, reachesBack: false }
  const nth = sorted[sorted.length - minRows]
  if (nth === undefined) return { ...known, fromMs: farthest, rows: sorted.length, reachesBack: sorted.length > fresh }
  // Rows of one moment stay together.
  const fromMs = nth - 1
  return { ...known, fromMs, rows: after(fromMs), reachesBack: true }
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?))?( ?(?:Z|[+-]\d{2}(?::?\d{2})?))?$/i

/**
 * Reads a time in milliseconds: ISO 8601, or a count since 1970 in seconds, or in milli-, micro- or nanoseconds, which
 * their size tells apart from 1973 on. A time without a zone is UTC, wherever it is read. NaN when it is none.
 */
export function timeOf(text: string): number {
  const trimmed = text.trim()
  if (trimmed === '') return Number.NaN
  const value = Number(trimmed)
  if (!Number.isNaN(value))
    return value > 1e17 ? value / 1e6 : value > 1e14 ? value / 1000 : value > 1e11 ? value : value * 1000
  const [, day, time = '00:00', zone = 'Z'] = ISO.exec(trimmed) ?? []
  return day === undefined ? Number.NaN : Date.parse(`${day}T${time.replace(',', '.')}${zoneOf(zone)}`)
}

/** Writes `+02` and `+0200` as `+02:00`. */
const zoneOf = (zone: string): string =>
  zone
    .trim()
    .toUpperCase()
    .replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`)
