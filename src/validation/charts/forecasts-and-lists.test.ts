import { describe, expect, it } from 'vitest'
import type { Chart } from '../../report/report.ts'
import { studentQuantile } from '../../statistics/distributions.ts'
import { wilson } from '../../statistics/proportion.ts'
import type { Predictions } from '../../tables/predictions.ts'
import type { JudgeInput } from '../input.ts'
import { judge } from '../judge.ts'

type Columns = Pick<Predictions, 'labels' | 'predictions'> & Partial<Predictions>

const rows = (columns: Columns): Predictions => ({
  ids: Array.from({ length: columns.labels.length }, (_, i) => `row-${String(i).padStart(4, '0')}`),
  columns: new Map(),
  source: 'predictions.csv',
  ...columns,
})

function chartsOf(task: JudgeInput['task'], metric: string, candidate: Columns, baseline?: Columns): readonly Chart[] {
  return judge({
    task,
    gates: [{ metric, ...(metric === 'pinball' ? { max: 100 } : { min: 0.1 }) }],
    candidate: { name: 'this change', metrics: {}, predictions: rows(candidate) },
    baseline: baseline
      ? { kind: 'present', name: 'champion v7', metrics: {}, predictions: rows(baseline) }
      : { kind: 'none' },
  }).charts
}

const idsOf = (charts: readonly Chart[]): string[] => charts.map(({ id }) => id)

function line(charts: readonly Chart[], id: string) {
  const chart = charts.find((one) => one.id === id)
  if (chart?.kind !== 'line') throw new Error(`no line chart ${id}`)
  return chart
}
function histogram(charts: readonly Chart[], id: string) {
  const chart = charts.find((one) => one.id === id)
  if (chart?.kind !== 'histogram') throw new Error(`no histogram ${id}`)
  return chart
}

describe('charts of ranked lists', () => {
  /** Each query has four results, of which one is relevant; the model puts it at the place that is given. */
  function placed(places: readonly number[]): Columns {
    const labels = Float64Array.from(places.flatMap(() => [1, 0, 0, 0]))
    const others = [1, 2, 3, 4]
    const predictions = places.flatMap((place) => [5 - place, ...others.filter((p) => p !== place).map((p) => 5 - p)])
    const query = places.flatMap((_, i) => Array.from({ length: 4 }, () => `q${i}`))
    return { labels, predictions: Float64Array.from(predictions), query }
  }
  const ours = [1, 1, 1, 1, 1, 1, 2, 2, 2, 4, 4, 4]
  const theirs = [1, 1, 2, 2, 2, 2, 1, 2, 2, 4, 4, 3]
  const charts = chartsOf('ranking', 'mrr', placed(ours), placed(theirs))

  it('count how many queries have which value, for both models', () => {
    const { series, edges } = histogram(charts, 'ranking:spread')
    expect(edges).toHaveLength(11)
    // 1/place: 1 falls into the last tenth, 0.5 into the sixth, a quarter into the third.
    expect(series.map(({ counts }) => [counts[2], counts[5], counts[9]])).toEqual([
      [3, 3, 6],
      [2, 6, 3],
    ])
  })

  it('count how many queries got better and worse, and by how much', () => {
    const { labels, series, description } = histogram(charts, 'ranking:changes')
    expect(labels!.map((label, i) => [label, series[0]!.counts[i]])).toEqual([
      ['> 0.2 worse', 1],
      ['0.05–0.2 worse', 1],
      ['≤ 0.05 worse', 0],
      ['equal', 6],
      ['≤ 0.05 better', 0],
      ['0.05–0.2 better', 0],
      ['> 0.2 better', 4],
    ])
    expect(description).toBe('Of 12 queries 4 are better than with champion v7, 2 worse and 6 equal.')
  })

  it('show the metric by depth, with Student’s interval over the queries', () => {
    const { x, series } = line(chartsOf('ranking', 'ndcg@3', placed(ours), placed(theirs)), 'ranking:depth')
    expect(x).toEqual(['1', '3'])
    const mean = 6 / 12
    expect(series.map(({ y }) => y[0])).toEqual([mean, 3 / 12])
    const half = -studentQuantile(0.05, 11) * Math.sqrt((12 * 0.25) / 11 / 12)
    expect(series[0]!.band![0]![0]).toBeCloseTo(mean - half, 12)
    expect(series[1]!.band).toBeUndefined()
  })

  it('show nothing of a handful of queries, and no change without a baseline', () => {
    expect(chartsOf('ranking', 'mrr', placed(ours.slice(0, 9)))).toEqual([])
    expect(idsOf(chartsOf('ranking', 'mrr', placed(ours)))).toEqual(['ranking:depth', 'ranking:spread'])
  })
})

describe('charts of quantiles', () => {
  const labels = Float64Array.from({ length: 100 }, (_, i) => i)
  const forecast = (levels: Record<string, number>): Columns => ({
    labels,
    predictions: labels.map(() => 50),
    columns: new Map(
      Object.entries(levels).map(([name, value]) => [name, Array.from({ length: 100 }, () => String(value))]),
    ),
  })
  const candidate = forecast({ 'quantile_0.1': 9, 'quantile_0.5': 49, 'quantile_0.9': 79 })

  it('hold the share of labels at or below each quantile against its level, with Wilson’s interval', () => {
    const { x, series, diagonal } = line(chartsOf('forecast', 'pinball', candidate, candidate), 'quantile-coverage')
    expect(diagonal).toBe(true)
    expect(x).toEqual([0.1, 0.5, 0.9])
    expect(series[0]!.y).toEqual([0.1, 0.5, 0.8])
    expect(series[0]!.band![2]).toEqual(wilson(80, 100, 0.05))
  })

  it('show what each quantile costs, and leave a gap where the baseline has none', () => {
    const before = forecast({ 'quantile_0.1': 9, 'quantile_0.9': 89 })
    const { series } = line(chartsOf('forecast', 'pinball', candidate, before), 'quantile-pinball')
    // At 0.5: half of the mean distance from 49.
    expect(series[0]!.y[1]).toBeCloseTo(labels.reduce((sum, label) => sum + Math.abs(label - 49), 0) / 200, 12)
    expect(series[1]!.y[1]).toBeNull()
    expect(series[1]!.y[2]).toBeLessThan(series[0]!.y[2]!)
  })

  it('are as wide as the groups are few', () => {
    const group = Array.from({ length: 100 }, (_, i) => `series ${Math.floor(i / 10)}`)
    const width = (of: Columns) => {
      const [low, high] = line(chartsOf('regression', 'pinball', of), 'quantile-coverage').series[0]!.band![1]!
      return high - low
    }
    expect(width({ ...candidate, group })).toBeGreaterThan(2 * width(candidate))
  })

  it('are not drawn of a single quantile', () => {
    const charts = chartsOf('forecast', 'pinball', forecast({ 'quantile_0.5': 49 }))
    expect(idsOf(charts).filter((id) => id.startsWith('quantile'))).toEqual([])
  })
})
