import { formatPercent } from '../platform/format.ts'
import { twoProportions } from '../statistics/two-proportions.ts'
import { findNew } from './category-drift.ts'
import type { Categories, Numbers } from './column-values.ts'
import type { Measure, MeasureOptions } from './measures.ts'
import { list, moved } from './words.ts'

/** How many rows have a value, and how many have none. */
export interface Filled {
  readonly rows: number
  readonly missing: number
}

/** Compares the shares of missing values; no measure where nothing is missing on either side, or everything on both. */
export function missingMeasure(reference: Filled, current: Filled, { tolerance }: MeasureOptions): Measure[] {
  const [n, m] = [reference.rows + reference.missing, current.rows + current.missing]
  const missing = reference.missing + current.missing
  if (missing === 0 || missing === n + m || n === 0 || m === 0) return []
  const [before, now] = [reference.missing / n, current.missing / m]
  return [
    {
      kind: 'missing',
      effect: Math.abs(now - before),
      tolerance: tolerance.missing,
      pValue: twoProportions(current.missing, m, reference.missing, n),
      isExcluded: true,
      isVisible: true,
      words: `its missing values ${moved(before, now, formatPercent)}`,
      method: 'score test or Fisher',
    },
  ]
}

/** Measures the share of texts where the reference has numbers alone. */
export function strayMeasure(
  referenceRows: number,
  { sorted, strays }: Numbers,
  { tolerance }: MeasureOptions,
): Measure[] {
  if (strays === 0) return []
  const rows = sorted.length + strays
  return [
    {
      kind: 'type',
      effect: strays / rows,
      tolerance: tolerance.new,
      pValue: twoProportions(strays, rows, 0, referenceRows),
      isExcluded: true,
      isVisible: true,
      words:
        sorted.length === 0
          ? 'its numbers became text'
          : `${formatPercent(strays / rows)} of its values are no numbers`,
      method: 'score test or Fisher',
    },
  ]
}

/** Measures the share of values that the reference never had. */
export function newMeasure(reference: Categories, current: Categories, options: MeasureOptions): Measure[] {
  const found = findNew(reference, current)
  if (found === undefined) return []
  const shared = found.values.filter(({ current: rows }) => rows >= options.leastShared)
  const names = shared.map(({ value }) => `"${value}"`)
  const which = names.length > 0 ? list(names, 3) : 'rare ones'
  return [
    {
      kind: 'new',
      effect: found.share,
      tolerance: options.tolerance.new,
      pValue: found.pValue,
      isExcluded: true,
      isVisible: true,
      words: `${formatPercent(found.share)} of its rows have values that the reference never had (${which})`,
      method: 'chance of being new',
    },
  ]
}
