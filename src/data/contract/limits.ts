import type { Bounds, ColumnChecks } from './contract.ts'

/** Limits of a column of numbers, or of times in milliseconds; a value may be at `min` and `max`, not at `above` and `below`. */
export interface Range {
  readonly kind: 'number' | 'date'
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly above?: number | undefined
  readonly below?: number | undefined
  /** The limits as they were written. */
  readonly words: string
}

/** Tells of a number whether it lies within limits. */
export function withinOf({ min, max, above, below }: Range): (value: number) => boolean {
  const from = Math.max(min ?? -Infinity, above ?? -Infinity)
  const to = Math.min(max ?? Infinity, below ?? Infinity)
  return (value) => value >= from && value <= to && value !== above && value !== below
}

/** Writes limits as people read them: `0 to 100`, `at least 0`, `above 0 and below 1`. */
export function limitWords({ min, max, above, below }: Pick<ColumnChecks, 'min' | 'max' | 'above' | 'below'>): string {
  const write = (value: number | string | undefined) => (typeof value === 'number' ? String(value) : value)
  if (min !== undefined && max !== undefined && above === undefined && below === undefined) {
    return `${write(min)} to ${write(max)}`
  }
  const words = [
    min !== undefined && `at least ${write(min)}`,
    above !== undefined && `above ${write(above)}`,
    max !== undefined && `at most ${write(max)}`,
    below !== undefined && `below ${write(below)}`,
  ]
  return words.filter((word) => word !== false).join(' and ')
}

/** Writes bounds as people read them: `at least 5`, `2 to 7`, `exactly 3`. */
export function boundsWords({ min, max }: Bounds): string {
  const write = (value: number) => value.toLocaleString('en-US')
  if (min !== undefined && min === max) return `exactly ${write(min)}`
  if (min !== undefined && max !== undefined) return `${write(min)} to ${write(max)}`
  return min === undefined ? `at most ${write(max ?? Infinity)}` : `at least ${write(min)}`
}
