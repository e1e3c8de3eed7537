import { normalQuantile } from './distributions.ts'
import type { Interval } from './proportion.ts'
import { findRoot } from './root.ts'

/**
 * Tells how many standard errors an AUC lies above `truth`, with the variance that it would have there: Hanley and McNeil
 * (1982) with the class sizes made equal, m* = n* = (m + n)/2, as Newcombe (2006, Statistics in Medicine 25, method 5) has it.
 * Unlike a variance at the observed value it does not vanish when a few positives happen to be ranked well.
 */
export function aucScore(auc: number, truth: number, positives: number, negatives: number): number {
  return (auc - truth) / Math.sqrt(variance(truth, positives, negatives))
}

const EDGE = 1e-12

/** Inverts `aucScore`: the two-sided interval at 1 − 2·alpha, within 0 and 1. */
export function aucScoreInterval(auc: number, positives: number, negatives: number, alpha: number): Interval {
  const z = -normalQuantile(alpha)
  const beyond = (truth: number) => Math.abs(auc - truth) - z * Math.sqrt(variance(truth, positives, negatives))
  // At 0 and 1 there is no variance, so that the trivial root of a perfect ranking must be stepped over.
  const inside = Math.min(Math.max(auc, EDGE), 1 - EDGE)
  return [auc <= 0 ? 0 : findRoot(beyond, 0, inside), auc >= 1 ? 1 : findRoot(beyond, inside, 1)]
}

function variance(truth: number, positives: number, negatives: number): number {
  const pairs = (positives + negatives) / 2 - 1
  const spread = 1 + (pairs * (1 - truth)) / (2 - truth) + (pairs * truth) / (1 + truth)
  return (truth * (1 - truth) * spread) / (positives * negatives)
}
