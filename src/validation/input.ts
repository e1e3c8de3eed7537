import type { Verdict } from '../report/report.ts'
import type { Predictions } from '../tables/predictions.ts'
import type { Gate } from './gate.ts'

/** One model as it answered the test rows. */
export interface Side {
  readonly predictions?: Predictions | undefined
  /** What the same model said about the same rows with changed inputs, by the name that gates have for it. */
  readonly perturbed?: ReadonlyMap<string, Predictions>
  /** The metrics file, keys joined by `.`. */
  readonly metrics: Readonly<Record<string, number>>
  /** What is known of the run itself, by the names of `kinds/run-metrics.ts`; what was not measured is left out. */
  readonly run?: Readonly<Record<string, number>>
  /** As people know it: `champion v7`. */
  readonly name: string
}

export type Baseline =
  | ({ readonly kind: 'present' } & Side)
  /** `asked` is what was asked for in the place of the champion, where neither is there. */
  | { readonly kind: 'none'; readonly asked?: string }
  | { readonly kind: 'not-comparable'; readonly reason: string }

/** How many of the test rows stand in the training as well; `why` tells what is not known of it. */
export interface Leaked {
  readonly rows: number
  readonly of: number
  readonly why?: string | undefined
}

export interface JudgeInput {
  readonly task?: 'binary' | 'multiclass' | 'regression' | 'ranking' | 'forecast' | undefined
  readonly positive?: string | undefined
  /** One-sided error rate of each gate. Default 0.05. */
  readonly alpha?: number
  readonly gates: readonly Gate[] | 'none'
  readonly candidate: Side
  readonly baseline: Baseline
  /** The best accepted model, where it is another one than the baseline: what may not get worse is held against it too. */
  readonly anchor?: Baseline
  /** Test rows that stand in the training as well, or why that is not known. */
  readonly leakage?: Leaked | undefined
  /** The column of the predictions that holds how long each took, in milliseconds. Default `latency_ms`. */
  readonly latency?: string | undefined
  /** Columns whose values are tabled one by one, beside those of gates. */
  readonly slices?: readonly string[]
  /** `examples` lets values of single rows into the report. Default `counts`. */
  readonly privacy?: 'counts' | 'examples'
  readonly defaults?: {
    /** Rows that a gate without `min-rows` needs. Default 1; on slices 50. */
    readonly minRows?: number
    readonly sliceMinRows?: number
    /** Replicates of each bootstrap. Default 10,000 up to 5,000 rows, else 2,000. */
    readonly replicates?: number
  }
}

/** The verdicts of a validation. */
export type ValidationVerdict = Extract<Verdict, 'pass' | 'fail' | 'inconclusive' | 'not-comparable' | 'no-baseline'>
