import { formatNumber, formatPercent } from '../platform/format.ts'
import type { Measure } from './measures.ts'
import type { ReferenceNumbers } from './number-drift.ts'

/**
 * Looks for numbers that lie beyond all of the reference, which tenths and medians hardly show: a marker such as −999, a
 * sensor that runs away. That the k largest of n + m equal rows are all of the m has a probability of at most
 * (m / (n + m))ᵏ; the likelier of both ends, times two (Bonferroni), is the p-value. Chance alone puts m / (n + 1) rows
 * beyond each end.
 */
export function rangeMeasure(
  { range, rows: n }: ReferenceNumbers,
  sorted: Float64Array,
  { tolerance, leastShared }: { readonly tolerance: number; readonly leastShared: number },
): Measure[] {
  if (!range || sorted.length === 0) return []
  const m = sorted.length
  const from = sorted.findIndex((value) => value >= range[0])
  const below = from < 0 ? m : from
  const above = m - 1 - sorted.findLastIndex((value) => value <= range[1])
  const logShare = Math.log(m / (n + m))
  return [
    {
      kind: 'range',
      effect: Math.max(0, (below + above - (2 * m) / (n + 1)) / m),
      tolerance,
      pValue: Math.min(1, 2 * Math.exp(Math.max(below, above) * logShare)),
      isExcluded: true,
      isVisible: true,
      words: below + above > 0 ? wordsOf(sorted, [below, above], leastShared) : 'no value lies outside the reference',
      method: 'chance of being the largest',
    },
  ]
}

/** Tells of the end at which more rows lie, and of the value that most of them share. */
function wordsOf(sorted: Float64Array, [below, above]: readonly [number, number], leastShared: number): string {
  const [where, outside] =
    below > above ? ['below', sorted.subarray(0, below)] : ['above', sorted.subarray(sorted.length - above)]
  // A value that more than half of them share is the one in the middle.
  const middle = outside[Math.floor(outside.length / 2)]!
  const rows = outside.lastIndexOf(middle) - outside.indexOf(middle) + 1
  const which = rows >= Math.max(leastShared, outside.length / 2, 2) ? ` (most are ${formatNumber(middle)})` : ''
  return `${formatPercent(outside.length / sorted.length)} of its values lie ${where} all of the reference${which}`
}
