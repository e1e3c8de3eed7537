import type { Predictions } from '../../../src/tables/predictions.ts'
import { AUC, against, at, BOTH, CHAMPION, F1, type Kind, LOSING, points, RMSE, share } from './kind.ts'
import { type Draw, grouped, stacked, thinned } from './layers.ts'
import { accuracyDraw, classifierDraw, classifierOf, errorsDraw, truthOf, worseBy } from './shapes.ts'

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

export const SIX: readonly Kind[] = [
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

export const MEANS: readonly Kind[] = (['logloss', 'brier'] as const).flatMap((metric) =>
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
export const WORST: readonly Kind[] = (['pass', 'fail'] as const).flatMap((only) =>
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

export const GROUPS: readonly Kind[] = [
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

export const LAYERED: readonly Kind[] = [
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
