import { normalQuantile } from '../../../src/statistics/distributions.ts'
import { seededRandom } from '../../../src/statistics/random.ts'
import type { Predictions } from '../../../src/tables/predictions.ts'

/** Numbers of a made-up world, all from one seed. */
export interface Chance {
  readonly uniform: () => number
  readonly normal: () => number
  /** Student's t with 4 degrees of freedom; its variance is 2. */
  readonly heavy: () => number
}

export function chanceOf(seed: number): Chance {
  const random = seededRandom(seed)
  const uniform = (): number => (random.below(2 ** 31) + 0.5) / 2 ** 31
  let spare: number | undefined
  const normal = (): number => {
    const kept = spare
    spare = undefined
    if (kept !== undefined) return kept
    const [radius, angle] = [Math.sqrt(-2 * Math.log(uniform())), 2 * Math.PI * uniform()]
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
  const heavy = (): number => normal() / Math.sqrt((-2 * Math.log(uniform()) - 2 * Math.log(uniform())) / 4)
  return { uniform, normal, heavy }
}

/** Two models on one made-up test set. */
export interface Pair {
  readonly candidate: Predictions
  readonly baseline: Predictions
}

/** A world in which the candidate's true difference to the baseline is known. */
export interface World {
  readonly metric: string
  readonly margin: number
  /** As the table names it. */
  readonly model: string
  /** `difference` is the candidate's gain in the judged unit: −margin at the boundary. */
  readonly draw: (n: number, difference: number, chance: Chance) => Pair
  /** No rate is promised here: it is a hard cell, and printed. */
  readonly hard?: true
}

export const idsOf = (n: number): string[] => Array.from({ length: n }, (_, i) => String(i).padStart(7, '0'))

/** Predictions of made-up rows, by number. */
export function predictions(
  labels: Predictions['labels'],
  answers: Predictions['predictions'],
  score?: Float64Array,
): Predictions {
  const rows = { ids: idsOf(labels.length), labels, predictions: answers, columns: new Map(), source: 'made up' }
  return score ? { ...rows, score } : rows
}

/** Two normal classes a distance d apart have AUC Φ(d/√2); `shared` is the correlation of both models' scores. */
export function aucWorld(prevalence: number, auc: number, shared: number, margin = 0.01): World {
  const distance = (area: number): number => Math.SQRT2 * normalQuantile(area)
  return {
    metric: 'auc',
    margin,
    model: `binormal, AUC ${auc}, ${100 * prevalence} % positive, correlation ${shared}`,
    draw: (n, difference, { uniform, normal }) => {
      const labels = Array.from({ length: n }, (_, i) => (i < 2 || (i > 3 && uniform() < prevalence) ? '1' : '0'))
      const common = labels.map(() => normal())
      const scores = (area: number): Float64Array =>
        Float64Array.from(labels, (label, i) => {
          const noise = Math.sqrt(shared) * common[i]! + Math.sqrt(1 - shared) * normal()
          return (label === '1' ? distance(area) : 0) + noise
        })
      return {
        candidate: predictions(labels, labels, scores(auc + difference)),
        baseline: predictions(labels, labels, scores(auc)),
      }
    },
  }
}

/** Answers by one luck a row and `shared` of the rows, else by each model's own. F1 = 2pr / (2pr + p(1−r) + (1−p)a). */
export function f1World(prevalence: number, recall: number, precision: number, shared = 0.7): World {
  const alarms = (prevalence * recall * (1 / precision - 1)) / (1 - prevalence)
  const f1 = (2 * precision * recall) / (precision + recall)
  // The candidate has as many false alarms; its recall follows from the F1 that it must have.
  const recallFor = (wanted: number): number =>
    (wanted * (prevalence + (1 - prevalence) * alarms)) / (prevalence * (2 - wanted))
  return {
    metric: 'f1',
    margin: 0.02,
    model: `${100 * prevalence} % positive, recall ${recall}, precision ${precision}, ${100 * shared} % of rows share their luck`,
    draw: (n, difference, { uniform }) => {
      const labels = Array.from({ length: n }, () => (uniform() < prevalence ? '1' : '0'))
      const luck = labels.map(() => uniform())
      const answers = (hit: number): string[] =>
        labels.map((label, i) => {
          const own = uniform() < shared ? luck[i]! : uniform()
          return own < (label === '1' ? hit : alarms) ? '1' : '0'
        })
      return {
        candidate: predictions(labels, answers(recallFor(f1 + difference))),
        baseline: predictions(labels, answers(recall)),
      }
    },
  }
}

/** Errors of both models on one row, equal in their root mean square; the candidate's are then stretched. */
type Errors = (chance: Chance) => readonly [theirs: number, ours: number]

const mixed = (own: (chance: Chance) => number): Errors => {
  return (chance) => {
    const theirs = own(chance)
    return [theirs, 0.9 * theirs + Math.sqrt(0.19) * own(chance)]
  }
}

/** Regression by name. */
export const ERRORS: readonly { readonly model: string; readonly errors: Errors; readonly hard?: true }[] = [
  { model: 'normal errors, correlation 0.9', errors: mixed(({ normal }) => normal()) },
  { model: 't₄ errors, correlation 0.9', errors: mixed(({ heavy }) => heavy()) },
  { model: 't₄ errors, independent', errors: ({ heavy }) => [heavy(), heavy()] },
  {
    model: 'house prices: normal errors times a lognormal price (σ 0.6), correlation 0.9',
    errors: (chance) => {
      const price = Math.exp(0.6 * chance.normal())
      const [theirs, ours] = mixed(({ normal }) => normal())(chance)
      return [price * theirs, price * ours]
    },
  },
  {
    model: 'normal errors of the champion, t₄ of the candidate, independent',
    errors: ({ normal, heavy }) => [Math.SQRT2 * normal(), heavy()],
    hard: true,
  },
  {
    model: 'equal, but for 2 % of rows on which the candidate is far off',
    errors: ({ normal, uniform }) => {
      const error = normal()
      // Stretched below by 1.03: so far that both root mean squares are equal before.
      return uniform() < 0.02 ? [error, Math.sqrt(1 + 0.0609 / 0.02) * error] : [error, error]
    },
    hard: true,
  },
]

export function rmseWorld({ model, errors, hard }: (typeof ERRORS)[number]): World {
  // In the last of them the far rows alone make the 3 %.
  const built = model.startsWith('equal')
  return {
    metric: 'rmse',
    margin: 0.03,
    model,
    ...(hard && { hard }),
    draw: (n, difference, chance) => {
      const labels = new Float64Array(n)
      const [theirs, ours] = [new Float64Array(n), new Float64Array(n)]
      const stretch = built ? (1 - difference) / 1.03 : 1 - difference
      for (let i = 0; i < n; i++) {
        const [a, b] = errors(chance)
        theirs[i] = a
        ours[i] = stretch * b
      }
      return { candidate: predictions(labels, ours), baseline: predictions(labels, theirs) }
    },
  }
}
