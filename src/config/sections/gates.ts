import * as v from 'valibot'
import type { margin } from '../fields.ts'
import { contradiction } from './gate-contradictions.ts'
import { type GATE_TESTS, gateKeys, type WrittenGate, withNumbers } from './gate-keys.ts'

/** Under how many rows a gate on a slice is skipped, unless it says otherwise. */
const SLICE_MIN_ROWS = 50

interface GateBase {
  readonly id?: string
  readonly metric: string
  readonly slice?: readonly string[]
  readonly across?: 'each' | 'worst' | 'difference' | 'ratio'
  /** A name of `validate.perturbed`. */
  readonly perturbed?: string
  readonly level: 'block' | 'warn'
  readonly 'min-rows'?: number
  readonly direction?: 'higher' | 'lower'
}

/** A bound on the metric of the candidate; `rule: point` judges the bare value instead of its interval. */
export type BoundGate = GateBase & {
  readonly rule?: 'point'
  readonly margin?: v.InferOutput<ReturnType<typeof margin>>
  /** The bound was written in percent. */
  readonly percent?: true
} & ({ readonly min: number } | { readonly max: number })

/** A comparison with the baseline. Without a margin the default of the metric holds. */
export type ComparisonGate = GateBase & {
  readonly against: 'baseline'
  readonly rule: 'non-inferior' | 'superior' | 'equivalent' | 'capped'
  readonly margin?: v.InferOutput<ReturnType<typeof margin>>
  readonly alpha?: number
  readonly test?: (typeof GATE_TESTS)[number]
}

export type Gate = BoundGate | ComparisonGate

/** Fills in what depends on the kind of gate: level, rows and rule. */
function complete(gate: WrittenGate): Gate {
  const onSlice = gate.slice !== undefined
  const onEach = onSlice && (gate.across ?? 'each') === 'each'
  const level = gate.level ?? (onEach || gate.rule === 'capped' ? 'warn' : 'block')
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
  const across = gate.across === 'each' ? undefined : gate.across
  return JSON.stringify([gate.metric, gate.perturbed ?? gate.slice ?? [], gate.id ?? [across, kind]])
}

const gate = v.pipe(
  gateKeys,
  v.transform(withNumbers),
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
        message:
          value.id === undefined
            ? `has the same metric, slice and kind as gates[${first}]. Give one of them an "id".`
            : `has the same metric, slice and "id" as gates[${first}]. Give one of them another "id".`,
        path: [{ type: 'array', origin: 'value', input: written, key, value }],
      })
    }
  }),
)
