import { comparedAuc, singleAuc } from './evidence/auc.ts'
import type { Evidence, NoEvidence } from './evidence/evidence.ts'
import { comparedLosses } from './evidence/losses.ts'
import { comparedProportions, singleProportion } from './evidence/proportion.ts'
import { comparedByBootstrap, singleByBootstrap } from './evidence/resampled.ts'
import type { Question } from './gate.ts'
import { type Hits, type Metric, unitsOf } from './metrics/metric.ts'
import { refuseMisfit } from './misfit.ts'
import type { Rows } from './rows.ts'
import { defaultTest, TESTS } from './tests.ts'

/** Compares two models by the gate's test, or the usual one of the metric. */
export function compare(
  question: Question,
  metric: Metric,
  candidate: Rows,
  baseline: Rows,
  replicates?: number,
): Evidence | NoEvidence {
  const [ours, theirs] = [unitsOf(metric, candidate), unitsOf(metric, baseline)]
  const test = question.gate.test ?? defaultTest(metric, ours, question.relative)
  refuseMisfit(question, metric, test, ours)
  const { alpha } = question
  // A test of "no difference" is the same in either unit; it is told in the one that the test has.
  const known = TESTS.find((row) => row.test === test)!.margins
  const relative = question.relative && known.includes('relative')
  switch (test) {
    case 'tango':
    case 'bonett-price':
    case 'mcnemar-exact':
    case 'mcnemar-midp': {
      const hits = metric.hits!(ours)!
      if (!countsAny(ours, hits)) return { value: null, why: `${metric.title} has no row to count.` }
      return comparedProportions(ours, hits, metric.hits!(theirs)!, { test, alpha, relative })
    }
    case 'delong':
      return comparedAuc(ours, theirs, alpha, relative)
    case 'paired-t':
    case 'wilcoxon':
    case 'diebold-mariano':
      return comparedLosses(metric, ours, theirs, { test, alpha, relative })
    case 'bootstrap':
      return comparedByBootstrap(metric, ours, theirs, { alpha, relative, replicates })
  }
}

/** Whether there is a row to count, by a weight above 0. */
export const countsAny = (rows: Rows, { of }: Hits): boolean =>
  of.some((mark, row) => mark === 1 && (rows.weight?.[row] ?? 1) > 0)

/** Judges the value of one model: Wilson's interval for shares, DeLong's for AUC, a bootstrap else. */
export function measure(question: Question, metric: Metric, all: Rows, replicates?: number): Evidence | NoEvidence {
  const rows = unitsOf(metric, all)
  const { alpha } = question
  const hits = metric.hits?.(rows)
  if (hits)
    return countsAny(rows, hits)
      ? singleProportion(rows, hits, alpha)
      : { value: null, why: `${metric.title} has no row to count.` }
  if (defaultTest(metric, rows, false) === 'delong') return singleAuc(rows, alpha)
  return singleByBootstrap(metric, rows, { alpha, relative: false, replicates })
}
