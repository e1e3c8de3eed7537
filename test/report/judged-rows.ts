import { seededRandom } from '../../src/statistics/random.ts'
import type { Predictions } from '../../src/tables/predictions.ts'

/** Invented test rows as two models answered them; equal on every run. */
export interface Pair {
  readonly candidate: Predictions
  readonly baseline: Predictions
}

const random = seededRandom(7)
const uniform = (): number => (random.below(1e9) + 0.5) / 1e9
const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
const oneOf = (names: readonly string[]): string => names[random.below(names.length)]!

export function rows(
  labels: Predictions['labels'],
  predictions: Predictions['predictions'],
  more: Partial<Predictions>,
): Predictions {
  const ids = Array.from({ length: labels.length }, (_, index) => `row-${String(index).padStart(5, '0')}`)
  return { ids, labels, predictions, columns: new Map(), source: 'predictions.csv', ...more }
}

/** Customers who leave, 18 of 100; scores are probabilities, those of the baseline too timid. */
export function customers(n: number, gaps: readonly [number, number] = [1.9, 1.6]): Pair {
  const leaves = Array.from({ length: n }, () => uniform() < 0.18)
  const plans = leaves.map(() => oneOf(['basic', 'plus', 'family', 'student', 'business']))
  const model = (gap: number, boldness: number): Predictions => {
    const score = Float64Array.from(leaves, (left) => {
      const seen = (left ? gap : 0) + normal()
      return 1 / (1 + Math.exp(-(seen * gap - (gap * gap) / 2 - 1.5) * boldness))
    })
    const called = [...score].map((value) => (value > 0.5 ? '1' : '0'))
    const latency = leaves.map(() => (12 + 6 * Math.abs(normal())).toFixed(2))
    return rows(
      leaves.map((left) => String(Number(left))),
      called,
      {
        score,
        columns: new Map([
          ['plan', plans],
          ['latency_ms', latency],
        ]),
      },
    )
  }
  return { candidate: model(gaps[0], 1), baseline: model(gaps[1], 0.7) }
}

export function species(n: number, classes: number): Pair {
  const names = Array.from({ length: classes }, (_, index) => `species ${index + 1}`)
  const labels = Array.from({ length: n }, () => oneOf(names))
  const model = (errors: number): Predictions =>
    rows(
      labels,
      labels.map((name) => (uniform() < errors ? oneOf(names) : name)),
      {},
    )
  return { candidate: model(0.12), baseline: model(0.2) }
}

const HOODS = ['NAmes', 'CollgCr', 'OldTown', 'Edwards', 'Somerst', 'NridgHt']

export function houses(n: number, errors: readonly [number, number] = [0.1, 0.13], hoods = HOODS): Pair {
  const labels = Float64Array.from({ length: n }, () => Math.exp(12 + 0.4 * normal()))
  const columns = new Map([['Neighborhood', Array.from(labels, () => oneOf(hoods))]])
  const model = (error: number): Predictions =>
    rows(
      labels,
      labels.map((label) => label * (1 + error * normal())),
      { columns },
    )
  return { candidate: model(errors[0]), baseline: model(errors[1]) }
}

/** Searches of twelve results each, two of which are what was looked for. */
export function searches(n: number): Pair {
  const labels = Float64Array.from({ length: 12 * n }, () => Number(uniform() < 0.2) * (1 + random.below(3)))
  const query = Array.from(labels, (_, index) => `q${String(Math.floor(index / 12)).padStart(5, '0')}`)
  const model = (skill: number): Predictions =>
    rows(
      labels,
      labels.map((label) => label * skill + normal()),
      { query },
    )
  return { candidate: model(1.3), baseline: model(0.9) }
}

/** Sales of a day, with quantiles; those of the baseline lie too close together. */
export function sales(n: number): Pair {
  const usual = Array.from({ length: n }, (_, day) => 100 + 20 * Math.sin(day / 9))
  const labels = Float64Array.from(usual, (level) => level + 9 * normal())
  const time = usual.map((_, day) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10))
  const levels = {
    'quantile_0.05': -1.645,
    'quantile_0.25': -0.674,
    'quantile_0.5': 0,
    'quantile_0.75': 0.674,
    'quantile_0.95': 1.645,
  }
  const model = (spread: number, error: number): Predictions => {
    const middle = usual.map((level) => level + error * normal())
    const quantiles = Object.entries(levels).map(
      ([name, z]) => [name, middle.map((value) => String(value + z * spread))] as const,
    )
    return rows(labels, Float64Array.from(middle), { time, columns: new Map(quantiles) })
  }
  return { candidate: model(9, 1), baseline: model(6, 4) }
}
