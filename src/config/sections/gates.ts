import * as v from 'valibot'
import { bound, choice, count, list, margin, number, section, text } from '../fields.ts'

/** The tests of a difference that a gate may ask for (design §1.4). */
const GATE_TESTS = [
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

/** Under how many rows a gate on a slice is skipped, unless it says otherwise. */
const SLICE_MIN_ROWS = 50

const written = section(
  {
    id: v.optional(text('Tells apart two gates on the same metric.')),
    metric: text('A metric such as `accuracy`, `auc`, `f1` or `rmse`, or a key of the metrics file.'),
    slice: v.optional(list(text('A column.', 'column'), 'Judge every value of these columns on its own.')),
    level: v.optional(choice('A `warn` never decides. Default: `block`; on a slice `warn`.', ['block', 'warn'])),
    'min-rows': v.optional(
      count('With fewer rows a blocking gate is inconclusive, a warning one skipped. Default on a slice: 50.', 1),
    ),
    direction: v.optional(
      choice('Which way is better, for a metric that Modelloop does not know.', ['higher', 'lower']),
    ),
    min: v.optional(bound('The metric must be at least this.')),
    max: v.optional(bound('The metric must be at most this.')),
    against: v.optional(choice('Judge the difference to the baseline.', ['baseline'])),
    rule: v.optional(
      choice(
        'With `against`: `non-inferior` (default), `superior` or `equivalent`. With `min` or `max`: `point` judges the bare value.',
        ['non-inferior', 'superior', 'equivalent', 'point'],
      ),
    ),
    margin: v.optional(
      margin(
        'How much worse is still good enough: absolute (`0.01`, `1pp`) or relative (`3%`). Default: by the metric.',
      ),
    ),
    alpha: v.optional(number('One-sided error rate of this gate. Default: `validate.alpha`.', 0, 0.5)),
    test: v.optional(choice('The test to use. Default: by the metric.', GATE_TESTS)),
  },
  'A gate: a bound (`min` or `max`), or a comparison (`against: baseline`).',
)

type Written = v.InferOutput<typeof written>

/** Says what is wrong with a gate whose keys are all right by themselves; `undefined` when nothing is. */
function contradiction(gate: Written): string | undefined {
  const bounds = (['min', 'max'] as const).filter((key) => gate[key] !== undefined)
  const comparing = (['margin', 'alpha', 'test'] as const).find((key) => gate[key] !== undefined)
  if (bounds.length === 2) return 'has both "min" and "max". Write two gates.'
  if (bounds[0] && gate.against)
    return `has both "${bounds[0]}" and "against". A gate is a bound or a comparison: write two gates.`
  if (bounds[0] && comparing) return `has "${comparing}", which goes with "against: baseline", and no "against".`
  if (bounds[0] && gate.rule && gate.rule !== 'point')
    return `has "rule: ${gate.rule}", which goes with "against: baseline".`
  if (bounds[0]) return undefined
  if (!gate.against && (comparing || gate.rule))
    return `has "${comparing ?? 'rule'}" and nothing to compare with. Add "against: baseline".`
  if (!gate.against) return 'asks for nothing. Add "min", "max", or "against: baseline" with a "margin".'
  if (gate.rule === 'point')
    return 'has "rule: point", which goes with "min" or "max". A comparison is non-inferior, superior or equivalent.'
  if (gate.rule === 'equivalent' && gate.margin?.value === 0)
    return 'has "rule: equivalent" and a margin of 0, which nothing can pass.'
  return undefined
}

interface GateBase {
  readonly id?: string
  readonly metric: string
  readonly slice?: readonly string[]
  readonly level: 'block' | 'warn'
  readonly 'min-rows'?: number
  readonly direction?: 'higher' | 'lower'
}

/** A bound on the metric of the candidate; `rule: point` judges the bare value instead of its interval. */
export type BoundGate = GateBase & { readonly rule?: 'point' } & ({ readonly min: number } | { readonly max: number })

/** A comparison with the baseline. Without a margin the default of the metric holds. */
export type ComparisonGate = GateBase & {
  readonly against: 'baseline'
  readonly rule: 'non-inferior' | 'superior' | 'equivalent'
  readonly margin?: v.InferOutput<ReturnType<typeof margin>>
  readonly alpha?: number
  readonly test?: (typeof GATE_TESTS)[number]
}

export type Gate = BoundGate | ComparisonGate

/** Fills in what depends on the kind of gate: level, rows and rule. */
function complete(gate: Written): Gate {
  const onSlice = gate.slice !== undefined
  const level = gate.level ?? (onSlice ? 'warn' : 'block')
  const minRows = gate['min-rows'] ?? (onSlice ? SLICE_MIN_ROWS : undefined)
  return {
    ...gate,
    level,
    ...(minRows === undefined ? {} : { 'min-rows': minRows }),
    ...(gate.against && { rule: gate.rule ?? 'non-inferior' }),
  } as Gate
}

/** What two gates on one metric must not share, for a check's id is made of it (design §1.3). */
function gateKey(gate: Gate): string {
  const kind = 'against' in gate ? gate.rule : 'min' in gate ? 'min' : 'max'
  return JSON.stringify([gate.metric, gate.slice ?? [], gate.id ?? kind])
}

const gate = v.pipe(
  written,
  v.rawCheck(({ dataset, addIssue }) => {
    const message = dataset.typed ? contradiction(dataset.value) : undefined
    if (message) addIssue({ message })
  }),
  v.transform(complete),
)

/** The gates of `validate.gates`, or the word `none`: report only. */
export const gates = v.pipe(
  v.union([v.literal('none'), v.array(gate)], 'a list of gates, or none'),
  v.description('What a model must keep to. `none` reports and judges nothing.'),
  v.metadata({ kind: 'list of gates, or `none`' }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value === 'none') return
    const written = dataset.value
    const keys = written.map(gateKey)
    for (const [key, value] of written.entries()) {
      const first = keys.indexOf(keys[key]!)
      if (first === key) continue
      addIssue({
        message: `has the same metric, slice and kind as gates[${first}]. Give one of them an "id".`,
        path: [{ type: 'array', origin: 'value', input: written, key, value }],
      })
    }
  }),
)
