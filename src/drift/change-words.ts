import { formatNumber, formatPercent } from '../platform/format.ts'
import { countOver, type NumberCuts } from '../tables/number-cuts.ts'
import type { CategoryChange } from './category-drift.ts'
import { medianOf } from './column-values.ts'
import type { ReferenceNumbers } from './number-drift.ts'
import { moved } from './words.ts'

/** Says how numbers moved: by the share of one value where that is the story, else by the median. */
export function shiftWords({ median, cuts }: ReferenceNumbers, sorted: Float64Array, leastShared: number): string {
  const value = tellingValue(cuts, sorted, leastShared)
  if (value) return `the share of ${formatNumber(value.value)} ${moved(value.before, value.now, formatPercent)}`
  const now = medianOf(sorted)
  if (median !== undefined && formatNumber(median) !== formatNumber(now))
    return `its median ${moved(median, now, formatNumber)}`
  const { between } = countOver({ edges: cuts.edges, at: [], between: [] }, sorted)
  const out = ((between[0] ?? 0) + (between.at(-1) ?? 0)) / sorted.length
  return `its distribution changed around the same median (${formatNumber(now)}${out > 0.02 ? `; ${formatPercent(out)} of rows lie at its ends` : ''})`
}

interface ValueShare {
  readonly value: number
  readonly before: number
  readonly now: number
}

/** The value whose share rose most: where there are only two or three, or where most of today's rows have it all at once. */
function tellingValue(cuts: NumberCuts, sorted: Float64Array, leastShared: number): ValueShare | undefined {
  // Of a constant the median says it better.
  if (cuts.edges.length <= 1) return undefined
  const isFew = cuts.edges.length <= 3 && cuts.between.every((rows) => rows === 0)
  const edges = isFew ? cuts.edges : [sorted[Math.floor(sorted.length / 2)]!]
  const total = [...cuts.at, ...cuts.between].reduce((sum, rows) => sum + rows, 0)
  const { at } = countOver({ edges, at: [], between: [] }, sorted)
  const shares = edges.map((value, i) => ({
    value,
    before: (cuts.at[cuts.edges.indexOf(value)] ?? 0) / total,
    now: at[i]! / sorted.length,
  }))
  const most = shares.toSorted((a, b) => b.now - b.before - (a.now - a.before))[0]!
  if (most.now * sorted.length < leastShared || most.now <= most.before) return undefined
  return isFew || (most.now >= 0.5 && most.before < 0.25) ? most : undefined
}

/** Says how categories moved: names the value whose share moved most. */
export function shareWords({ cells }: CategoryChange, rows: readonly [number, number], leastShared: number): string {
  const shown = cells.filter((cell) => cell.reference + cell.current >= leastShared)
  const move = (cell: (typeof cells)[number]) => cell.current / rows[1] - cell.reference / rows[0]
  const most = shown.toSorted((a, b) => Math.abs(move(b)) - Math.abs(move(a)))[0]
  if (most === undefined) return 'the shares of its values changed'
  return `the share of "${most.value}" ${moved(most.reference / rows[0], most.current / rows[1], formatPercent)}`
}
