import { remembered } from '../../statistics/remembered.ts'
import { orderOnce } from '../../statistics/sort.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Rows } from '../rows.ts'
import { type Metric, percent, percentagePoints, rowsOfClass, weightedMean } from './metric.ts'

/** Rows by falling score; `last` marks the last row of each group of equal scores, `positive` those of the class. */
interface Ranking {
  readonly order: Uint32Array
  readonly last: Uint8Array
  readonly positive: Uint8Array
}

function rank(score: Float64Array, marks: Uint8Array): Ranking {
  const order = orderOnce(score).toReversed()
  const last = new Uint8Array(order.length).fill(1)
  const positive = new Uint8Array(order.length)
  let above = Number.NaN
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!
    const value = score[row]!
    positive[i] = marks[row]!
    if (value === above) last[i - 1] = 0
    above = value
  }
  return { order, last, positive }
}

/** Several metrics ask for the ranking of the positive class. */
const rankingOf = remembered((rows: Rows) => rank(rows.score!, rowsOfClass(rows, rows.positive)))

/**
 * The area under the ROC curve; ties count half. NaN when a class has no weight. Where a tie goes on, what is new is taken times 0:
 * a processor guesses branches by scores and classes wrongly, and then it takes several times as long.
 */
function areaUnderRoc({ order, last, positive }: Ranking): Statistic {
  return (weights) => {
    let area = 0
    let above = 0
    let negatives = 0
    let tiedPositive = 0
    let tiedNegative = 0
    for (let i = 0; i < order.length; i++) {
      const weight = weights[order[i]!]!
      const hit = weight * positive[i]!
      tiedPositive += hit
      tiedNegative += weight - hit
      const hits = tiedPositive * last[i]!
      const misses = tiedNegative * last[i]!
      area += misses * (above + hits / 2)
      above += hits
      negatives += misses
      tiedPositive -= hits
      tiedNegative -= misses
    }
    return area / (above * negatives)
  }
}

/** Below any weight: keeps 0/0 from being NaN where nothing was seen yet, and changes no other sum. */
const NEXT_TO_NOTHING = 1e-300

/** Σ (recallᵢ − recallᵢ₋₁)·precisionᵢ over the distinct scores, without branches as above; NaN without positives. */
function averagePrecision({ order, last, positive }: Ranking): Statistic {
  return (weights) => {
    let sum = 0
    let seen = 0
    let hits = 0
    let tied = 0
    for (let i = 0; i < order.length; i++) {
      const weight = weights[order[i]!]!
      seen += weight
      tied += weight * positive[i]!
      const fresh = tied * last[i]!
      hits += fresh
      sum += (fresh * hits) / (seen + NEXT_TO_NOTHING)
      tied -= fresh
    }
    return sum / hits
  }
}

/**
 * Of the positive class; with more classes the mean of one class against the rest (macro), of those that have weight: a draw may
 * leave out the only row of a class. NaN where all weight is one class's.
 */
function ranked(compute: (ranking: Ranking) => Statistic): Metric['prepare'] {
  return (rows) => {
    if (rows.positive >= 0 && rows.score) return compute(rankingOf(rows))
    const each = rows.classes.map((_, code) => compute(rank(rows.scores![code]!, rowsOfClass(rows, code))))
    return (weights) => {
      let sum = 0
      let seen = 0
      for (const statistic of each) {
        const value = statistic(weights)
        if (Number.isNaN(value)) continue
        sum += value
        seen++
      }
      return seen > 1 ? sum / seen : Number.NaN
    }
  }
}

/** The probability that a row's scores give to class `code`. */
function probability(rows: Rows, row: number, code: number): number {
  if (!binary(rows)) return rows.scores![code]![row]!
  return code === rows.positive ? rows.score![row]! : 1 - rows.score![row]!
}

const binary = (rows: Rows): boolean => rows.positive >= 0 && rows.score !== undefined

/** −ln of the probability of the true class, kept off 0 by a double's epsilon as scikit-learn does. */
function logLosses(rows: Rows): Float64Array {
  const losses = new Float64Array(rows.n)
  for (let row = 0; row < rows.n; row++) {
    const p = probability(rows, row, rows.truth[row]!)
    losses[row] = -Math.log(Math.min(Math.max(p, Number.EPSILON), 1 - Number.EPSILON))
  }
  return losses
}

/** (p − y)² for two classes, Σₖ(pₖ − yₖ)² for more (Brier 1950). */
function brierLosses(rows: Rows): Float64Array {
  const losses = new Float64Array(rows.n)
  const [isBinary, k] = [binary(rows), rows.classes.length]
  for (let row = 0; row < rows.n; row++) {
    const truth = rows.truth[row]!
    if (isBinary) losses[row] = (1 - probability(rows, row, truth)) ** 2
    else
      for (let code = 0; code < k; code++) losses[row]! += (probability(rows, row, code) - Number(code === truth)) ** 2
  }
  return losses
}

const base = { task: 'classification', positive: true } as const

export const probabilityMetrics: readonly Metric[] = [
  {
    ...base,
    name: 'auc',
    needs: 'score',
    title: 'AUC',
    direction: 'higher',
    defaultMargin: percentagePoints(1),
    family: 'auc',
    prepare: ranked(areaUnderRoc),
  },
  {
    ...base,
    name: 'average-precision',
    needs: 'score',
    title: 'Average precision',
    direction: 'higher',
    defaultMargin: percentagePoints(2),
    family: 'general',
    prepare: ranked(averagePrecision),
  },
  {
    ...base,
    name: 'logloss',
    needs: 'probability',
    title: 'Log loss',
    direction: 'lower',
    defaultMargin: percent(3),
    family: 'mean-loss',
    prepare: (rows) => weightedMean(logLosses(rows)),
    losses: logLosses,
  },
  {
    ...base,
    name: 'brier',
    needs: 'probability',
    title: 'Brier score',
    direction: 'lower',
    defaultMargin: percent(3),
    family: 'mean-loss',
    prepare: (rows) => weightedMean(brierLosses(rows)),
    losses: brierLosses,
  },
]
