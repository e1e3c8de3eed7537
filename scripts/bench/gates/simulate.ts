import { compare } from '../../../src/validation/compare.ts'
import { adjust, decide } from '../../../src/validation/decide.ts'
import { isEvidence } from '../../../src/validation/evidence/evidence.ts'
import type { Gate } from '../../../src/validation/gate.ts'
import { questionOf } from '../../../src/validation/question.ts'
import { rowsOf } from '../../../src/validation/rows.ts'
import { chanceOf, type Pair, type World } from './models.ts'

/** How often something happened in a simulation. */
export interface Rates {
  readonly runs: number
  readonly pass: number
  readonly fail: number
  /** The same of a threshold on the point: everything else fails. */
  readonly thresholdPass: number
}

interface Verdict {
  readonly standing: 'pass' | 'fail' | 'inconclusive'
  readonly pFail: number
  readonly thresholdPasses: boolean
}

/** Judges one made-up test set as the gate would: the same question, evidence and decision as in `validate-model`. */
function judged(world: World, { candidate, baseline }: Pair, alpha: number, replicates?: number): Verdict {
  const gate: Gate = { metric: world.metric, against: 'baseline' }
  const question = questionOf(gate, { alpha })
  const options =
    world.metric === 'rmse'
      ? ({ kind: 'numbers', classes: [] } as const)
      : ({ kind: 'classes', classes: ['0', '1'] } as const)
  const found = compare(question, question.metric!, rowsOf(candidate, options), rowsOf(baseline, options), replicates)
  if (!isEvidence(found)) return { standing: 'inconclusive', pFail: 1, thresholdPasses: false }
  const { standing, pFail } = decide(question, found)
  return { standing, pFail, thresholdPasses: found.estimate >= -question.limit }
}

/** One gate, many test sets with this true difference. */
export function simulate(
  world: World,
  {
    n,
    difference,
    runs,
    seed,
    replicates,
  }: { n: number; difference: number; runs: number; seed: number; replicates?: number },
  alpha = 0.05,
): Rates {
  const chance = chanceOf(seed)
  let [pass, fail, thresholdPass] = [0, 0, 0]
  for (let run = 0; run < runs; run++) {
    const { standing, thresholdPasses } = judged(world, world.draw(n, difference, chance), alpha, replicates)
    if (standing === 'pass') pass++
    if (standing === 'fail') fail++
    if (thresholdPasses) thresholdPass++
  }
  return { runs, pass: pass / runs, fail: fail / runs, thresholdPass: thresholdPass / runs }
}

/**
 * A family of gates on independent test sets, the hardest case for Holm. Fails: all are at the boundary, and any failed
 * gate is an error. Passes: one is at the boundary and the others have no doubt, so the family passes when that one does.
 */
export function simulateFamily(
  world: World,
  { n, gates, runs, seed, replicates }: { n: number; gates: number; runs: number; seed: number; replicates?: number },
  alpha = 0.05,
): Rates {
  const chance = chanceOf(seed)
  let [pass, fail, thresholdPass] = [0, 0, 0]
  for (let run = 0; run < runs; run++) {
    const family = Array.from({ length: gates }, () =>
      judged(world, world.draw(n, -world.margin, chance), alpha, replicates),
    )
    const adjusted = adjust(family.map(({ pFail }) => pFail))
    if (family.some(({ standing }, i) => standing === 'fail' && adjusted[i]! < alpha)) fail++
    if (family[0]!.standing === 'pass') pass++
    if (family.every(({ thresholdPasses }) => thresholdPasses)) thresholdPass++
  }
  return { runs, pass: pass / runs, fail: fail / runs, thresholdPass: thresholdPass / runs }
}
