import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../statistics/random.ts'
import type { Predictions } from '../../tables/predictions.ts'
import type { Gate } from '../gate.ts'
import { judge } from '../judge.ts'

const ALPHA = 0.05
const SEED = 20_261_122

/** Classes "1" and "0" by turns, each group right by its own chance. */
function draw(shares: readonly number[], rows: number, random: () => number): Predictions {
  const labels: string[] = []
  const predictions: string[] = []
  const column: string[] = []
  for (const [group, share] of shares.entries())
    for (let i = 0; i < rows; i++) {
      labels.push(String(i % 2))
      predictions.push(String((i + Number(random() >= share)) % 2))
      column.push(`g${group}`)
    }
  const ids = labels.map((_, i) => String(i).padStart(6, '0'))
  return { ids, labels, predictions, columns: new Map([['group', column]]), source: 'simulated' }
}

interface Case {
  readonly gate: Gate
  readonly shares: readonly number[]
  readonly rows: number
  readonly repetitions?: number
}

/** How often a gate says `verdict` of models that are exactly on its boundary. */
function rateOf(verdict: 'pass' | 'fail', { gate, shares, rows, repetitions = 400 }: Case): number {
  const random = seededRandom(SEED + rows)
  const uniform = (): number => random.below(2 ** 31) / 2 ** 31
  let count = 0
  for (let i = 0; i < repetitions; i++) {
    const candidate = { predictions: draw(shares, rows, uniform), metrics: {}, name: 'candidate' }
    const { checks } = judge({ gates: [gate], candidate, baseline: { kind: 'none' }, defaults: { replicates: 300 } })
    if (checks[0]!.verdict === verdict) count++
  }
  const rate = count / repetitions
  const allowed = 1.2 * ALPHA + 3 * Math.sqrt((ALPHA * (1 - ALPHA)) / repetitions)
  const what = `${gate.metric} ${gate.across}, ${shares.length} groups of ${rows} (${shares.join(', ')})`
  console.info(`${what}: ${(100 * rate).toFixed(1)} % ${verdict} of ${repetitions}, seed ${SEED + rows}`)
  expect(rate, `${what}, seed ${SEED + rows}`).toBeLessThanOrEqual(allowed)
  return rate
}

const worst: Gate = { metric: 'accuracy', slice: 'group', across: 'worst', min: 0.8 }
const difference: Gate = { metric: 'accuracy', slice: 'group', across: 'difference', max: 0.1 }
const ratio: Gate = { metric: 'accuracy', slice: 'group', across: 'ratio', min: 0.8 }
const f1: Gate = { ...difference, metric: 'f1' }

describe('gates on all values of a column err in at most about alpha of all test sets', () => {
  it.each([
    [{ gate: worst, shares: [0.8, 0.95, 0.95, 0.95, 0.95], rows: 100 }],
    [{ gate: difference, shares: [0.9, 0.8, 0.85], rows: 300 }],
    [{ gate: difference, shares: [0.98, 0.88], rows: 100 }],
    [{ gate: ratio, shares: [0.9, 0.72, 0.8], rows: 300 }],
    [{ gate: f1, shares: [0.9, 0.8], rows: 300, repetitions: 100 }],
  ] satisfies [Case][])('pass a model on the boundary %#', (on) => {
    // A gate that never passed anything would keep the rate too.
    expect(rateOf('pass', on), `seed ${SEED + on.rows}`).toBeGreaterThan(0)
  })

  it.each([
    [{ gate: worst, shares: [0.8, 0.8, 0.8, 0.8, 0.8], rows: 100 }],
    [{ gate: worst, shares: [0.8], rows: 100 }],
    [{ gate: difference, shares: [0.9, 0.8], rows: 100 }],
    [{ gate: difference, shares: [0.9, 0.8, 0.9, 0.8], rows: 300 }],
    [{ gate: { ...difference, max: 0.005 }, shares: [0.9, 0.895], rows: 300 }],
    [{ gate: ratio, shares: [0.9, 0.72, 0.9], rows: 300 }],
    [{ gate: f1, shares: [0.9, 0.8], rows: 300, repetitions: 100 }],
  ] satisfies [Case][])('fail a model on the boundary %#', (on) => {
    expect(rateOf('fail', on), `seed ${SEED + on.rows}`).toBeGreaterThan(0)
  })
})
