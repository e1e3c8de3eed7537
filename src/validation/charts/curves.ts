import type { LineChart } from '../../report/report.ts'
import { sortedQuantile } from '../../statistics/bootstrap-interval.ts'
import { drawMultinomial } from '../../statistics/multinomial.ts'
import { wilson } from '../../statistics/proportion.ts'
import { type Random, seededRandom } from '../../statistics/random.ts'
import type { Rows } from '../rows.ts'
import { intervalName, type Pair } from './pair.ts'
import { scoreBins } from './score-bins.ts'

const STEPS = 50
const DRAWS = 400
const FEWEST_DRAWS = 25
/** Draws of single rows in all, where weights or clusters make them necessary. */
const MOST_ROW_DRAWS = 1e7

/** Rows of both classes by bin of the score, the highest score first. */
interface Counts {
  readonly positives: Float64Array
  readonly negatives: Float64Array
}

/**
 * Draws ROC and precision-recall curve of scored rows with two classes; nothing where a class is missing. The band of the
 * candidate is that of the bootstrap, point by point, and nowhere narrower than Wilson's interval for as many positives.
 */
export function curveCharts(pair: Pair, alpha: number): LineChart[] {
  const candidate = countsOf(pair.candidate.rows)
  const [positives, negatives] = [sum(candidate.positives), sum(candidate.negatives)]
  if (!(positives > 0) || !(negatives > 0)) return []
  const baseline = pair.baseline?.rows.score ? pair.baseline : undefined
  const draws = redrawn(pair.candidate.rows, candidate)
  const bandOf = (curve: (counts: Counts) => number[], seen: (point: number) => number): [number, number][] => {
    const drawn = draws.map(curve)
    return curve(candidate).map((value, point) => {
      const ends = endsOf(
        drawn.map((values) => values[point]!),
        alpha,
      )
      const [low, high] = wilsonOf(value, seen(point), alpha)
      return [Math.min(ends[0], low), Math.max(ends[1], high)]
    })
  }
  const effective = independentPositives(pair.candidate.rows)
  const share = effective / positives
  const before = baseline && countsOf(baseline.rows)
  const series = (curve: (counts: Counts) => number[], seen: (point: number) => number) => [
    { name: pair.candidate.name, y: curve(candidate), band: bandOf(curve, seen) },
    ...(baseline && before ? [{ name: baseline.name, y: curve(before) }] : []),
  ]
  const called = precisionAt(candidate).map((precision, i) => ((i + 1) / STEPS) * (positives / precision) * share)
  const words = `The band is a ${intervalName(alpha)} of ${pair.candidate.name}, point by point.`
  return [
    {
      kind: 'line',
      id: 'roc',
      title: 'ROC curve',
      xLabel: 'false positive rate',
      yLabel: 'true positive rate',
      description: `The share of positives found for each share of false alarms; the diagonal is guessing. ${words}`,
      x: Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS),
      series: series(hitRates, () => effective),
      range: [0, 1],
      diagonal: true,
    },
    {
      kind: 'line',
      id: 'precision-recall',
      title: 'Precision and recall',
      xLabel: 'recall',
      yLabel: 'precision',
      description: `How many of the rows that were called positive are, for each share of positives found. ${words}`,
      x: Array.from({ length: STEPS }, (_, i) => (i + 1) / STEPS),
      series: series(precisionAt, (point) => called[point]!),
      range: [0, 1],
      rule: { y: positives / (positives + negatives), label: 'guessing', kind: 'reference' },
    },
  ]
}

function countsOf(rows: Rows): Counts {
  const { bin, bins } = scoreBins(rows.score!)
  const counts = { positives: new Float64Array(bins), negatives: new Float64Array(bins) }
  rows.truth.forEach((truth, row) => {
    const of = truth === rows.positive ? counts.positives : counts.negatives
    of[bin[row]!]! += rows.weight?.[row] ?? 1
  })
  return counts
}

/** The true positive rate at each false positive rate from 0 to 1, straight lines between the corners of the curve. */
function hitRates({ positives, negatives }: Counts): number[] {
  const [allHits, allAlarms] = [sum(positives), sum(negatives)]
  let [bin, hits, alarms] = [0, 0, 0]
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const wanted = (i * allAlarms) / STEPS
    while (bin < positives.length && alarms + negatives[bin]! <= wanted) {
      hits += positives[bin]!
      alarms += negatives[bin]!
      bin += 1
    }
    const more = bin < positives.length ? (positives[bin]! * (wanted - alarms)) / negatives[bin]! : 0
    return Math.min(1, (hits + more) / allHits)
  })
}

/** The precision at each recall above 0: inside a bin hits and alarms grow together (Davis and Goadrich 2006). */
function precisionAt({ positives, negatives }: Counts): number[] {
  const allHits = sum(positives)
  let [bin, hits, alarms] = [0, 0, 0]
  return Array.from({ length: STEPS }, (_, i) => {
    const wanted = ((i + 1) * allHits) / STEPS
    while (bin < positives.length - 1 && hits + positives[bin]! < wanted) {
      hits += positives[bin]!
      alarms += negatives[bin]!
      bin += 1
    }
    const part = positives[bin]! > 0 ? Math.min(1, (wanted - hits) / positives[bin]!) : 0
    return wanted / (wanted + alarms + part * negatives[bin]!)
  })
}

/** Draws the rows again: whole bins where each row counts for itself, else row by row or cluster by cluster. */
function redrawn(rows: Rows, counts: Counts): Counts[] {
  const random = seededRandom(rows.n)
  const single = !rows.weight && !rows.cluster
  const times = single ? DRAWS : Math.max(FEWEST_DRAWS, Math.min(DRAWS, Math.floor(MOST_ROW_DRAWS / rows.n)))
  const { bin } = single ? { bin: undefined } : scoreBins(rows.score!)
  const bins = counts.positives.length
  const all = new Float64Array(2 * bins)
  all.set(counts.positives)
  all.set(counts.negatives, bins)
  const drawn = new Float64Array(2 * bins)
  const draw = (): Counts => {
    if (bin) return drawnRows(rows, bin, bins, random)
    drawMultinomial(random, rows.n, all, drawn)
    return { positives: drawn.slice(0, bins), negatives: drawn.slice(bins) }
  }
  return Array.from({ length: times }, draw).filter(
    ({ positives, negatives }) => sum(positives) > 0 && sum(negatives) > 0,
  )
}

function drawnRows(
  { truth, positive, weight, cluster, n }: Rows,
  bin: Uint32Array,
  bins: number,
  random: Random,
): Counts {
  const units = cluster ? cluster.reduce((most, one) => Math.max(most, one), 0) + 1 : n
  const drawn = new Uint32Array(units)
  for (let unit = 0; unit < units; unit++) drawn[unit] = poissonOfOne(random)
  const again = { positives: new Float64Array(bins), negatives: new Float64Array(bins) }
  for (let row = 0; row < n; row++) {
    const of = truth[row] === positive ? again.positives : again.negatives
    of[bin[row]!]! += (weight?.[row] ?? 1) * drawn[cluster?.[row] ?? row]!
  }
  return again
}

/** A Poisson number of mean 1, by multiplication (Knuth). */
function poissonOfOne(random: Random): number {
  let count = 0
  for (let product = 1 - random.uniform(); product > 1 / Math.E; product *= 1 - random.uniform()) count += 1
  return count
}

/** How many independent positives there are: Kish's count of the weights, at most the clusters that hold one. */
function independentPositives({ truth, positive, weight, cluster }: Rows): number {
  let [total, squares] = [0, 0]
  const clusters = new Set<number>()
  truth.forEach((code, row) => {
    if (code !== positive) return
    total += weight?.[row] ?? 1
    squares += (weight?.[row] ?? 1) ** 2
    if (cluster) clusters.add(cluster[row]!)
  })
  const kish = (total * total) / squares
  return cluster ? Math.min(kish, clusters.size) : kish
}

function endsOf(values: readonly number[], alpha: number): [number, number] {
  if (values.length === 0) return [0, 1]
  const sorted = Float64Array.from(values).sort()
  return [sortedQuantile(sorted, alpha), sortedQuantile(sorted, 1 - alpha)]
}

const wilsonOf = (share: number, n: number, alpha: number) => wilson(share * n, n, alpha)

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)
