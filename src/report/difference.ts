import { alikeEnds, formatPair, formatValue, UNKNOWN, withoutUnit } from '../platform/format.ts'
import type { Check } from './report.ts'

/** What was asked of a check, as far as it says so. */
export type Rule = NonNullable<Check['rule']>

/** Finds the rule of a check: said outright, or by its id, or by what is filled in. */
export function ruleOf(check: Check): Rule {
  if (check.rule) return check.rule
  const tail = check.id.slice(check.id.lastIndexOf('#') + 1)
  if (['non-inferior', 'superior', 'equivalent', 'capped', 'min', 'max', 'point'].includes(tail)) return tail as Rule
  if (check.estimate !== undefined && check.baseline !== undefined) return 'non-inferior'
  return check.direction === 'lower' ? 'max' : 'min'
}

/** Tells whether a check compares with a baseline, by interval or by the bare point; else it judges the value itself. */
export const isComparison = (check: Check): boolean =>
  check.estimate !== undefined && check.baseline !== undefined && !['min', 'max'].includes(ruleOf(check))

/**
 * How the metric moved, as a person reads it. The arrow is the direction of the metric itself, `range` follows the arrow
 * (▼ 5.3 % with 2.6 … 7.9 means: lower by 2.6 to 7.9 %), `better` is whether that is good.
 */
export interface Difference {
  readonly arrow: '▲' | '▼' | '='
  readonly better: boolean | undefined
  readonly amount: string
  readonly range?: string
}

/** Describes a check's estimate, which the report holds turned so that up is better; `undefined` when there is none. */
function differenceOf(check: Check): Difference | undefined {
  const { estimate, interval, unit } = check
  if (estimate === undefined || !isComparison(check)) return undefined
  const turn = check.direction === 'lower' ? -1 : 1
  const amount = formatValue(Math.abs(estimate), unit)
  if (estimate === 0) return { arrow: '=', better: undefined, amount, ...rangeOf(turned(interval, turn), unit, true) }
  const arrow = estimate * turn > 0 ? '▲' : '▼'
  // The range is counted along the arrow: an estimate of +5 % for a lower-is-better metric is a fall of 5 %.
  const along = turned(interval, estimate > 0 ? 1 : -1)
  return { arrow, better: estimate > 0, amount, ...rangeOf(along, unit) }
}

/** Writes a difference in one line: `▼ 5.3 % (2.6 … 7.9)`. */
export function differenceText(check: Check): string {
  const difference = differenceOf(check)
  if (difference) {
    const range = difference.range ? ` (${difference.range})` : ''
    return difference.arrow === '=' ? `no change${range}` : `${difference.arrow} ${difference.amount}${range}`
  }
  return rangeOf(check.interval, check.unit ?? check.valueUnit, true).range ?? ''
}

/** Says what was needed, by the check's own words or from its rule and limit. */
export function neededText(check: Check): string {
  if (check.needed) return check.needed
  if (check.limit === undefined) return ''
  return (check.level === 'warn' ? 'warn: ' : '') + demandOf(check, check.limit)
}

function demandOf(check: Check, bound: number): string {
  const limit = formatValue(Math.abs(bound), check.unit)
  const worse = check.direction === 'lower' ? 'higher' : 'lower'
  switch (ruleOf(check)) {
    case 'min':
      return `at least ${formatValue(bound, check.unit ?? check.valueUnit)}`
    case 'max':
      return `at most ${formatValue(bound, check.unit ?? check.valueUnit)}`
    case 'superior':
      return `more than ${limit} better`
    case 'equivalent':
      return `within ${limit}`
    case 'capped':
      return `at most ${limit} better`
    case 'point':
      return formatValue(bound, check.unit ?? check.valueUnit)
    case 'non-inferior':
      return `at most ${limit} ${worse}`
  }
}

/** Writes the baseline's value and the candidate's; where the former is another model's than the column says, with its name. */
export function valuesOf(check: Check): [string, string] {
  const [baseline, value] = formatPair(check.baseline, check.value, valueUnitOf(check))
  return [check.baselineName ? `${baseline} (${check.baselineName})` : baseline, value]
}

/** How `value` and `baseline` of a check are written. */
export function valueUnitOf(check: Check): string | undefined {
  if (check.valueUnit) return check.valueUnit
  if (check.unit === 'relative') return undefined
  return check.unit === 'pp' ? 'fraction' : check.unit
}

type Interval = readonly [number | null, number | null]

function turned(interval: Interval | undefined, turn: number): Interval | undefined {
  if (!interval || turn === 1) return interval
  const negate = (end: number | null) => (end === null ? null : -end)
  return [negate(interval[1]), negate(interval[0])]
}

/** Writes an interval; its unit is left out where an amount with the same unit stands before it. */
function rangeOf(interval: Interval | undefined, unit: string | undefined, isAlone = false): { range?: string } {
  if (!interval || (interval[0] === null && interval[1] === null)) return {}
  const [low, high] = alikeEnds(interval, unit).map((end) => formatValue(end, unit)) as [string, string]
  if (high === UNKNOWN) return { range: `≥ ${low}` }
  if (low === UNKNOWN) return { range: `≤ ${high}` }
  return { range: `${withoutUnit(low)} … ${isAlone ? high : withoutUnit(high)}` }
}
