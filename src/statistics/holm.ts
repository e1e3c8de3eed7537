/**
 * Adjusts p-values by Holm's step-down procedure (Holm 1979): sorted ascending, the i-th of m is multiplied by m − i,
 * never falls below the one before, and is capped at 1. Returned in the order given.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((i, j) => pValues[i]! - pValues[j]!)
  const adjusted = new Array<number>(pValues.length)
  let floor = 0
  order.forEach((index, rank) => {
    floor = Math.max(floor, Math.min(1, pValues[index]! * (pValues.length - rank)))
    adjusted[index] = floor
  })
  return adjusted
}
