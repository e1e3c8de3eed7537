import { normalQuantile } from '../statistics/distributions.ts'
import type { Evidence } from './evidence/evidence.ts'

/** How surely a difference is to be seen when we speak of what a test set can see: 80 %, the field's habit. */
const POWER = 0.8
/** More rows than this, in multiples of today's, is no advice. */
export const HOPELESS = 1000

/**
 * Computes the smallest difference that the rows can see at one-sided `alpha` with 80 % power: (z₁₋α + z₀.₈)·SE, the
 * standard error read off the interval, width/(2·z₁₋α). Where no variance could be estimated it is half the interval.
 * Undefined when the interval is open or has no width.
 */
export function smallestVisible({ interval: [low, high], rowsForWidth }: Evidence, alpha: number): number | undefined {
  const z = normalQuantile(1 - alpha)
  const seen = ((high - low) / 2) * (rowsForWidth ? 1 : (z + normalQuantile(POWER)) / z)
  return Number.isFinite(seen) && seen > 0 ? seen : undefined
}

/**
 * Computes about how many rows would see a difference of `wanted`, if all else stays as it is: n·(visible/wanted)², or
 * what the evidence itself says; rounded up to two digits. Undefined when no sensible number would.
 */
export function rowsToSee(evidence: Evidence, n: number, alpha: number, wanted: number): number | undefined {
  const visible = smallestVisible(evidence, alpha)
  if (visible === undefined || !(wanted > 0)) return undefined
  const rows = evidence.rowsForWidth?.(wanted) ?? n * (visible / wanted) ** 2
  return rows > HOPELESS * n ? undefined : Math.max(n + 1, roundUp(rows))
}

function roundUp(rows: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(rows)) - 1)
  return Math.ceil(rows / step) * step
}

/** A rounder, finer difference to aim at: a third of what can be seen, one digit. */
export const finer = (visible: number): number => Number((visible / 3).toPrecision(1))
