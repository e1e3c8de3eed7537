import type { Predictions } from '../../../src/tables/predictions.ts'
import type { Gate } from '../../../src/validation/gate.ts'
import { type Draw, grouped, stacked, thinned } from './layers.ts'
import { aucWorld, ERRORS, f1World, rmseWorld, type World } from './models.ts'
import {
  accuracyDraw,
  classifierDraw,
  classifierOf,
  errorsDraw,
  latencyDraw,
  rankingDraw,
  truthOf,
  worseBy,
} from './shapes.ts'

/** A gate, or several, and a made-up world in which the truth lies exactly on the boundary. */
export interface Kind {
  readonly gate: string
  /** The world, as the table names it. */
  readonly world: string
  readonly gates: readonly Gate[]
  readonly draw: Draw
  readonly rows: readonly number[]
  readonly task?: 'ranking'
  /** Judged by resampling: a tenth of the simulations then takes as long. */
  readonly resampled?: true
  /** The boundary of one side only: the other verdict would be right, or is measured elsewhere. */
  readonly only?: 'pass' | 'fail'
  /** How many of the wrong passes carry a warning is of interest. */
  readonly warned?: true
  /** No rate is promised here. */
  readonly hard?: true
}

const against = (metric: string, more: Partial<Gate> = {}): Gate => ({ metric, against: 'baseline', ...more })
const points = (value: number) => ({ kind: 'absolute', value }) as const
const share = (value: number) => ({ kind: 'relative', value }) as const
const at =
  (world: World, difference = -world.margin): Draw =>
  (n, chance) =>
    world.draw(n, difference, chance)

const AUC = aucWorld(0.5, 0.85, 0.64)
const F1 = f1World(0.5, 0.8, 0.7)
const RMSE = rmseWorld(ERRORS[0]!)
const BOTH = [100, 1000]
/** 2 pp more rows lost than won. */
const LOSING = accuracyDraw(0.04, 0.06, 0.8)

const CHAMPION = classifierOf(0.8)
const WORSE = classifierOf(0.78)
const [before, after] = [truthOf(CHAMPION), truthOf(WORSE)]
/** What the worse classifier has lost, by metric: margins that put it on the boundary of all six. */
const LOST = [
  ['accuracy', points(0.02)],
  ['recall', points(0.02)],
  ['f1', points(0.02)],
  ['auc', points(before.auc - after.auc)],
  ['logloss', share(after.logloss / before.logloss - 1)],
  ['brier', share(after.brier / before.brier - 1)],
] as const

const SIX: readonly Kind[] = [
  ...LOST.map(([tight]) => ({
    gate: `six metrics: ${LOST.map(([metric]) => metric).join(', ')}`,
    world: `one test set, 80 % and 78 % right; ${tight} at its margin, the others far inside`,
    gates: LOST.map(([metric, margin]) =>
      against(metric, { margin: metric === tight ? margin : { ...margin, value: 30 * margin.value } }),
    ),
    draw: classifierDraw(WORSE, CHAMPION),
    rows: [100],
    resampled: true as const,
    only: 'pass' as const,
  })),
  {
    gate: 'the same six',
    world: 'one test set, all six at their margins',
    gates: LOST.map(([metric, margin]) => against(metric, { margin })),
    draw: classifierDraw(WORSE, CHAMPION),
    rows: BOTH,
    resampled: true,
  },
]

const MEANS: readonly Kind[] = (['logloss', 'brier'] as const).flatMap((metric) =>
  (['distance', 'stretch'] as const).map((by) => ({
    gate: `${metric} against the baseline, 3 %`,
    world: by === 'distance' ? 'candidate ranks worse' : 'candidate is too sure of itself',
    gates: [against(metric)],
    draw: classifierDraw(worseBy(CHAMPION, metric, { share: 0.03, by }), CHAMPION),
    rows: BOTH,
    // Rows that it is sure of, and wrong about: a tail that only the candidate has.
    ...(metric === 'logloss' && by === 'stretch' && { warned: true as const, hard: true as const }),
  })),
)

const regions = (draw: Draw, others: Draw, only: 'pass' | 'fail') => ({
  draw: stacked(only === 'pass' ? [draw, others, others, others, others] : [draw, draw, draw, draw, draw]),
  world: only === 'pass' ? 'five regions, one at the margin, four far inside' : 'five regions, all at the margin',
  only,
})
const WORST: readonly Kind[] = (['pass', 'fail'] as const).flatMap((only) =>
  [
    { metric: 'accuracy', draw: LOSING, others: accuracyDraw(0.3, 0.01, 0.6) },
    { metric: 'auc', draw: at(AUC), others: at(AUC, 0.14) },
    { metric: 'rmse', draw: at(RMSE), others: at(RMSE, 0.7) },
  ].map(({ metric, draw, others }) => ({
    gate: `${metric}, across: worst, against the baseline`,
    gates: [against(metric, { slice: 'region', across: 'worst' })],
    ...regions(draw, others, only),
    rows: [500],
  })),
)

const GROUPS: readonly Kind[] = [
  { world: 'two groups, 1 and 1.2', sizes: [1, 1.2], rows: [200, 2000], only: undefined },
  { world: 'four groups, two of 1 and two of 1.2', sizes: [1, 1.2, 1, 1.2], rows: [400], only: 'fail' as const },
].map(({ world, sizes, rows, only }) => ({
  gate: 'rmse, across: difference, max: 0.2',
  world: `normal errors, ${world}`,
  gates: [{ metric: 'rmse', slice: 'region', across: 'difference', max: 0.2 }],
  draw: stacked(sizes.map(errorsDraw)),
  rows,
  resampled: true,
  ...(only && { only }),
}))

/** Rows that the baseline has right, or misses by less than a standard deviation. */
const easy = ({ labels, predictions }: Predictions, row: number): boolean =>
  typeof labels[row] === 'number' ? Math.abs(predictions[row] as number) < 1 : labels[row] === predictions[row]

const LAYERED: readonly Kind[] = [
  { metric: 'accuracy', draw: LOSING, resampled: false },
  { metric: 'f1', draw: at(F1), resampled: true },
  { metric: 'auc', draw: at(AUC), resampled: true },
  { metric: 'rmse', draw: at(RMSE), resampled: true },
].flatMap(({ metric, draw, resampled }) =>
  [
    { world: 'groups of 5 rows, half of them alike', layered: grouped(draw, 5, 0.7), rows: [200, 1000] },
    { world: 'weights: of the easy rows a quarter, weighing 4', layered: thinned(draw, easy), rows: BOTH },
  ].map(({ world, layered, rows }) => ({
    gate: `${metric} against the baseline`,
    world,
    gates: [against(metric)],
    draw: layered,
    rows,
    ...(resampled && { resampled: true as const }),
  })),
)

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
    gates: [{ metric: 'logloss', max: before.logloss }],
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
