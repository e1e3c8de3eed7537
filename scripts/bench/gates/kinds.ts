import { GROUPS, LAYERED, MEANS, SIX, WORST } from './families.ts'
import { AUC, against, at, BOTH, CHAMPION, F1, type Kind, LOSING, points, RMSE, share } from './kind.ts'
import type { Draw } from './layers.ts'
import { aucWorld, ERRORS, f1World, rmseWorld, type World } from './models.ts'
import { accuracyDraw, classifierDraw, latencyDraw, rankingDraw, truthOf } from './shapes.ts'

const still = (world: World): Draw => at(world, 0)
const BOUNDS: readonly Kind[] = [
  { gate: 'auc, min', world: AUC.model, gates: [{ metric: 'auc', min: 0.85 }], draw: still(AUC), rows: BOTH },
  ...[0.1].map((prevalence) => {
    const rare = aucWorld(prevalence, 0.85, 0.64)
    return { gate: 'auc, min', world: rare.model, gates: [{ metric: 'auc', min: 0.85 }], draw: still(rare), rows: BOTH }
  }),
  ...[0.5, 0.2].map((prevalence) => {
    const world = f1World(prevalence, 0.8, 0.7)
    const f1 = (2 * 0.8 * 0.7) / 1.5
    return {
      gate: 'f1, min',
      world: world.model,
      gates: [{ metric: 'f1', min: f1 }],
      draw: still(world),
      rows: BOTH,
      resampled: true as const,
    }
  }),
  ...[
    { errors: 0, max: 1 },
    { errors: 1, max: Math.SQRT2, hard: true as const },
    { errors: 3, max: Math.exp(0.36), hard: true as const },
  ].map(({ errors, max, hard }) => ({
    gate: 'rmse, max',
    world: ERRORS[errors]!.model,
    gates: [{ metric: 'rmse', max }],
    draw: still(rmseWorld(ERRORS[errors]!)),
    rows: BOTH,
    resampled: true as const,
    ...(hard && { hard, warned: true as const }),
  })),
  {
    gate: 'logloss, max',
    world: 'a classifier of 80 %, its probabilities right',
    gates: [{ metric: 'logloss', max: truthOf(CHAMPION).logloss }],
    draw: classifierDraw(CHAMPION, CHAMPION),
    rows: BOTH,
    resampled: true,
  },
]

const RULES: readonly Kind[] = (['superior', 'equivalent', 'capped'] as const).flatMap((rule) =>
  [
    {
      metric: 'accuracy',
      draw: rule === 'equivalent' ? LOSING : accuracyDraw(0.06, 0.04, 0.8),
      margin: points(0.02),
      resampled: false,
    },
    { metric: 'auc', draw: at(AUC, rule === 'equivalent' ? -0.01 : 0.01), margin: points(0.01), resampled: false },
    { metric: 'f1', draw: at(F1, rule === 'equivalent' ? -0.02 : 0.02), margin: points(0.02), resampled: true },
    { metric: 'rmse', draw: at(RMSE, rule === 'equivalent' ? -0.03 : 0.03), margin: share(0.03), resampled: false },
  ].map(({ metric, draw, margin, resampled }) => ({
    gate: `${metric}, rule: ${rule}`,
    world: rule === 'equivalent' ? 'exactly a margin worse' : 'exactly a margin better',
    gates: [against(metric, { rule, margin })],
    draw,
    rows: rule === 'equivalent' ? [1000] : BOTH,
    ...(resampled && { resampled: true as const }),
  })),
)

const QUERIES_AND_TIMES: readonly Kind[] = [
  {
    gate: 'ndcg against the baseline, 0.01',
    world: 'one relevant row of ten a query (rows are queries), half of the queries share their luck',
    gates: [against('ndcg')],
    draw: rankingDraw(0.01),
    rows: BOTH,
    task: 'ranking',
  },
  {
    gate: 'latency-p95 against the baseline, 10 %',
    world: 'lognormal times (σ 0.5), correlation 0.64',
    gates: [against('latency-p95')],
    draw: latencyDraw(0.1),
    rows: BOTH,
    resampled: true,
  },
  {
    gate: 'latency-p95, max',
    world: 'lognormal times (σ 0.5)',
    gates: [{ metric: 'latency-p95', max: 20 * Math.exp(0.5 * 1.6448536269514722) }],
    draw: latencyDraw(0),
    rows: BOTH,
  },
]

/** Errors of which some are far out, in both models or in one; and normal ones, where no warning is due. */
const TAILS: readonly Kind[] = ERRORS.map((errors) => ({
  gate: 'rmse against the baseline, 3 %',
  world: errors.model,
  gates: [against('rmse')],
  draw: at(rmseWorld(errors)),
  rows: BOTH,
  warned: true,
  ...(errors.hard && { hard: true as const }),
}))

/** Every kind that is simulated, by number: workers build them anew, since functions are not sent. */
export const KINDS: readonly Kind[] = [
  ...SIX,
  ...MEANS,
  ...WORST,
  ...GROUPS,
  ...LAYERED,
  ...BOUNDS,
  ...RULES,
  ...QUERIES_AND_TIMES,
  ...TAILS,
]
