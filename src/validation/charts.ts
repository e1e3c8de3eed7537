import type { Chart } from '../report/report.ts'
import { calibrationChart } from './charts/calibration.ts'
import { classCharts } from './charts/classes.ts'
import { curveCharts } from './charts/curves.ts'
import { errorCharts } from './charts/errors.ts'
import type { Pair } from './charts/pair.ts'
import { quantileCharts } from './charts/quantiles.ts'
import { queryCharts } from './charts/queries.ts'
import { sliceCharts } from './charts/slices.ts'
import type { JudgeInput } from './input.ts'
import { lacking } from './lacking.ts'
import type { Metric } from './metrics/metric.ts'
import { findMetric } from './metrics/registry.ts'
import type { Rows } from './rows.ts'
import type { Sides } from './sides.ts'

/**
 * Draws what the judgement rests on; the intervals of the gates are drawn from the checks themselves. However many rows
 * there are, a chart is small. Single rows are shown only when `privacy` is `examples`.
 */
export function chartsOf(sides: Sides, input: JudgeInput): Chart[] {
  if (!sides.candidate) return []
  const alpha = input.alpha ?? 0.05
  const pair: Pair = {
    candidate: { name: input.candidate.name, rows: sides.candidate },
    baseline:
      sides.baseline && input.baseline.kind === 'present'
        ? { name: input.baseline.name, rows: sides.baseline }
        : undefined,
  }
  const { kind, score, positive } = sides.candidate
  if (kind === 'lists') {
    const metric = rankingMetric(input, sides.candidate)
    return metric ? queryCharts(pair, metric, alpha) : []
  }
  const drawn: Chart[] =
    kind === 'numbers'
      ? [...quantileCharts(pair, alpha), ...errorCharts(pair, alpha, input.privacy === 'examples')]
      : classCharts(pair, alpha)
  const curves = score && positive >= 0 ? curveCharts(pair, alpha) : []
  if (curves.length > 0) drawn.push(...curves, ...calibrationChart(pair, alpha))
  return [...drawn, ...sliceCharts(pair, sliceColumns(input), alpha)]
}

/** The metric of the first gate that ranks, else what is usual; `undefined` where these rows have none. */
function rankingMetric({ gates }: JudgeInput, rows: Rows): Metric | undefined {
  const asked = gates === 'none' ? [] : gates.flatMap(({ metric }) => findMetric(metric) ?? [])
  return [...asked, findMetric('ndcg@10')!].find((metric) => metric.units && !lacking(metric, rows))
}

/** The columns that gates or the configuration name, each once. */
function sliceColumns({ gates, slices = [] }: JudgeInput): readonly string[] {
  const asked = gates === 'none' ? [] : gates.flatMap(({ slice }) => slice ?? [])
  return [...new Set([...asked, ...slices])]
}
