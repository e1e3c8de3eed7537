import { orderOnce } from '../../statistics/sort.ts'

/** With more, a curve is no finer to the eye, and takes longer. */
const MOST_BINS = 1_000

/**
 * Puts scores into bins, the highest first: one bin a distinct score where there are few, else as many rows a bin as can be
 * without parting equal scores. Returns the bin of each row, and how many there are.
 */
export function scoreBins(scores: Float64Array): { readonly bin: Uint32Array; readonly bins: number } {
  const order = orderOnce(scores)
  const lowest = lowestOfBins(order, scores)
  const bins = lowest.length
  const bin = new Uint32Array(scores.length)
  let at = 0
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!
    while (at + 1 < bins && lowest[at + 1]! <= scores[row]!) at++
    bin[row] = bins - 1 - at
  }
  return { bin, bins }
}

/** The lowest score of each bin, ascending. */
function lowestOfBins(order: Uint32Array, scores: Float64Array): Float64Array {
  const distinct: number[] = []
  for (const row of order) {
    if (distinct.length > MOST_BINS) break
    if (scores[row] !== distinct.at(-1)) distinct.push(scores[row]!)
  }
  if (distinct.length <= MOST_BINS) return Float64Array.from(distinct)
  const cuts = Array.from({ length: MOST_BINS }, (_, i) => scores[order[Math.floor((i * order.length) / MOST_BINS)]!]!)
  return Float64Array.from(cuts.filter((cut, i) => cut !== cuts[i - 1]))
}
