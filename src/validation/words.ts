import { alikeEnds, formatPercent, formatValue, withoutUnit } from '../platform/format.ts'
import type { Check } from '../report/report.ts'

/** How numbers of a check are written in sentences. */
export type Unit = string | undefined

/** Writes an interval: `2.6 to 7.9 %`; an open end as `at least …`, `at most …`. */
export function range([low, high]: readonly [number | null, number | null], unit: Unit): string {
  if (low === null && high === null) return 'unknown'
  if (low === null) return `at most ${formatValue(high!, unit)}`
  if (high === null) return `at least ${formatValue(low, unit)}`
  const [first, last] = alikeEnds([low, high], unit).map((end) => formatValue(end, unit)) as [string, string]
  return `${unit === 'bytes' ? first : withoutUnit(first)} to ${last}`
}

/** Names the value of a slice: a cell may hold nothing. */
export const sliceName = (value: string): string => (value === '' ? '(empty)' : value)

/** Orders names as people count: `store 2` stands before `store 10`. */
export const byName = new Intl.Collator('en', { numeric: true }).compare

/** Writes a confidence: `90 % interval`, `98.33 % interval`. */
export const intervalWords = (confidence: number): string => `${formatPercent(confidence, 5)} interval`

/**
 * Says how the metric moved in the words of the metric itself, the interval counted along the move:
 * `5.3 % lower (90 % interval 2.6 to 7.9 %)`.
 */
export function moveWords(check: Pick<Check, 'estimate' | 'interval' | 'confidence' | 'unit' | 'direction'>): string {
  const { estimate = 0, interval, confidence, unit, direction } = check
  const along = estimate >= 0 ? 1 : -1
  const word = (direction === 'lower') === estimate > 0 ? 'lower' : 'higher'
  const flip = (end: number | null): number | null => (end === null ? null : end * along || 0)
  const ends: readonly [number | null, number | null] = !interval
    ? [null, null]
    : along > 0
      ? interval
      : [flip(interval[1]), flip(interval[0])]
  const certainty = interval && confidence !== undefined ? ` (${intervalWords(confidence)} ${range(ends, unit)})` : ''
  return estimate === 0 ? `unchanged${certainty}` : `${formatValue(Math.abs(estimate), unit)} ${word}${certainty}`
}

/** The unit of a difference of what a check judges: fractions differ by points. */
export const differenceUnit = ({ unit }: Pick<Check, 'unit'>): Unit => (unit === 'fraction' ? 'pp' : unit)
