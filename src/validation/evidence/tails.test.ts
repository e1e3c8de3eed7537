import { describe, expect, it } from 'vitest'
import { KINDS } from '../../../scripts/bench/gates/kinds.ts'
import { chanceOf } from '../../../scripts/bench/gates/models.ts'
import { simulateKind } from '../../../scripts/bench/gates/verdicts.ts'
import { judge } from '../judge.ts'

const SEED = 20_261_122
const named = KINDS.filter(({ gate, warned }) => warned && gate.startsWith('rmse against')).map(
  (kind) => [kind.world, kind] as const,
)

describe('the warning of heavy tails', () => {
  it.each(named.filter(([, { hard }]) => hard))('is there where they pass what should not: %s', (world, kind) => {
    const { pass, warned } = simulateKind(kind, { n: 300, runs: 400, seed: SEED, replicates: 1 })
    expect(pass, `${world}, seed ${SEED}`).toBeGreaterThan(0.08)
    expect(warned / pass, `passes that warn, ${world}, seed ${SEED}`).toBeGreaterThan(0.8)
  })

  it.each(named.filter(([, { hard }]) => !hard))('and seldom elsewhere: %s', (world, kind) => {
    const { pass, warned } = simulateKind(kind, { n: 300, runs: 600, seed: SEED, replicates: 1 })
    expect(warned / pass, `passes that warn, ${world}, seed ${SEED}`).toBeLessThan(0.35)
  })

  it('names the baseline where its own rare errors are missing from a failure', () => {
    const [, kind] = named.find(([world]) => world.includes('t₄ of the candidate'))!
    const chance = chanceOf(SEED)
    const reasons = Array.from({ length: 300 }, () => {
      const { candidate, baseline } = kind.draw(100, chance)
      const found = judge({
        gates: [{ metric: 'rmse', against: 'baseline', margin: { kind: 'relative', value: 0 } }],
        // The other way round: what was the better model has the tails.
        candidate: { predictions: baseline, metrics: {}, name: 'candidate' },
        baseline: { kind: 'present', predictions: candidate, metrics: {}, name: 'champion v1' },
      })
      return found.checks[0]!.verdict === 'fail' ? found.checks[0]!.reason : undefined
    }).filter((reason) => reason !== undefined)
    const told = reasons.filter((reason) => reason.includes('errors of the baseline have heavy tails')).length
    expect(told / reasons.length, `of ${reasons.length} failures, seed ${SEED}`).toBeGreaterThan(0.6)
  })
})
