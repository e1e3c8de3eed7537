import { formatCount } from '../platform/format.ts'
import type { TestName } from './gate.ts'
import type { Metric } from './metrics/metric.ts'
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

/**
 * Says why rows do not measure a metric although it can be computed from them: where all are of one class, whoever always
 * answers that class has perfect precision. `undefined` where they do.
 */
export function unmeasured({ title, task, family, noSampling }: Metric, { kind, truth, n }: Rows): string | undefined {
  const compares = family === 'general' || family === 'auc'
  if (task !== 'classification' || !compares || noSampling !== undefined || kind !== 'classes') return undefined
  if (truth.some((label) => label !== truth[0])) return undefined
  return `${title} compares rows of two classes, and all ${formatCount(n, 'row')} are of one`
}

/** The test that is used when a gate names none. Means of losses are studentised: BCa is too narrow for heavy tails. */
export function defaultTest(metric: Metric, rows: Rows, relative: boolean): TestName {
  if (metric.hits?.(rows)) return 'tango'
  if (rows.weight || rows.cluster) return 'bootstrap'
  if (metric.family === 'auc' && isBinaryAuc(rows)) return 'delong'
  if (metric.family !== 'mean-loss' || (metric.root && !relative)) return 'bootstrap'
  // What a forecast misses today it mostly misses tomorrow.
  return rows.series && rows.byTime ? 'diebold-mariano' : 'paired-t'
}

/** Whether DeLong's AUC of two classes can be had. */
export const isBinaryAuc = (rows: Rows): boolean => rows.positive >= 0 && rows.score !== undefined
