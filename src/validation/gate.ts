import type { Quantity } from '../platform/quantity.ts'
import type { Check } from '../report/report.ts'
import type { RunMetric } from './kinds/run-metrics.ts'
import type { Metric } from './metrics/metric.ts'

/** The tests of a paired difference that a gate may name. */
export type TestName =
  | 'mcnemar-exact'
  | 'mcnemar-midp'
  | 'tango'
  | 'bonett-price'
  | 'delong'
  | 'bootstrap'
  | 'paired-t'
  | 'wilcoxon'
  | 'diebold-mariano'

/** A gate as the configuration yields it: a bound (`min` or `max`) or a comparison (`against`). */
export interface Gate {
  readonly id?: string
  readonly metric: string
  /** Columns: every value of each is judged on its own. */
  readonly slice?: string | readonly string[]
  /** With `slice`: each value is a question (the default), or all of them are one. */
  readonly across?: 'each' | 'worst' | 'difference' | 'ratio'
  /** The name of predictions on changed inputs, whose movement is judged. */
  readonly perturbed?: string
  readonly level?: 'block' | 'warn'
  readonly 'min-rows'?: number
  readonly direction?: 'higher' | 'lower'
  readonly min?: number
  readonly max?: number
  /** The bound was written in percent, so that it was meant as it is. */
  readonly percent?: true
  readonly against?: 'baseline'
  readonly rule?: 'non-inferior' | 'superior' | 'equivalent' | 'capped' | 'point'
  readonly margin?: Quantity
  readonly alpha?: number
  readonly test?: TestName
  /** Where it is written. */
  readonly place?: Check['place']
}

export type Rule = 'non-inferior' | 'superior' | 'equivalent' | 'capped' | 'min' | 'max'

/** A gate with everything filled in; for a slice it becomes one question a value. */
export interface Question {
  readonly gate: Gate
  /** The name as the gate has it. */
  readonly name: string
  /** Undefined for a key of the metrics file that is no metric of ours. */
  readonly metric: Metric | undefined
  /** A figure of the run itself, where the metric is one. */
  readonly ofRun?: RunMetric
  readonly title: string
  readonly direction: 'higher' | 'lower'
  readonly rule: Rule
  /** Judge the bare value, without an error rate. */
  readonly bare: boolean
  readonly level: 'block' | 'warn'
  readonly minRows: number
  readonly alpha: number
  /** The bound of `min` and `max`; for a comparison the margin as a number of the judged unit, 0 or more. */
  readonly limit: number
  /** A comparison by relative change instead of difference. */
  readonly relative: boolean
  readonly slice?: { readonly column: string; readonly value: string }
  /** All values of a column in one question. */
  readonly across?: { readonly column: string; readonly mode: 'worst' | 'difference' | 'ratio' }
}

/** What gates fall back to. */
export interface GateDefaults {
  readonly alpha: number
  /** Rows that a gate without `min-rows` needs. Default 1; on slices 50. */
  readonly minRows?: number
  readonly sliceMinRows?: number
  /** Names of the columns `row_<name>` of the candidate's predictions. */
  readonly own?: ReadonlySet<string>
}
