import { formatDuration } from '../platform/clock.ts'
import type { CheckLimits } from './look.ts'

/** Writes a count or a factor: `3,000`, `1.5`. */
export const number = (value: number): string =>
  new Intl.NumberFormat('en-US', { maximumSignificantDigits: value >= 1000 ? 21 : 3 }).format(value)

/** Writes a fraction: `0.4 %`. */
export const percent = (fraction: number): string => `${number(fraction * 100)} %`

/** Writes a difference of fractions: `0.5 pp`. */
export const points = (fraction: number): string => `${number(fraction * 100)} pp`

/** Writes what the bad requests of a check did: `failed`, `took longer than 300 ms`. */
export const badWord = ({ name, overMs }: CheckLimits): string =>
  name === 'errors' ? 'failed' : overMs === undefined ? 'were slow' : `took longer than ${formatDuration(overMs)}`

/** Writes a time that is only roughly known: `90 s`, `5 minutes`, `2 h 5 min`. */
export function about(ms: number): string {
  if (ms < 120_000) return `${number(Math.round(ms / 1000))} s`
  return ms < 7_200_000
    ? `${number(Math.round(ms / 60_000))} minutes`
    : formatDuration(Math.round(ms / 60_000) * 60_000)
}
