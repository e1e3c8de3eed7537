import { formatDuration } from '../platform/clock.ts'
import { formatNumber, formatPercent, formatPoints } from '../platform/format.ts'
import type { CheckLimits } from './look.ts'

/** So many digits that a limit reads as it was set. */
const AS_SET = 6

/** Writes a limit: `2 %`, `1.25 %`. */
export const percentLimit = (fraction: number): string => formatPercent(fraction, AS_SET)

/** Writes a limit of a difference: `0.5 pp`. */
export const pointsLimit = (fraction: number): string => formatPoints(fraction, AS_SET)

/** Writes what the bad requests of a check did: `failed`, `took longer than 300 ms`. */
export const badWord = ({ name, overMs }: CheckLimits): string =>
  name === 'errors' ? 'failed' : overMs === undefined ? 'were slow' : `took longer than ${formatDuration(overMs)}`

/** Writes a time that is only roughly known: `90 s`, `5 minutes`, `2 h 5 min`. */
export function about(ms: number): string {
  if (ms < 120_000) return `${formatNumber(Math.round(ms / 1000))} s`
  return ms < 7_200_000
    ? `${formatNumber(Math.round(ms / 60_000))} minutes`
    : formatDuration(Math.round(ms / 60_000) * 60_000)
}
