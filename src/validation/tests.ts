import { UserError } from '../platform/errors.ts'
import { comparedAuc, singleAuc } from './evidence/auc.ts'
import type { Evidence, NoEvidence } from './evidence/evidence.ts'
import { comparedLosses } from './evidence/losses.ts'
import { comparedProportions, singleProportion } from './evidence/proportion.ts'
import { comparedByBootstrap, singleByBootstrap } from './evidence/resampled.ts'
import type { Question, TestName } from './gate.ts'
import { type Hits, type Metric, unitsOf } from './metrics/metric.ts'
import type { Rows } from './rows.ts'

/** One line of the table of tests: what a test judges, and for which metrics and margins it may be asked. */
export interface TestRule {
  readonly test: TestName
  readonly family: Metric['family'] | 'any'
  readonly margins: readonly ('absolute' | 'relative')[]
  /** It can only tell whether there is a difference: the margin must be 0, which rules out equivalence. */
  readonly zeroMargin?: true
  /** Weighted or grouped rows are judged rightly. */
  readonly weights: boolean
  readonly estimand: string
}

/** The allowed pairs of metric and test. The documentation's table is made from this one. */
export const TESTS: readonly TestRule[] = [
  {
    test: 'tango',
    family: 'proportion',
    margins: ['absolute', 'relative'],
    weights: true,
    estimand: 'difference of two shares of the same rows (score interval); with a relative margin their ratio',
  },
  {
    test: 'mcnemar-exact',
    family: 'proportion',
    margins: ['absolute'],
    zeroMargin: true,
    weights: false,
    estimand: 'balance of the rows that only one model has right (exact)',
  },
  {
    test: 'mcnemar-midp',
    family: 'proportion',
    margins: ['absolute'],
    zeroMargin: true,
    weights: false,
    estimand: 'balance of the rows that only one model has right (mid-p)',
  },
  {
    test: 'bonett-price',
    family: 'proportion',
    margins: ['absolute'],
    weights: false,
    estimand: 'difference of two shares of the same rows (adjusted Wald interval)',
  },
  {
    test: 'delong',
    family: 'auc',
    margins: ['absolute', 'relative'],
    weights: false,
    estimand: 'difference of two AUCs of the same rows; with a relative margin their ratio (Fieller)',
  },
  {
    test: 'paired-t',
    family: 'mean-loss',
    margins: ['absolute', 'relative'],
    weights: false,
    estimand: 'mean difference of the losses of single rows',
  },
  {
    test: 'diebold-mariano',
    family: 'mean-loss',
    margins: ['absolute', 'relative'],
    weights: false,
    estimand: 'mean difference of the losses in order of time, neighbours correlated',
  },
  {
    test: 'wilcoxon',
    family: 'mean-loss',
    margins: ['absolute', 'relative'],
    weights: false,
    estimand: 'median shift of the losses of single rows',
  },
  {
    test: 'bootstrap',
    family: 'any',
    margins: ['absolute', 'relative'],
    weights: true,
    estimand: 'the metric itself, both models on the same draws (BCa)',
  },
]

/** Whether a metric can be judged by rows at all; a metric that cannot is judged on the point. */
export const hasSampling = (metric: Metric): boolean => metric.noSampling === undefined

/** The test that is used when a gate names none. Means of losses are studentised: BCa is too narrow for heavy tails. */
function defaultTest(metric: Metric, rows: Rows, relative: boolean): TestName {
  if (metric.hits?.(rows)) return 'tango'
  if (rows.weight || rows.cluster) return 'bootstrap'
  if (metric.family === 'auc' && isBinaryAuc(rows)) return 'delong'
  if (metric.family !== 'mean-loss' || (metric.root && !relative)) return 'bootstrap'
  // What a forecast misses today it mostly misses tomorrow.
  return rows.series && rows.byTime ? 'diebold-mariano' : 'paired-t'
}

const isBinaryAuc = (rows: Rows): boolean => rows.positive >= 0 && rows.score !== undefined

/** Why a test may not be used, and what to do instead. */
interface Misfit {
  readonly why: string
  readonly hint: string
}

/** @throws {UserError} when the test does not fit the metric, the margin or the rows. */
function refuseMisfit(question: Question, metric: Metric, test: TestName, rows: Rows): void {
  const rule = TESTS.find((row) => row.test === test)
  const misfit: Misfit | undefined = rule
    ? (ofMetric(rule, metric, rows, question.relative) ??
      ofMargin(rule, metric, question) ??
      ofRows(rule, metric, rows, question.relative))
    : { why: 'there is no such test', hint: `The tests are ${TESTS.map((row) => row.test).join(', ')}.` }
  if (!misfit) return
  throw new UserError(`The gate on "${question.name}" asks for the test "${test}": ${misfit.why}.`, {
    hint: misfit.hint,
  })
}

function ofMetric({ test, family }: TestRule, metric: Metric, rows: Rows, relative: boolean): Misfit | undefined {
  if (metric.noSampling !== undefined) return { why: metric.noSampling, hint: 'Leave the test out.' }
  const misfit = (why: string): Misfit => ({ why, hint: usualTest(metric, rows, relative) })
  const share = metric.hits?.(rows) !== undefined
  if (test === 'bootstrap' && share) return misfit('a share of rows gets a score or exact interval, never a bootstrap')
  if (family === 'proportion' && !share) return misfit(`${metric.title} is not a share of rows here`)
  if (family === 'auc' && !(metric.family === 'auc' && isBinaryAuc(rows)))
    return misfit(`it judges the AUC of two classes, not ${metric.title} here`)
  if (family === 'mean-loss' && metric.family !== 'mean-loss')
    return misfit(`${metric.title} is not a mean of losses of single rows`)
  if (test === 'wilcoxon' && metric.root)
    return misfit(`${metric.title} is the root of a mean, which ranks do not judge`)
  return undefined
}

function ofMargin(rule: TestRule, metric: Metric, { limit, relative }: Question): Misfit | undefined {
  if (rule.zeroMargin && limit !== 0)
    return {
      why: 'it tells whether there is a difference, not how large it is',
      hint: 'Use "margin: 0", or "test: tango".',
    }
  if (limit !== 0 && !rule.margins.includes(relative ? 'relative' : 'absolute'))
    return { why: 'it knows no relative margin', hint: 'Write the margin in the unit of the metric.' }
  if (rule.family === 'mean-loss' && metric.root && !relative)
    return {
      why: `${metric.title} is the root of a mean, so only a relative margin can be tested by rows`,
      hint: 'Write the margin as a share, such as "3%".',
    }
  return undefined
}

function ofRows({ test, weights }: TestRule, metric: Metric, rows: Rows, relative: boolean): Misfit | undefined {
  if (!weights && (rows.weight || rows.cluster))
    return {
      why: `it takes rows to be independent and equal, and there are ${rows.weight ? 'weights' : 'groups'}`,
      hint: usualTest(metric, rows, relative),
    }
  if (test === 'diebold-mariano' && !rows.byTime)
    return { why: 'it needs to know the order of the rows', hint: 'Set columns.time to the column of their time.' }
  return undefined
}

const usualTest = (metric: Metric, rows: Rows, relative: boolean): string =>
  `Use "test: ${defaultTest(metric, rows, relative)}", or leave the test out.`

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
