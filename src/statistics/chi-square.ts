import { chiSquareSf } from './distributions.ts'

/**
 * Tests whether two lists of counts over the same cells come from one population: Pearson's χ² of homogeneity, without
 * Yates' correction, on (cells − 1) degrees of freedom. Cells that are empty in both are left out.
 */
export function chiSquareHomogeneity(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): { readonly statistic: number; readonly df: number; readonly pValue: number } {
  let n = 0
  let m = 0
  for (let cell = 0; cell < first.length; cell++) {
    n += first[cell]!
    m += second[cell]!
  }
  let statistic = 0
  let cells = 0
  for (let cell = 0; cell < first.length; cell++) {
    const total = first[cell]! + second[cell]!
    if (total === 0) continue
    cells++
    // Σ over both rows of (observed − expected)² / expected.
    const difference = first[cell]! * m - second[cell]! * n
    statistic += (difference / (n * m)) * (difference / total)
  }
  const df = Math.max(cells - 1, 0)
  return { statistic, df, pValue: df === 0 ? 1 : chiSquareSf(statistic, df) }
}
