import { gateOf, type ImportedGate, percentMargin, type Translated, type Translation } from './gates.ts'

/** The arguments of MLflow's `MetricThreshold`. */
const KEYS = ['threshold', 'min_absolute_change', 'min_relative_change', 'greater_is_better', 'higher_is_better']

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Finds thresholds by the names of metrics, plain or under `validation_thresholds`; `undefined` when it is another file. */
function thresholdsIn(data: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!isObject(data)) return undefined
  const found = isObject(data['validation_thresholds']) ? data['validation_thresholds'] : data
  const all = Object.values(found)
  return all.length > 0 && all.some((value) => isObject(value) && KEYS.some((key) => key in value)) ? found : undefined
}

/**
 * Reads MLflow's validation thresholds: a mapping of metrics to the arguments of `MetricThreshold`. A threshold is a bound; a
 * smallest change asks for a model that is better by a margin, which is `rule: superior`. Gives `undefined` for another file.
 */
export function importMlflow(data: unknown): Translation | undefined {
  const thresholds = thresholdsIn(data)
  if (!thresholds) return undefined
  const skipped: string[] = []
  const gates = Object.entries(thresholds).flatMap(([metric, value]): Translated[] => {
    const skip = (why: string): Translated[] => {
      skipped.push(`${metric}: ${why}.`)
      return []
    }
    if (!isObject(value)) return skip('it has no arguments of MetricThreshold')
    const strange = Object.keys(value).filter((key) => !KEYS.includes(key))
    if (strange.length > 0) return skip(`MetricThreshold has no "${strange.join('", "')}"`)
    const better = value['greater_is_better'] ?? value['higher_is_better']
    if (typeof better !== 'boolean') return skip('it does not say "greater_is_better", true or false')
    const direction = better ? 'higher' : 'lower'
    const { threshold, min_absolute_change: absolute, min_relative_change: relative } = value
    const found: ImportedGate[] = []
    if (isNumber(threshold))
      found.push(gateOf(metric, { [better ? 'min' : 'max']: threshold, rule: 'point', direction }))
    else if (isGiven(threshold)) skip('"threshold" is no number')
    const superior = { against: 'baseline', rule: 'superior', direction } as const
    if (isNumber(absolute) && absolute > 0) found.push(gateOf(metric, { ...superior, margin: absolute }))
    else if (isGiven(absolute)) skip('"min_absolute_change" must be above 0, as in MLflow')
    if (isNumber(relative) && relative > 0 && relative < 1)
      found.push(gateOf(metric, { ...superior, margin: percentMargin(relative) }))
    else if (isGiven(relative)) skip('"min_relative_change" must lie between 0 and 1, as in MLflow')
    const gates = found.map((gate) => ({ gate, from: metric }))
    return gates.length > 0 || skipped.some((sentence) => sentence.startsWith(`${metric}:`))
      ? gates
      : skip('it asks for nothing')
  })
  return { tool: 'MLflow', gates, skipped }
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isGiven = (value: unknown): boolean => value !== undefined && value !== null
