import * as v from 'valibot'
import { choice, count, list, margin, number, section, text, writtenBound } from '../fields.ts'

/** The tests of a difference that a gate may ask for (design §1.4). */
export const GATE_TESTS = [
  'mcnemar-exact',
  'mcnemar-midp',
  'tango',
  'bonett-price',
  'delong',
  'bootstrap',
  'paired-t',
  'wilcoxon',
  'diebold-mariano',
] as const

/** The keys of a gate, each by itself; which of them go together, `gate-contradictions.ts` tells. */
export const gateKeys = section(
  {
    id: v.optional(text('Tells apart two gates on the same metric.')),
    metric: text('A metric such as `accuracy`, `auc`, `f1` or `rmse`, or a key of the metrics file.'),
    slice: v.optional(list(text('A column.', 'column'), 'Judge every value of these columns on its own.')),
    across: v.optional(
      choice(
        'With `slice`: `each` value is a check (default), or all are one: the `worst` must keep to the gate, or the largest `difference`, the smallest `ratio` between two values.',
        ['each', 'worst', 'difference', 'ratio'],
      ),
    ),
    perturbed: v.optional(
      text(
        'Judge how the predictions move on changed inputs: a name under `validate.perturbed`, with `metric: unchanged` and its like.',
      ),
    ),
    level: v.optional(
      choice('A `warn` never decides. Default: `block`; on each value of a slice and with `rule: capped` `warn`.', [
        'block',
        'warn',
      ]),
    ),
    'min-rows': v.optional(
      count('With fewer rows a blocking gate is inconclusive, a warning one skipped. Default on a slice: 50.', 1),
    ),
    direction: v.optional(
      choice('Which way is better, for a metric that Modelloop does not know.', ['higher', 'lower']),
    ),
    min: v.optional(writtenBound('The metric must be at least this.')),
    max: v.optional(writtenBound('The metric must be at most this.')),
    against: v.optional(
      v.pipe(
        v.picklist(['baseline'], 'baseline (which model that is, validate.baseline.use says)'),
        v.description('Judge the difference to the baseline.'),
        v.metadata({ kind: 'choice' }),
      ),
    ),
    rule: v.optional(
      choice(
        'With `against`: `non-inferior` (default), `superior`, `equivalent`, or `capped`: better by more than the margin is too good to be true. With `min` or `max`: `point` judges the bare value.',
        ['non-inferior', 'superior', 'equivalent', 'capped', 'point'],
      ),
    ),
    margin: v.optional(
      margin(
        'With `against`, absolute (`0.01`, `1pp`) or relative (`3%`): how much worse is still good enough, how far either way with `equivalent`; how much better it must be with `superior` (default 0), or may be with `capped`. Default: by the metric; `capped` must have one. With `perturbed` how far a number may move and count as unchanged: `unchanged` on numbers must have it, else the default is 0.',
      ),
    ),
    alpha: v.optional(number('With `against`: one-sided error rate of this gate. Default: `validate.alpha`.', 0, 0.5)),
    test: v.optional(choice('With `against`: the test to use. Default: by the metric.', GATE_TESTS)),
  },
  'A gate: a bound (`min` or `max`), or a comparison (`against: baseline`).',
)

/** A gate as it is written, each key right by itself. */
export type WrittenGate = ReturnType<typeof withNumbers>

/** Makes numbers of the bounds. Whether one was written in percent is kept: `3` may have been meant so, `300%` was not. */
export function withNumbers({ min, max, ...gate }: v.InferOutput<typeof gateKeys>) {
  return {
    ...gate,
    ...(min && { min: min.value }),
    ...(max && { max: max.value }),
    ...((min ?? max)?.kind === 'relative' && { percent: true as const }),
  }
}
