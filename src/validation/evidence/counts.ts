import type { PairedCounts } from '../../statistics/paired-proportions.ts'
import type { Hits } from '../metrics/metric.ts'
import type { Rows } from '../rows.ts'

/** Of fewer rows or clusters neither a variance nor a bootstrap knows how much they differ. */
export const FEWEST_UNITS = 10

interface UsedRows {
  readonly index: readonly number[]
  readonly weight: Float64Array
  readonly cluster: readonly number[] | undefined
}

/** Picks the rows that are counted, with their weights and clusters. */
export function usedRows(rows: Rows, hits: Hits): UsedRows {
  const index = Array.from(hits.of.keys()).filter((row) => hits.of[row] === 1)
  return {
    index,
    weight: Float64Array.from(index, (row) => rows.weight?.[row] ?? 1),
    cluster: rows.cluster && index.map((row) => rows.cluster![row]!),
  }
}

/** Counts the rows that one model alone has right, or both; with weights or clusters as so many independent rows. */
export function pairedCounts(rows: Rows, candidate: Hits, baseline: Hits): PairedCounts {
  if (!rows.weight && !rows.cluster) return plainCounts(candidate, baseline)
  const used = usedRows(rows, candidate)
  const pick = (a: number, b: number): Float64Array =>
    Float64Array.from(used.index, (row) => Number(candidate.right[row] === a && baseline.right[row] === b))
  const [onlyCandidate, onlyBaseline, both] = [pick(1, 0), pick(0, 1), pick(1, 1)]
  const [b, c, a] = [onlyCandidate, onlyBaseline, both].map((hits) => weightedShare(hits, used.weight)) as [
    number,
    number,
    number,
  ]
  const difference = onlyCandidate.map((hit, i) => hit - onlyBaseline[i]!)
  const n = effectiveRows(difference, b - c, b + c - (b - c) ** 2, used)
  return { n, b: b * n, c: c * n, both: a * n }
}

function plainCounts({ of, right }: Hits, baseline: Hits): PairedCounts {
  let [n, b, c, both] = [0, 0, 0, 0]
  for (let row = 0; row < of.length; row++) {
    if (of[row] !== 1) continue
    const [ours, theirs] = [right[row]!, baseline.right[row]!]
    n++
    b += ours & ~theirs
    c += theirs & ~ours
    both += ours & theirs
  }
  return { n, b, c, both }
}

/** Computes the share that the weights of the hits have. */
export function weightedShare(values: Float64Array, weight: Float64Array): number {
  let sum = 0
  let total = 0
  values.forEach((value, i) => {
    sum += value * weight[i]!
    total += weight[i]!
  })
  return sum / total
}

/** As many equal rows as weights are worth: (Σw)²/Σw² (Kish). */
export function rowsWorth(weights: Iterable<number>): number {
  let [total, squares] = [0, 0]
  for (const weight of weights) {
    total += weight
    squares += weight * weight
  }
  return (total * total) / squares
}

/**
 * How many independent rows would give a mean the variance it has here: n for plain rows; for weighted or clustered ones
 * the variance of one row over the linearised variance of the mean, G/(G−1)·Σ(Σ w(d − d̄))²/W² (Rao and Scott 1992). At
 * most Kish's (Σw)²/Σw²: few rows that differ may happen to be light, and the variance then knows nothing of the heavy ones.
 * Where nothing varies, or under ten clusters, Kish's over clusters: two that happen to be alike prove nothing.
 */
export function effectiveRows(values: Float64Array, mean: number, ofOneRow: number, used: UsedRows): number {
  const n = used.index.length
  if (!used.cluster && used.weight.every((weight) => weight === used.weight[0])) return n
  const size = new Map<number, number>()
  const sums = new Map<number, number>()
  values.forEach((value, i) => {
    const cluster = used.cluster?.[i] ?? i
    size.set(cluster, (size.get(cluster) ?? 0) + used.weight[i]!)
    sums.set(cluster, (sums.get(cluster) ?? 0) + used.weight[i]! * (value - mean))
  })
  const total = [...size.values()].reduce((sum, weight) => sum + weight, 0)
  const squares = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value * value, 0)
  const variance = ((size.size / Math.max(1, size.size - 1)) * squares(sums.values())) / (total * total)
  if (size.size < FEWEST_UNITS || !(variance > 1e-18) || ofOneRow <= 0) return rowsWorth(size.values())
  return Math.min(rowsWorth(used.weight), ofOneRow / variance)
}
