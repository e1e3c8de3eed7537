/**
 * The report: what every action writes, and the only thing that a renderer takes. Its JSON is published as
 * `modelloop.report/v1`; a reader that did not make a report parses it by `report/parse.ts` first.
 */

/** The six actions, which are also the kinds of report. */
export type ReportKind =
  | 'version-data'
  | 'train-and-log'
  | 'validate-model'
  | 'build-image'
  | 'drift-report'
  | 'canary-gate'

/** What an action found. Which words an action may say stands in its contract. */
export type Verdict =
  | 'pass'
  | 'fail'
  | 'inconclusive'
  | 'not-comparable'
  | 'no-baseline'
  | 'stable'
  | 'drift'
  | 'insufficient'
  | 'promoted'
  | 'rolled-back'
  | 'held'
  | 'unknown'

/** The same three words for all actions. */
export type Outcome = 'pass' | 'fail' | 'unknown'

export type CheckVerdict = 'pass' | 'fail' | 'inconclusive' | 'not-comparable' | 'no-baseline' | 'skipped'

/** One thing that was judged. Numbers are raw; `unit` says how a person reads them. */
export interface Check {
  /** Unique in the report, percent-encoded: `metric:rmse@Neighborhood=OldTown#rule`, `data:data/train.csv`. */
  readonly id: string
  readonly title: string
  readonly verdict: CheckVerdict
  /** A `warn` never decides the verdict. */
  readonly level: 'block' | 'warn'
  /** What the candidate has; `null` where it could not be measured. */
  readonly value: number | null
  readonly baseline?: number
  /** Whose value `baseline` is, where it is not that of the report's baseline: `anchor v3`. */
  readonly baselineName?: string
  /** The bound or margin that was asked for, as a number of the judged unit. */
  readonly limit?: number
  /** What is judged: candidate − baseline, or its relative change; turned so that up is better. */
  readonly estimate?: number
  /** `[lower, upper]` of `estimate` (of `value` for absolute gates) at `confidence`; `null` is an open end. */
  readonly interval?: readonly [number | null, number | null]
  /** 1 − 2·alpha. */
  readonly confidence?: number
  readonly method?: string
  readonly alternative?: 'two-sided' | 'less' | 'greater'
  readonly nullValue?: number
  readonly pValue?: number
  readonly pAdjusted?: number
  readonly n?: number
  /**
   * How `estimate`, `interval` and `limit` are read: `fraction` (shown as %), `pp` (a fraction, shown as percentage
   * points), `relative` (shown as %), or a word such as `USD`; absent = a plain number.
   */
  readonly unit?: string
  /** How `value` and `baseline` are read, when that is not told by `unit`: `fraction`, or a word such as `USD`. */
  readonly valueUnit?: string
  /** What was asked; absent = the part of `id` after `#`. Tells charts on which side of `limit` a pass lies. */
  readonly rule?: 'non-inferior' | 'superior' | 'equivalent' | 'capped' | 'min' | 'max' | 'point'
  readonly direction?: 'higher' | 'lower'
  /** One sentence: why this verdict, and what would change it. */
  readonly reason: string
  /** What was needed, in words: `at most 3 % higher`. */
  readonly needed?: string
  /** Where it was asked for: the file by its path in the repository, the line from 1. */
  readonly place?: { readonly file: string; readonly line: number }
}

export interface TableColumn {
  readonly title: string
  readonly align?: 'left' | 'right' | 'center'
}

/** A table for people: cells are finished text, or numbers that the renderer writes. */
export interface ReportTable {
  readonly id: string
  readonly title: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** One line under the title. */
  readonly caption?: string
  /** A small histogram for each row, shown after its first cell: counts side by side; `null` where there is none. */
  readonly bars?: readonly (readonly number[] | null)[]
}

interface ChartBase {
  readonly id: string
  readonly title: string
  readonly xLabel?: string
  readonly yLabel?: string
  /** The chart in one sentence, for who cannot see it. */
  readonly description: string
}

/** A horizontal line across a chart: what must not be crossed, or (a `reference`) what to read the values against. */
interface Rule {
  readonly y: number
  readonly label: string
  readonly kind?: 'limit' | 'reference'
}

/** Lines over a shared x axis, such as a metric over the last runs. `x` holds labels or numbers. */
export interface LineChart extends ChartBase {
  readonly kind: 'line'
  readonly x: readonly (string | number)[]
  readonly series: readonly {
    readonly name: string
    readonly y: readonly (number | null)[]
    /** This series' own places on a numeric axis, where they differ from the shared ones: the mean of each of its bins. */
    readonly x?: readonly number[]
    /** Lower and upper edge of a band around the line; of no meaning where `y` is `null`. */
    readonly band?: readonly (readonly [number, number])[]
  }[]
  /** How values are read: `fraction` (shown as %), or a word such as `USD`; absent = plain numbers. */
  readonly unit?: string
  /** Index into `x` of the point that is this run. */
  readonly mark?: number
  /** A horizontal line with its label, such as a limit. */
  readonly rule?: Rule
  /** The ends of the y axis, where they are known without the values: 0 and 100 of a share. */
  readonly range?: readonly [number, number]
  /** Draw the diagonal of the unit square (ROC, calibration). */
  readonly diagonal?: boolean
}

export interface ScatterChart extends ChartBase {
  readonly kind: 'scatter'
  readonly series: readonly { readonly name: string; readonly points: readonly (readonly [number, number])[] }[]
  readonly diagonal?: boolean
  readonly rule?: Rule
}

/** Counts per bin: `counts.length === edges.length - 1`; or per label for a categorical column. */
export interface HistogramChart extends ChartBase {
  readonly kind: 'histogram'
  readonly edges?: readonly number[]
  readonly labels?: readonly string[]
  readonly series: readonly { readonly name: string; readonly counts: readonly number[] }[]
}

/** One estimate with its interval a row: the gates of a report, or the error of each slice. */
export interface IntervalChart extends ChartBase {
  readonly kind: 'intervals'
  readonly rows: readonly {
    readonly label: string
    readonly estimate: number
    readonly interval: readonly [number | null, number | null]
    readonly limit?: number
    /** Where the baseline lies, for a look beside it. */
    readonly baseline?: number
    /** Absent where nothing was judged. */
    readonly verdict?: CheckVerdict
  }[]
  readonly unit?: string
}

/** A confusion matrix: `values[truth][prediction]`, and the same of the baseline. */
export interface MatrixChart extends ChartBase {
  readonly kind: 'matrix'
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly values: readonly (readonly number[])[]
  readonly baseline?: readonly (readonly number[])[]
}

export type Chart = LineChart | ScatterChart | HistogramChart | IntervalChart | MatrixChart

export interface Note {
  readonly level: 'info' | 'warning'
  readonly text: string
  /** Lines to copy, shown under the text: the three that would write predictions. */
  readonly code?: { readonly language: string; readonly lines: readonly string[] }
}

/** From the bytes of data to the model, as far as this action knows it. Ids are content addresses or git commits. */
export interface Lineage {
  readonly run?: { readonly id: string; readonly url?: string; readonly reused?: boolean }
  readonly code?: {
    readonly repository?: string
    readonly commit?: string
    readonly ref?: string
    readonly pullRequest?: number
    readonly dirty?: boolean
  }
  readonly data?: {
    readonly [path: string]: { readonly md5: string; readonly size?: number; readonly nfiles?: number }
  }
  readonly model?: { readonly digest: string; readonly version?: number; readonly sizeBytes?: number }
  /** The image that serves the model: `repository@sha256:…`. */
  readonly image?: string
  readonly baseline?: {
    /** `champion`, `merge-base`, or what was asked for. */
    readonly source: string
    readonly version?: number
    readonly run?: string
    readonly commit?: string
    readonly createdAt?: string
    readonly data?: Lineage['data']
  }
  /** What changed since the baseline, one finished phrase each: `3 files of code`, `max_depth 6 → 8`. */
  readonly changes?: readonly string[]
}

/** What differs from run to run; nothing else in a report does. */
export interface Execution {
  readonly createdAt: string
  readonly durationMs?: number
  readonly peakMemoryBytes?: number
  readonly runUrl?: string
  readonly runner?: string
  /** When drift was last judged (ISO), `null` when never: a monitor that died is seen here. */
  readonly driftLastJudgedAt?: string | null
  readonly [key: string]: string | number | boolean | null | undefined
}

export interface Report {
  readonly schema: 'modelloop.report/v1'
  readonly kind: ReportKind
  readonly verdict: Verdict
  readonly outcome: Outcome
  readonly model: string
  /** The few words after the model's name in the first line: `better than the champion`. */
  readonly headline: string
  /** The second line: what got better or worse, by how much, how sure that is, and what to do. Plain text. */
  readonly summary: string
  readonly lineage: Lineage
  readonly checks: readonly Check[]
  readonly tables: readonly ReportTable[]
  readonly charts: readonly Chart[]
  readonly notes: readonly Note[]
  /** How this was judged, one sentence each: alpha, intervals, corrections. Absent = made from the checks. */
  readonly howJudged?: readonly string[]
  /** The commands that repeat this at a desk, one line each: `npx modelloop validate-model …`. */
  readonly reproduce?: readonly string[]
  readonly execution: Execution
  /** `sha256:` over the canonical JSON of everything but `execution` and itself. */
  readonly contentDigest: string
}
