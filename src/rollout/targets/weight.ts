/** Platforms split traffic in steps of their own: a weight this close is the one that was asked for, in percentage points. */
const RESOLUTION_PP = 0.5

/** Tells whether a weight that was read back is the one that was set. Nothing and everything must be exact. */
export function isSameWeight(observed: number, wanted: number): boolean {
  if (wanted === 0 || wanted === 100) return observed === wanted
  return Math.abs(observed - wanted) <= RESOLUTION_PP
}
