import { chiSquareQuantile, noncentralChiSquareSf } from '../statistics/noncentral-chi-square.ts'
import type { Psi } from '../statistics/psi.ts'
import type { Measure } from './measures.ts'

/** A change as large as the tolerance must be found at least this often, or silence says nothing. */
const LEAST_POWER = 0.5

/** What a decision about a distribution needs beside its PSI. */
export interface DistributionCase {
  readonly psi: Psi
  /** Rows with a value, of the reference and of today. */
  readonly sizes: readonly [number, number]
  /** The p-value of the second test of the same question (KS, χ²). */
  readonly pValue: number
  readonly method: string
  readonly words: string
  readonly tolerance: number
  readonly alpha: number
  /** How many columns share `alpha`. */
  readonly family: number
}

/**
 * Turns the PSI of a column and a second test into one measure: twice the smaller p-value (Bonferroni). PSI·nm/(n + m) is
 * χ² with the noncentrality PSI₀·nm/(n + m) when the true value is PSI₀ (Potgieter et al. 2023). So two things are known: whether these
 * rows would show a PSI of the tolerance at all, and, where there is a smaller change, whether the tolerance is excluded.
 */
export function distributionOf(found: DistributionCase): Measure {
  const { psi, sizes, tolerance, alpha, family } = found
  const scale = 1 / sizes[0] + 1 / sizes[1]
  const atTolerance = tolerance / scale
  const df = Math.max(psi.df, 1)
  const pValue = Math.min(1, 2 * Math.min(psi.pValue, found.pValue))
  const critical = chiSquareQuantile(alpha / (2 * family), df)
  const power = noncentralChiSquareSf(critical, df, atTolerance)
  return {
    kind: 'distribution',
    effect: psi.corrected,
    tolerance,
    pValue,
    isExcluded: noncentralChiSquareSf(psi.value / scale, df, atTolerance) >= 1 - alpha,
    isVisible: power >= LEAST_POWER,
    words: found.words,
    method: found.method,
  }
}
