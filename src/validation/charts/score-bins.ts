import { sortNumbers } from '../../statistics/sort.ts'

/** With more, a curve is no finer to the eye, and takes longer. */
const MOST_BINS = 1_000

/**
 * Puts scores into bins, the highest first: one bin a distinct score where there are few, else as many rows a bin as can be
 * without parting equal scores. Returns the bin of each row, and how many there are.
 */
export function scoreBins(scores: Float64Array): { readonly bin: Uint32Array; readonly bins: number } {
  const sorted = sortNumbers(new Float64Array(scores))
  const lowest = lowestOfBins(sorted)
  const bins = lowest.length
  const bin = new Uint32Array(scores.length)
  for (let row = 0; row < scores.length; row++) {
    let [low, high] = [0, bins - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (lowest[middle]! <= scores[row]!) low = middle
      else high = middle - 1
    }
    bin[row] = bins - 1 - low
  }
  return { bin, bins }
}

/** The lowest score of each bin, ascending. */
function lowestOfBins(sorted: Float64Array): number[] {
  const distinct: number[] = []
  for (const score of sorted) {
    if (distinct.length > MOST_BINS) break
    if (score !== distinct.at(-1)) distinct.push(score)
  }
  if (distinct.length <= MOST_BINS) return distinct
  const cuts = Array.from({ length: MOST_BINS }, (_, i) => sorted[Math.floor((i * sorted.length) / MOST_BINS)]!)
  return cuts.filter((cut, i) => cut !== cuts[i - 1])
}
