/**
 * Adjusts p-values by Benjamini and Hochberg's step-up procedure (1995): sorted descending, the i-th of m from below is
 * multiplied by m / i, never rises above the one before, and is capped at 1. Returned in the order given.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((i, j) => pValues[j]! - pValues[i]!)
  const adjusted = new Array<number>(pValues.length)
  let ceiling = 1
  order.forEach((index, fromTop) => {
    ceiling = Math.min(ceiling, (pValues[index]! * pValues.length) / (pValues.length - fromTop))
    adjusted[index] = ceiling
  })
  return adjusted
}
