import { digestOf } from '../../platform/digest.ts'
import { type Bootstrap, bootstrap, bootstrapCells } from '../../statistics/bootstrap.ts'
import { ofQuantile } from '../../statistics/bootstrap-interval.ts'
import { remembered } from '../../statistics/remembered.ts'
import { orderOnce } from '../../statistics/sort.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { type Cells, cellsOf, indexer } from '../metrics/cells.ts'
import { isOfMatrix, type Metric } from '../metrics/metric.ts'
import type { Rows } from '../rows.ts'

/** How a metric of one model or two is resampled. */
export interface Drawing {
  readonly metric: Metric
  /** The models on the same rows: their metric is computed on the same draws. */
  readonly sides: readonly Rows[]
  /** Makes the number that is judged of the metric of each model. */
  readonly combine: (values: readonly number[]) => number
  readonly replicates: number
  readonly seed: number
  /** Each class keeps its size in every draw. */
  readonly perClass: boolean
}

/** A seed made of the ids: equal rows give equal draws, on every machine and for every gate. */
export const seedOf: (ids: readonly string[]) => number = remembered((ids) =>
  Number.parseInt(digestOf(ids.join('\n')).slice(7, 15), 16),
)

/** So many rows a cell, or a kind, make drawing those worth while. */
const ROWS_A_KIND = 16
/** The jackknife leaves out each kind once. */
const MOST_KINDS = 2000

/**
 * Bootstraps a metric, and adds up once what every draw would add up again. Rows of one cell of the confusion matrix are
 * alike, and so are those of one cell and weight: how many of each are drawn is multinomial. Rows of a group are
 * drawn together: of a mean its sums are enough, of a confusion matrix its cells. Each is the law of drawing rows, or groups.
 */
export function bootstrapMetric(drawing: Drawing): Bootstrap {
  const { metric, sides } = drawing
  const rows = sides[0]!
  const cells = isOfMatrix(metric) ? cellsOf(sides) : undefined
  if (cells && cells.counts.length * ROWS_A_KIND <= rows.n) return ofCells(drawing, cells)
  if (rows.cluster && metric.losses) return ofGroups(drawing, rows.cluster)
  const ordered = metric.needs === 'score' ? sides.map(inOrderOf(rows)) : sides
  const { n, weight: weights, cluster, truth } = ordered[0]!
  const stratum = drawing.perClass ? truth : undefined
  const drawn = bootstrap([statisticOf(drawing, ordered)], { ...drawing, rows: n, weights, cluster, stratum })[0]!
  return metric.quantile ? ofQuantile(drawn) : drawn
}

/**
 * Puts rows into the order of a model's score, and keeps what rankings are made of: they go through the rows in that order, and
 * where it is the one in memory, too, a draw takes half as long.
 */
function inOrderOf({ score, scores }: Rows): (rows: Rows) => Rows {
  const order = orderOnce((score ?? scores![0])!)
  const numbers = (values: Float64Array): Float64Array => Float64Array.from(order, (row) => values[row]!)
  const codes = (values: Uint32Array): Uint32Array => order.map((row) => values[row]!)
  return (rows) => ({
    ...rows,
    ids: [],
    truth: codes(rows.truth),
    predicted: codes(rows.predicted),
    score: rows.score && numbers(rows.score),
    scores: rows.scores?.map(numbers),
    weight: rows.weight && numbers(rows.weight),
    cluster: rows.cluster && codes(rows.cluster),
    byTime: undefined,
    columns: new Map(),
  })
}

/** The judged number as a function of how often each row of the sides was drawn, times its weight. */
export function statisticOf(
  { metric, combine }: Pick<Drawing, 'metric' | 'combine'>,
  sides: readonly Rows[],
): Statistic {
  const each = sides.map((side) => metric.prepare(side))
  return (weights) => combine(each.map((statistic) => statistic(weights)))
}

/** Rows that no draw can tell apart: of one cell, and of one group or one weight where there are such. */
interface Kinds {
  readonly cell: Uint32Array
  /** How many rows each kind has. */
  readonly counts: Float64Array
  /** The weight of a row; of all rows of the kind where there are groups. */
  readonly weights: Float64Array
  readonly cluster: Uint32Array
}

function ofCells(drawing: Drawing, cells: Cells): Bootstrap {
  const { weight, cluster, truth, n } = drawing.sides[0]!
  const perCell = statisticOf(drawing, cells.sides)
  if (!weight && !cluster) {
    const stratum = drawing.perClass ? cells.sides[0]!.truth : undefined
    return bootstrapCells([perCell], { ...drawing, counts: cells.counts, stratum })[0]!
  }
  const totals = new Float64Array(cells.counts.length)
  const inCells =
    (cell: Uint32Array): Statistic =>
    (weights) => {
      totals.fill(0)
      for (let i = 0; i < cell.length; i++) totals[cell[i]!]! += weights[i]!
      return perCell(totals)
    }
  const kinds = kindsOf(cells.of, weight, cluster)
  const rows = kinds.cell.length
  if (cluster) return bootstrap([inCells(kinds.cell)], { ...drawing, ...kinds, rows })[0]!
  if (rows * ROWS_A_KIND > n || rows > MOST_KINDS) {
    const stratum = drawing.perClass ? truth : undefined
    return bootstrap([inCells(cells.of)], { ...drawing, rows: n, weights: weight, stratum })[0]!
  }
  const tally = inCells(kinds.cell)
  const weighted = new Float64Array(rows)
  const statistic: Statistic = (drawn) => {
    for (let i = 0; i < rows; i++) weighted[i] = drawn[i]! * kinds.weights[i]!
    return tally(weighted)
  }
  const stratum = drawing.perClass ? kinds.cell.map((cell) => cells.sides[0]!.truth[cell]!) : undefined
  return bootstrapCells([statistic], { ...drawing, counts: kinds.counts, stratum })[0]!
}

function kindsOf(cells: Uint32Array, weight: Float64Array | undefined, cluster: Uint32Array | undefined): Kinds {
  const byWeight = new Map<number, number>()
  const other = (row: number): number =>
    cluster ? cluster[row]! : (byWeight.get(weight![row]!) ?? byWeight.set(weight![row]!, byWeight.size).size - 1)
  const many = 1 + cells.reduce((most, cell) => Math.max(most, cell), 0)
  const indexOf = indexer(Number.POSITIVE_INFINITY)
  const kinds = { cell: [] as number[], counts: [] as number[], weights: [] as number[], cluster: [] as number[] }
  cells.forEach((cell, row) => {
    const code = other(row)
    const kind = indexOf(code * many + cell, kinds.cell.length)
    if (kind === kinds.cell.length) {
      kinds.cell.push(cell)
      kinds.counts.push(0)
      kinds.weights.push(cluster ? 0 : weight![row]!)
      kinds.cluster.push(code)
    }
    kinds.counts[kind]!++
    if (cluster) kinds.weights[kind]! += weight ? weight[row]! : 1
  })
  return {
    cell: Uint32Array.from(kinds.cell),
    counts: Float64Array.from(kinds.counts),
    weights: Float64Array.from(kinds.weights),
    cluster: Uint32Array.from(kinds.cluster),
  }
}

/** Draws groups by the sums of their losses and of their weights: a draw takes no longer however many rows a group has. */
function ofGroups(drawing: Drawing, cluster: Uint32Array): Bootstrap {
  const { metric, sides, combine } = drawing
  const { weight, n } = sides[0]!
  const groups = 1 + cluster.reduce((most, group) => Math.max(most, group), 0)
  const sumsOf = (values: Float64Array | undefined): Float64Array => {
    const sums = new Float64Array(groups)
    for (let row = 0; row < n; row++) sums[cluster[row]!]! += (weight ? weight[row]! : 1) * (values ? values[row]! : 1)
    return sums
  }
  const sizes = sumsOf(undefined)
  const losses = sides.map((side) => sumsOf(metric.losses!(side)))
  const statistic: Statistic = (drawn) => {
    let size = 0
    for (let group = 0; group < groups; group++) size += drawn[group]! * sizes[group]!
    return combine(
      losses.map((sums) => {
        let sum = 0
        for (let group = 0; group < groups; group++) sum += drawn[group]! * sums[group]!
        return metric.root ? Math.sqrt(sum / size) : sum / size
      }),
    )
  }
  return bootstrap([statistic], { ...drawing, rows: groups })[0]!
}
