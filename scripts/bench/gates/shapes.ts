import { normalCdf, normalQuantile } from '../../../src/statistics/distributions.ts'
import { findRoot } from '../../../src/statistics/root.ts'
import type { Draw } from './layers.ts'
import { type Chance, idsOf, predictions } from './models.ts'

/** Rows that only one model has right, and rows that both have; two classes by turns. */
export const accuracyDraw =
  (won: number, lost: number, both: number): Draw =>
  (n, { uniform }) => {
    const labels = Array.from({ length: n }, (_, i) => String(i % 2))
    const luck = labels.map(uniform)
    const answers = (right: (luck: number) => boolean): string[] =>
      labels.map((label, i) => (right(luck[i]!) ? label : String(1 - Number(label))))
    return {
      candidate: predictions(
        labels,
        answers((u) => u < both + won),
      ),
      baseline: predictions(
        labels,
        answers((u) => u < both || (u >= both + won && u < both + won + lost)),
      ),
    }
  }

/**
 * A classifier whose probabilities are right: two normal classes, equally many, a distance apart. `stretch` multiplies its
 * log-odds: above 1 it is too sure of itself.
 */
export interface Classifier {
  readonly distance: number
  readonly stretch?: number
}

/** The classifier of this accuracy, Φ(d/2). */
export const classifierOf = (accuracy: number): Classifier => ({ distance: 2 * normalQuantile(accuracy) })

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
const logit = ({ distance: d, stretch = 1 }: Classifier, x: number): number => stretch * (d * x - (d * d) / 2)

/** The true mean of a loss of the probability that was given to the class a row has, by the trapezoidal rule. */
function meanLoss(model: Classifier, loss: (p: number) => number): number {
  const [step, reach] = [0.005, 9]
  let sum = 0
  for (let z = -reach; z <= reach; z += step)
    sum += Math.exp((-z * z) / 2) * loss(sigmoid(logit(model, model.distance + z)))
  return (sum * step) / Math.sqrt(2 * Math.PI)
}

/** The true values of metrics of such a classifier; accuracy, recall and F1 are the same number. */
export const truthOf = (model: Classifier) => ({
  accuracy: normalCdf(model.distance / 2),
  auc: normalCdf(model.distance / Math.SQRT2),
  logloss: meanLoss(model, (p) => -Math.log(p)),
  brier: meanLoss(model, (p) => (1 - p) ** 2),
})

/** The classifier whose loss is this much above the baseline's: it ranks worse, or it is too sure of itself. */
export function worseBy(
  baseline: Classifier,
  loss: 'logloss' | 'brier',
  { share, by }: { share: number; by: 'distance' | 'stretch' },
): Classifier {
  const wanted = (1 + share) * truthOf(baseline)[loss]
  const model = (x: number): Classifier => ({ ...baseline, [by]: x })
  const [low, high] = by === 'distance' ? [baseline.distance / 2, baseline.distance] : [1, 3]
  return model(findRoot((x) => truthOf(model(x))[loss] - wanted, low, high))
}

/** Two such classifiers on the same rows; `shared` is the correlation of what they see. */
export const classifierDraw =
  (ours: Classifier, theirs: Classifier, shared = 0.8): Draw =>
  (n, { uniform, normal }) => {
    // Two of each class at least, so that there is an AUC.
    const labels = Array.from({ length: n }, (_, i) => (i < 4 ? String(i % 2) : uniform() < 0.5 ? '1' : '0'))
    const common = labels.map(normal)
    const side = (model: Classifier) => {
      const odds = labels.map((label, i) => {
        const seen = Math.sqrt(shared) * common[i]! + Math.sqrt(1 - shared) * normal()
        return logit(model, Number(label) * model.distance + seen)
      })
      return predictions(
        labels,
        odds.map((x) => (x > 0 ? '1' : '0')),
        Float64Array.from(odds, sigmoid),
      )
    }
    return { candidate: side(ours), baseline: side(theirs) }
  }

const LIST = 10
/** NDCG of a list of ten with one relevant row at this place, counted from 0. */
const worth = (place: number): number => 1 / Math.log2(place + 2)
/** Chances of the places of the baseline: ever fewer farther down. */
const PLACES = Array.from({ length: LIST }, (_, place) => 0.7 ** place)

/**
 * Ranks one relevant row of ten a query. The candidate shares the baseline's luck in half of the queries; with the share
 * that costs `fall` of NDCG it takes any place at random instead. n is the number of queries.
 */
export function rankingDraw(fall: number): Draw {
  const total = PLACES.reduce((sum, chance) => sum + chance, 0)
  const good = PLACES.reduce((sum, chance, place) => sum + (chance / total) * worth(place), 0)
  const random = PLACES.reduce((sum, _, place) => sum + worth(place) / LIST, 0)
  const astray = fall / (good - random)
  const placeOf = (u: number): number => {
    let [place, left] = [0, u * total]
    while (place < LIST - 1 && left >= PLACES[place]!) left -= PLACES[place++]!
    return place
  }
  return (n, { uniform }) => {
    const luck = Array.from({ length: n }, uniform)
    const query = idsOf(n).flatMap((id) => Array.from({ length: LIST }, () => id))
    const labels = Float64Array.from(query, (_, i) => Number(i % LIST === 0))
    const side = (place: (q: number) => number) => {
      const places = luck.map((_, q) => place(q))
      // The relevant row stands first in the file; the others take the places that it leaves.
      const rank = (at: number, row: number): number => (row === 0 ? at : row <= at ? row - 1 : row)
      const scores = Float64Array.from(query, (_, i) => -rank(places[Math.floor(i / LIST)]!, i % LIST))
      return { ...predictions(labels, scores), query }
    }
    const theirs = luck.map(placeOf)
    const own = (): number => (uniform() < astray ? Math.floor(uniform() * LIST) : placeOf(uniform()))
    const shared = (u: number): number => (uniform() < astray ? Math.floor(uniform() * LIST) : placeOf(u))
    return {
      candidate: side((q) => (uniform() < 0.5 ? shared(luck[q]!) : own())),
      baseline: side((q) => theirs[q]!),
    }
  }
}

/** Times of single predictions, lognormal; the candidate's are this share longer at every percentile. */
export const latencyDraw =
  (longer: number): Draw =>
  (n, { normal }) => {
    const labels = Array.from({ length: n }, (_, i) => String(i % 2))
    const common = labels.map(normal)
    const side = (factor: number) => {
      const times = common.map((shared) => 20 * factor * Math.exp(0.5 * (0.8 * shared + 0.6 * normal())))
      return { ...predictions(labels, labels), columns: new Map([['latency_ms', times.map(String)]]) }
    }
    return { candidate: side(1 + longer), baseline: side(1) }
  }

/** Regression with normal errors of this size, the same for both models but for the luck. */
export const errorsDraw =
  (size: number): Draw =>
  (n, { normal }: Chance) => {
    const labels = new Float64Array(n)
    const side = () =>
      predictions(
        labels,
        labels.map(() => size * normal()),
      )
    return { candidate: side(), baseline: side() }
  }
