import type { Check } from '../report/report.ts'

/** How numbers of a check are written in sentences. */
export type Unit = string | undefined

/** Writes a number for a sentence: `24,310`, `0.873`, `1.2e-5`; four significant digits, whole from 1,000 on. */
export function number(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '−∞' : 'undefined'
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e12)) return minus(value.toExponential(2))
  const options =
    size >= 1000 || Number.isInteger(value)
      ? { maximumFractionDigits: 0 }
      : { maximumSignificantDigits: Math.max(1, size < 1 ? digits - 1 : digits) }
  const text = new Intl.NumberFormat('en-US', options).format(value)
  return minus(text === '-0' ? '0' : text)
}

/** Writes a number in its unit: `5.3 %`, `1.2 pp`, `24,310`. */
export function inUnit(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return number(value)
  if (unit === 'pp') return `${hundredths(value)} pp`
  if (unit === 'fraction' || unit === 'relative') return `${hundredths(value)} %`
  return unit ? `${number(value)} ${unit}` : number(value)
}

/** Two digits for what is small, one after the point else. */
function hundredths(value: number): string {
  const percent = value * 100
  const size = Math.abs(percent)
  if (size > 99.95 && size < 100) return minus(percent.toPrecision(5))
  return number(size >= 1 || size === 0 ? Number(percent.toFixed(1)) : Number(percent.toPrecision(2)))
}

/** Writes an interval: `2.6 to 7.9 %`; an open end as `at least …`, `at most …`. */
export function range([low, high]: readonly [number | null, number | null], unit: Unit): string {
  if (low === null && high === null) return 'unknown'
  if (low === null) return `at most ${inUnit(high!, unit)}`
  if (high === null) return `at least ${inUnit(low, unit)}`
  const last = inUnit(high, unit)
  return `${inUnit(low, unit).replace(/ (%|pp)$/, '')} to ${last}`
}

/** Writes a confidence: `90 % interval`. */
export const intervalWords = (confidence: number): string =>
  `${number(Number((confidence * 100).toFixed(2)))} % interval`

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
  return estimate === 0 ? `unchanged${certainty}` : `${inUnit(Math.abs(estimate), unit)} ${word}${certainty}`
}

/** The unit of a difference of what a check judges: fractions differ by points. */
export const differenceUnit = ({ unit }: Pick<Check, 'unit'>): Unit => (unit === 'fraction' ? 'pp' : unit)

/** Writes a count: `4,300 rows`, `1 row`. */
export const rowsWords = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'row' : 'rows'}`

const minus = (text: string): string => text.replace('-', '−')
