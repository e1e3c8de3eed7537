import type { WrittenGate } from './gate-keys.ts'

/** Says what is wrong with a gate whose keys are all right by themselves; `undefined` when nothing is. */
export function contradiction(gate: WrittenGate): string | undefined {
  const bounds = (['min', 'max'] as const).filter((key) => gate[key] !== undefined)
  const comparing = (['margin', 'alpha', 'test'] as const).find((key) => gate[key] !== undefined)
  if (gate.slice?.length === 0) return 'has a "slice" that names no column. Name one, or leave "slice" out.'
  const misuse = acrossMisuse(gate) ?? perturbedMisuse(gate) ?? ofRunMisuse(gate)
  if (misuse || gate.perturbed !== undefined) return misuse
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
    return 'has "rule: point", which goes with "min" or "max". A comparison is non-inferior, superior, equivalent or capped.'
  if (gate.rule === 'capped' && !(gate.margin && gate.margin.value > 0))
    return 'has "rule: capped" and no "margin" above 0: say which gain is too good to be true, such as 20%.'
  if (gate.rule === 'equivalent' && gate.margin?.value === 0)
    return 'has "rule: equivalent" and a margin of 0, which nothing can pass.'
  return undefined
}

/** What can be asked of predictions on changed inputs. */
const MOVES = ['unchanged', 'increased', 'decreased', 'not-increased', 'not-decreased']

/** Says what is wrong with a gate on changed inputs, or with its metric elsewhere; `undefined` when nothing is. */
function perturbedMisuse(gate: WrittenGate): string | undefined {
  const { metric, perturbed, min } = gate
  if (perturbed === undefined)
    return MOVES.includes(metric)
      ? `has the metric "${metric}" and no "perturbed". Name the predictions on changed inputs, which stand under validate.perturbed.`
      : undefined
  const here = `has "perturbed: ${perturbed}"`
  if (!MOVES.includes(metric)) return `${here} and the metric "${metric}". The metric is one of ${MOVES.join(', ')}.`
  const stray = (['slice', 'across', 'against', 'test', 'alpha', 'max', 'direction'] as const).find(
    (key) => gate[key] !== undefined,
  )
  if (stray) return `${here} and "${stray}", which do not go together.`
  if (min === undefined || !(min > 0 && min <= 1))
    return `${here}, which goes with "min": the share of rows that must be ${metric}, such as 95%.`
  return gate.rule && gate.rule !== 'point' ? `${here} and "rule: ${gate.rule}", which do not go together.` : undefined
}

/** Says what is wrong with `across`; `undefined` when nothing is. */
function acrossMisuse({ across, slice, against, min, max }: WrittenGate): string | undefined {
  if (across === undefined) return undefined
  const here = `has "across: ${across}"`
  if (slice === undefined) return `${here} and no "slice". Name the column whose values are judged.`
  if (across === 'each' || across === 'worst') return undefined
  if (against) return `${here} and "against". Fairness is judged on the candidate alone: leave "against" out.`
  if (across === 'difference') {
    if (min !== undefined || max === undefined)
      return `${here}, which goes with "max": the largest gap that may be between two values, such as 5pp.`
    return max > 0 ? undefined : `${here} and "max: ${max}", which nothing can pass. Write a gap above 0, such as 5pp.`
  }
  if (max !== undefined || min === undefined)
    return `${here}, which goes with "min": the smallest ratio that may be between two values, such as 0.8.`
  return min > 0 && min < 1 ? undefined : `${here} and "min: ${min}": a ratio of two values lies between 0 and 1.`
}

/** Says what is wrong with a gate on the run itself; `undefined` when nothing is. */
function ofRunMisuse({ metric, slice, test, against, max }: WrittenGate): string | undefined {
  if (!/^(?:model-size|training-time|peak-memory|latency-p(?:50|95|99)|leakage)$/.test(metric)) return undefined
  const stray = slice ? 'slice' : test ? 'test' : undefined
  if (metric === 'leakage' && (against || max === undefined || max < 0 || max >= 1))
    return 'has the metric "leakage", which goes with "max": the share of the test rows that may stand in the training, such as 0 or 1%.'
  return stray && `has "${stray}", and ${metric} is of the whole run.`
}
