import { formatPair } from '../../platform/format.ts'
import type { Check, LineChart } from '../../report/report.ts'
import type { RecordedRun } from '../../tracking/tracker.ts'
import { findMetric } from '../../validation/metrics/registry.ts'

/** How many runs the chart shows. */
const SHOWN = 20

/**
 * Draws a metric over the recorded runs with this one at the end, marked. The metric is that of the first check whose
 * runs carry it, else the first of the metrics. `undefined` when there is nothing to compare with.
 */
export function historyChart(
  runs: readonly RecordedRun[],
  current: { readonly id?: string; readonly metrics: Readonly<Record<string, number>>; readonly label: string },
  checks: readonly Check[],
): LineChart | undefined {
  const earlier = runs.filter((run) => run.id !== current.id && run.reusedFrom === undefined)
  const name = candidateMetrics(current.metrics, checks).find((metric) => earlier.some((run) => metric in run.metrics))
  if (name === undefined) return undefined
  const points = earlier.filter((run) => name in run.metrics).slice(1 - SHOWN)
  const x = [...points.map((run) => run.code.commit?.slice(0, 7) ?? run.id.slice(0, 7)), current.label]
  const y = [...points.map((run) => run.metrics[name] ?? null), current.metrics[name] ?? null]
  // A metric that was judged has a name for people: the title of its check, without the slice; so has one that is built in.
  const judged = checks.find(({ id }) => id.startsWith(`metric:${encodeURIComponent(name)}#`))
  const known = findMetric(name)
  const title = judged?.title ?? known?.title ?? name
  const unit = judged ? judged.valueUnit : known?.unit
  const [first, last] = formatPair(y[0], y.at(-1), unit)
  return {
    id: `history:${name}`,
    kind: 'line',
    title: `${title} over the last runs`,
    xLabel: 'run',
    yLabel: title,
    x,
    series: [{ name: title, y }],
    mark: x.length - 1,
    ...(unit && { unit }),
    description: `${title} of the last ${x.length} runs, from ${first} to ${last}; the last one is this run.`,
  }
}

/** The metrics to try, the judged ones first. */
function candidateMetrics(metrics: Readonly<Record<string, number>>, checks: readonly Check[]): readonly string[] {
  const judged = checks.map((check) => /^metric:([^@#]+)/.exec(check.id)?.[1]).filter((name) => name !== undefined)
  return [...new Set([...judged.map(decodeURIComponent), ...Object.keys(metrics)])].filter((name) => name in metrics)
}
