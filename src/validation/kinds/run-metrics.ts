import type { Quantity } from '../../platform/quantity.ts'

/** A figure of the run itself: no row has it, or (of a latency) any row whatever the task. */
export interface RunMetric {
  readonly name: string
  readonly title: string
  readonly direction: 'lower'
  readonly unit: string
  readonly defaultMargin: Quantity
  /** Of a latency: which share of the rows was answered in that time. */
  readonly percentile?: number
}

const figure = (name: string, title: string, unit: string, percentile?: number): RunMetric => ({
  name,
  title,
  direction: 'lower',
  unit,
  defaultMargin: { kind: 'relative', value: 0.1 },
  ...(percentile !== undefined && { percentile }),
})

/** Every figure of a run that gates can be asked for. */
export const RUN_METRICS: readonly RunMetric[] = [
  figure('model-size', 'Model size', 'bytes'),
  figure('training-time', 'Training time', 's'),
  figure('peak-memory', 'Peak memory of the training', 'bytes'),
  figure('latency-p50', 'Latency, median', 'ms', 0.5),
  figure('latency-p95', 'Latency, 95th percentile', 'ms', 0.95),
  figure('latency-p99', 'Latency, 99th percentile', 'ms', 0.99),
  figure('leakage', 'Test rows in the training', 'fraction'),
]

/** Finds a figure of the run by its name. */
export const findRunMetric = (name: string): RunMetric | undefined => RUN_METRICS.find((known) => known.name === name)
