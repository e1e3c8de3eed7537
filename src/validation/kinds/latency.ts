import { UserError } from '../../platform/errors.ts'
import { bootstrap } from '../../statistics/bootstrap.ts'
import { ofQuantile, sortedQuantile } from '../../statistics/bootstrap-interval.ts'
import { poolsOf } from '../../statistics/pools.ts'
import { quantileInterval, quantileRows, quantileTails } from '../../statistics/quantile.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Predictions } from '../../tables/predictions.ts'
import { type Answer, baseOf, byRows, onPoint, short } from '../answer.ts'
import { FEWEST_UNITS, rowsWorth } from '../evidence/counts.ts'
import { type Evidence, type NoEvidence, noEvidence } from '../evidence/evidence.ts'
import { drawnEvidence, twoSided } from '../evidence/resampled.ts'
import type { Question } from '../gate.ts'
import type { JudgeInput } from '../input.ts'
import type { Rows } from '../rows.ts'
import type { Sides } from '../sides.ts'
import { answerOfRun } from './run.ts'

/**
 * Answers a question on a percentile of the latency of single predictions. A bound is judged by order statistics, which
 * hold whatever the distribution, and where rows come in groups by drawing those; a change by the bootstrap over rows that
 * both models answered. Without the column the metrics file is asked.
 * @throws {UserError} when neither has it, and for a latency that is no number.
 */
export function answerLatency(question: Question, sides: Sides, input: JudgeInput): Answer {
  const column = input.latency ?? 'latency_ms'
  const { candidate, baseline } = input
  const percentile = question.ofRun!.percentile!
  const ours = sides.candidate && latenciesOf(candidate.predictions!, column, sides.candidate)
  if (!ours && candidate.metrics[question.name] !== undefined) return answerOfRun(question, input)
  if (!ours) throw noColumn(question.name, column)
  // An answer takes its time, whatever its row weighs.
  const rows: Rows = { ...sides.candidate!, weight: undefined }
  const base = baseOf(question, { metric: question.ofRun })
  const sorted = ours.toSorted()
  const value = sortedQuantile(sorted, percentile)
  const unjudged = (verdict: Answer['check']['verdict'], reason: string): Answer => ({
    question,
    check: { ...base, verdict, value, n: rows.n, reason },
  })
  if (rows.n < question.minRows)
    return unjudged(short(question), `Too few rows to tell: ${rows.n}, and the gate asks for ${question.minRows}.`)
  if (question.bare) return onPoint(question, base, { metric: undefined, rows, value }, undefined)
  const needed = quantileRows(percentile, question.alpha)
  const worth = Math.floor(rowsAt(ours, value, rows))
  if (worth < needed)
    return unjudged(
      short(question),
      `Too few rows for an interval of this percentile: ${worth}${rows.cluster ? ' by their groups' : ''}, and it takes ${needed}.`,
    )
  const replicates = input.defaults?.replicates
  if (question.rule === 'min' || question.rule === 'max')
    return byRows(
      question,
      base,
      rows,
      rows.cluster ? groupedOf(question, rows, ours, replicates) : boundedOf(question, sorted),
    )
  if (baseline.kind === 'none') return unjudged('no-baseline', 'There is no champion yet to compare with.')
  if (baseline.kind === 'not-comparable') return unjudged('not-comparable', baseline.reason)
  if (sides.mismatch) return unjudged('not-comparable', sides.mismatch)
  const theirs = baseline.predictions && sides.baseline && latenciesOf(baseline.predictions, column, rows)
  if (!theirs)
    return unjudged('not-comparable', `The predictions of ${baseline.name} have no column "${column}" to compare with.`)
  if (question.relative && sortedQuantile(theirs.toSorted(), percentile) <= 0)
    return unjudged(
      'inconclusive',
      'A relative margin needs a baseline above 0, and it is 0: give the margin in milliseconds.',
    )
  return byRows(question, base, rows, comparedOf(question, rows, [ours, theirs], replicates))
}

const noColumn = (name: string, column: string): UserError =>
  new UserError(`The gate on "${name}" needs the column "${column}", and the predictions have none.`, {
    hint: 'Let the scoring write how long each prediction took, in milliseconds, or name the column: columns: { latency: … }.',
  })

/**
 * How many independent rows the latencies are worth at a percentile: of groups by how unevenly the slow rows lie in them (the
 * variance of a row over that of the mean). Where groups are slow as a whole that is about their number; where no row is slower
 * than another, or there are under ten groups, it is what they are worth by their sizes.
 */
function rowsAt(latencies: Float64Array, percentile: number, { n, cluster }: Rows): number {
  if (!cluster) return n
  const slow = latencies.map((latency) => Number(latency >= percentile))
  const share = slow.reduce((sum, one) => sum + one, 0) / n
  const groups = poolsOf(cluster)
  if (share === 1 || groups.length < FEWEST_UNITS) return rowsWorth(groups.map(({ length }) => length))
  const excess = groups.map((rows) => rows.reduce((sum, row) => sum + slow[row]! - share, 0))
  const between = excess.reduce((sum, one) => sum + one * one, 0) * (groups.length / (groups.length - 1))
  return Math.min(n, (share * (1 - share) * n * n) / between)
}

/** Judges a percentile of sorted latencies by its order statistics. */
function boundedOf({ ofRun, alpha }: Question, sorted: Float64Array): Evidence {
  const percentile = ofRun!.percentile!
  const value = sortedQuantile(sorted, percentile)
  return {
    method: 'order-statistics',
    value,
    estimate: value,
    interval: quantileInterval(sorted, percentile, alpha),
    below: (bound) => quantileTails(sorted, percentile, bound).below,
    above: (bound) => quantileTails(sorted, percentile, bound).above,
  }
}

/** Judges a percentile of latencies by drawing the groups that the rows come in. */
function groupedOf(
  { ofRun, alpha }: Question,
  rows: Rows,
  latencies: Float64Array,
  replicates: number | undefined,
): Evidence | NoEvidence {
  const percentile = drawnPercentile(latencies, ofRun!.percentile!)
  const value = percentile(new Float64Array(rows.n).fill(1))
  const found = drawnLatency(percentile, rows, { alpha, replicates })
  return typeof found === 'string' ? noEvidence(found, value) : { ...found, method: 'bootstrap', value }
}

/** Compares a percentile of two models by a paired bootstrap: both on the same draws of rows, or of groups. */
function comparedOf(
  { ofRun, relative, alpha }: Question,
  rows: Rows,
  both: readonly [Float64Array, Float64Array],
  replicates: number | undefined,
): Evidence | NoEvidence {
  const [ours, theirs] = both.map((values) => drawnPercentile(values, ofRun!.percentile!)) as [Statistic, Statistic]
  const gain: Statistic = (weights) =>
    relative ? 1 - ours(weights) / theirs(weights) : theirs(weights) - ours(weights)
  const full = new Float64Array(rows.n).fill(1)
  const [value, baseline] = [ours(full), theirs(full)]
  const found = drawnLatency(gain, rows, { alpha, replicates })
  if (typeof found === 'string') return noEvidence(found, value, baseline)
  return { ...found, method: 'bootstrap', value, baseline, twoSided: twoSided(found) }
}

/** Bootstraps a number of latencies, by rows or by groups. */
function drawnLatency(
  statistic: Statistic,
  rows: Rows,
  options: { readonly alpha: number; readonly replicates: number | undefined },
): ReturnType<typeof drawnEvidence> {
  const { n, cluster } = rows
  const full = new Float64Array(n).fill(1)
  return drawnEvidence(rows, statistic(full), options, (draws) =>
    ofQuantile(bootstrap([statistic], { ...draws, rows: n, cluster })[0]!),
  )
}

/** The latencies of the rows, in their order; `undefined` without the column. */
function latenciesOf({ ids, columns, source }: Predictions, column: string, rows: Rows): Float64Array | undefined {
  const cells = columns.get(column)
  if (!cells) return undefined
  const places = new Map(ids.map((id, row) => [id, row]))
  return Float64Array.from(rows.ids, (id) => {
    const cell = cells[places.get(id)!]!
    const value = Number(cell)
    if (cell.trim() !== '' && Number.isFinite(value) && value >= 0) return value
    throw new UserError(`The latency of id "${id}" is "${cell}", and it must be a time in milliseconds.`, {
      place: { file: source },
    })
  })
}

/** The percentile of rows that were drawn so many times, with linear interpolation as `sortedQuantile` has it. */
function drawnPercentile(values: Float64Array, percentile: number): Statistic {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!)
  return (counts) => {
    const place = percentile * (counts.reduce((sum, count) => sum + count, 0) - 1)
    const below = Math.floor(place)
    let reached = 0
    let low = Number.NaN
    for (const row of order) {
      reached += counts[row]!
      if (Number.isNaN(low) && reached > below) low = values[row]!
      if (reached > below + 1) return low + (place - below) * (values[row]! - low)
    }
    return low
  }
}
