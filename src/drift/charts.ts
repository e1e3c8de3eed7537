import type { HistogramChart } from '../report/report.ts'
import { countOver, type NumberCuts } from '../tables/number-cuts.ts'
import type { CategoryChange } from './category-drift.ts'
import type { MeasuredColumn } from './column-drift.ts'
import type { ColumnDrift } from './judge-columns.ts'
import type { ReferenceNumbers } from './number-drift.ts'

/** So many columns are drawn: the drifted first. */
const MOST_CHARTS = 12
const BINS = 20
/** So many values of a category are drawn, the others as one bar. */
const MOST_LABELS = 12

/** Draws the columns that changed most, the reference beside today. */
export function chartsOf(columns: readonly ColumnDrift[], leastShared: number): HistogramChart[] {
  return columns
    .flatMap(({ measured, verdict, reason }) => {
      const bars = measured?.numbers
        ? numberBars(measured.numbers)
        : measured?.categories && categoryBars(measured.categories, leastShared)
      if (!measured || !bars) return []
      const { name } = measured
      return [
        {
          kind: 'histogram' as const,
          id: `column:${encodeURIComponent(name)}`,
          title: name,
          description: `${name}: ${verdict}. ${reason}`,
          ...bars,
        },
      ]
    })
    .slice(0, MOST_CHARTS)
}

type Bars = Pick<HistogramChart, 'edges' | 'labels' | 'series' | 'xLabel'>

/** Bins of one width over the middle 98 % of both; what lies outside is in the end bins. */
function numberBars({ reference, current }: NonNullable<MeasuredColumn['numbers']>): Bars | undefined {
  const ends = [0.01, 0.99].map((share) => [
    quantileOfCuts(reference.cuts, share),
    current[Math.round(share * (current.length - 1))]!,
  ])
  const low = Math.min(...ends[0]!)
  const high = Math.max(...ends[1]!)
  if (!Number.isFinite(high - low)) return undefined
  const step = roundStep(Math.max((high - low) / BINS, Math.max(Math.abs(low), Math.abs(high)) * 1e-9, 1e-300))
  const first = Math.floor(low / step)
  const bins = Math.max(1, Math.floor(high / step) + 1 - first)
  const edges = Array.from({ length: bins + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
  const inner = edges.slice(1, -1)
  return {
    edges,
    series: [
      {
        name: 'reference',
        counts:
          inner.length === 0
            ? [reference.rows]
            : steps(
                inner.map((edge) => rowsBelow(reference, edge)),
                reference.rows,
              ),
      },
      { name: 'current', counts: halfOpen(countOver({ edges: inner, at: [], between: [] }, current)) },
    ],
  }
}

/** A value on an edge belongs to the bin above it. */
const halfOpen = ({ at, between }: NumberCuts): number[] => between.map((rows, i) => rows + (at[i - 1] ?? 0))

function steps(below: readonly number[], total: number): number[] {
  return [...below, total].map((rows, i) => Math.max(0, Math.round(rows) - Math.round(below[i - 1] ?? 0)))
}

/** Rows below a value; between two cuts, and between a cut and the end of the range, as if they lay evenly. */
function rowsBelow({ cuts: { edges, at, between }, range }: ReferenceNumbers, value: number): number {
  let rows = 0
  let from = range?.[0]
  for (let i = 0; i <= edges.length; i++) {
    const edge = edges[i] ?? range?.[1]
    if (edge === undefined || edge >= value) return rows + between[i]! * shareBelow(value, from, edge)
    rows += between[i]! + (at[i] ?? 0)
    from = edge
  }
  return rows
}

/** The part of an even span that lies below a value; of an open one a half. */
function shareBelow(value: number, from: number | undefined, to: number | undefined): number {
  if (from === undefined || to === undefined) return value === to ? 1 : 0.5
  return to > from ? Math.min(Math.max((value - from) / (to - from), 0), 1) : Number(value >= to)
}

/** The cut that a share of the rows does not exceed. */
function quantileOfCuts({ edges, at, between }: NumberCuts, share: number): number {
  const total = [...at, ...between].reduce((sum, rows) => sum + rows, 0)
  let rows = 0
  for (let i = 0; i < edges.length; i++) {
    rows += between[i]! + at[i]!
    if (rows >= share * total) return edges[i]!
  }
  return edges.at(-1) ?? 0
}

function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast))
  return ([1, 2, 5].find((factor) => factor * power >= atLeast * 0.999999) ?? 10) * power
}

function categoryBars({ cells, rare }: CategoryChange, leastShared: number): Bars {
  const shown = cells.filter((cell) => cell.reference + cell.current >= leastShared).slice(0, MOST_LABELS)
  const rest = (side: 'reference' | 'current') =>
    rare[side] + cells.filter((cell) => !shown.includes(cell)).reduce((sum, cell) => sum + cell[side], 0)
  const others = rest('reference') + rest('current') > 0
  return {
    labels: [...shown.map(({ value }) => value), ...(others ? ['all others'] : [])],
    series: (['reference', 'current'] as const).map((side) => ({
      name: side,
      counts: [...shown.map((cell) => cell[side]), ...(others ? [rest(side)] : [])],
    })),
  }
}
