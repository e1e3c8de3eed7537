import { formatCount, formatValue } from '../../platform/format.ts'
import type { Chart, HistogramChart, LineChart } from '../../report/report.ts'
import type { Metric } from '../metrics/metric.ts'
import { findMetric } from '../metrics/registry.ts'
import type { Rows } from '../rows.ts'
import { groupMean } from './group-mean.ts'
import { intervalName, modelsOf, type Pair } from './pair.ts'

/** Of fewer queries a count may tell of a single one. */
const FEWEST_QUERIES = 10
const BINS = 10
const DEPTHS = [1, 3, 5, 10, 20, 50]
/** A change of one query is called small, middling or large by these. */
const STEPS = [0.05, 0.2] as const
/** What differs by less differs by rounding. */
const EQUAL = 1e-9

/**
 * Draws a metric of ranked lists, all of whose values lie within 0 and 1: by the depth that is looked at, how it is spread
 * over the queries, and how many queries got better or worse. Counts and means alone; nothing for a handful of queries.
 */
export function queryCharts(pair: Pair, metric: Metric, alpha: number): Chart[] {
  const models = modelsOf(pair).map(({ name, rows }) => ({ name, values: valuesOf(metric, rows) }))
  const [candidate, baseline] = models.map(({ values }) => values)
  if (candidate!.length < FEWEST_QUERIES) return []
  return [
    ...byDepth(pair, metric, alpha),
    spread(metric, models),
    ...(baseline ? [changes(pair, metric, candidate!, baseline)] : []),
  ]
}

const valuesOf = (metric: Metric, rows: Rows): Float64Array => metric.units!(rows).predictions

/** The mean over the queries at some depths, no deeper than the longest list. */
function byDepth(pair: Pair, metric: Metric, alpha: number): LineChart[] {
  const [family] = metric.name.split('@')
  const longest = longestList(pair.candidate.rows)
  const depths = DEPTHS.filter((depth) => depth <= longest)
  if (depths.length < 2) return []
  const series = modelsOf(pair).map(({ name, rows }, index) => {
    const means = depths.map((depth) => {
      const units = findMetric(`${family}@${depth}`)!.units!(rows)
      const all = Uint32Array.from({ length: units.n }, (_, query) => query)
      return groupMean((query) => units.predictions[query]!, all, units, { alpha })
    })
    const band = means.map(({ mean, interval }) => within(interval, mean))
    return { name, y: means.map(({ mean }) => mean), ...(index === 0 && { band }) }
  })
  const [title] = metric.title.split('@')
  return [
    {
      kind: 'line',
      id: 'ranking:depth',
      title: `${title} by depth`,
      xLabel: 'results of each query that are looked at',
      yLabel: `mean ${title}@k`,
      description: `The mean of ${title}@k over the queries, for the first k results. The band is a ${intervalName(alpha)} of ${pair.candidate.name}, depth by depth.`,
      x: depths.map(String),
      series,
    },
  ]
}

function longestList({ query, n }: Rows): number {
  const sizes = new Uint32Array(n)
  for (const code of query ?? []) sizes[code]! += 1
  return sizes.reduce((most, size) => Math.max(most, size), 0)
}

/** Every value lies within 0 and 1; an interval of one unit has no end. */
const within = ([low, high]: readonly [number, number], mean: number): [number, number] =>
  Number.isFinite(low) ? [Math.max(0, low), Math.min(1, high)] : [mean, mean]

function spread(metric: Metric, models: readonly { name: string; values: Float64Array }[]): HistogramChart {
  const count = (values: Float64Array): number[] => {
    const counts = new Array<number>(BINS).fill(0)
    // A hair is added: 0.3 · 10 is a little more than 3 in binary, and 0.7 · 10 a little less than 7.
    for (const value of values) counts[Math.min(BINS - 1, Math.floor(value * BINS + EQUAL))]! += 1
    return counts
  }
  return {
    kind: 'histogram',
    id: 'ranking:spread',
    title: `${metric.title} of single queries`,
    xLabel: metric.title,
    yLabel: 'queries',
    description: `How many queries have which ${metric.title}, in tenths of its range.`,
    edges: Array.from({ length: BINS + 1 }, (_, i) => i / BINS),
    series: models.map(({ name, values }) => ({ name, counts: count(values) })),
  }
}

function changes({ baseline }: Pair, metric: Metric, ours: Float64Array, theirs: Float64Array): HistogramChart {
  const unit = metric.unit === 'fraction' ? 'pp' : undefined
  const [small, large] = STEPS.map((step) => formatValue(step, unit)) as [string, string]
  const sizes = [`> ${large}`, `${small.replace(' pp', '')}–${large}`, `≤ ${small}`]
  const labels = [
    ...sizes.map((size) => `${size} worse`),
    'equal',
    ...sizes.toReversed().map((size) => `${size} better`),
  ]
  const counts = new Array<number>(labels.length).fill(0)
  ours.forEach((value, query) => {
    const gain = value - theirs[query]!
    const size = Math.abs(gain) <= EQUAL ? 0 : 1 + STEPS.filter((step) => Math.abs(gain) > step + EQUAL).length
    counts[3 + Math.sign(gain) * size]! += 1
  })
  const sum = (some: readonly number[]): number => some.reduce((total, count) => total + count, 0)
  const [worse, equal, better] = [sum(counts.slice(0, 3)), counts[3]!, sum(counts.slice(4))]
  return {
    kind: 'histogram',
    id: 'ranking:changes',
    title: `Queries by their change of ${metric.title}`,
    xLabel: 'queries',
    description: `Of ${formatCount(ours.length, 'query')} ${better} are better than with ${baseline!.name}, ${worse} worse and ${equal} equal.`,
    labels,
    series: [{ name: 'queries', counts }],
  }
}
