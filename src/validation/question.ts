import { UserError } from '../platform/errors.ts'
import { formatValue } from '../platform/format.ts'
import type { Quantity } from '../platform/quantity.ts'
import type { Gate, GateDefaults, Question, Rule, TestName } from './gate.ts'
import { findGroupMetric } from './kinds/rates.ts'
import { findRunMetric, type RunMetric } from './kinds/run-metrics.ts'
import { meantMetric } from './meant-metric.ts'
import type { Metric } from './metrics/metric.ts'
import { ownMetric } from './metrics/own.ts'
import { findMetric } from './metrics/registry.ts'

/** What stands in for the margin of a metric that Modelloop does not know. */
const UNKNOWN_METRIC_MARGIN: Quantity = { kind: 'relative', value: 0.03 }

/**
 * Fills in a gate: direction, rule, margin, level, rows.
 * @throws {UserError} when it asks for nothing, for two things at once, or for a metric whose better direction is unknown.
 */
export function questionOf(gate: Gate, defaults: GateDefaults): Question {
  const between = gate.across === 'difference' || gate.across === 'ratio'
  const metric = (between ? findGroupMetric(gate.metric) : findMetric(gate.metric)) ?? findOwn(gate, defaults)
  const ofRun = metric ? undefined : findRunMetric(gate.metric)
  const where = `The gate on "${gate.metric}"`
  const asks = [gate.min, gate.max, gate.against].filter((value) => value !== undefined).length
  if (asks !== 1) throw new UserError(`${where} must have exactly one of "min", "max" and "against", and has ${asks}.`)
  const stray = (['margin', 'test'] as const).find((key) => gate[key] !== undefined && gate.perturbed === undefined)
  if (!gate.against && (stray || (gate.rule && gate.rule !== 'point')))
    throw new UserError(`${where} has "${stray ?? `rule: ${gate.rule}`}", which goes with "against: baseline".`)
  const rule = ruleOf(gate)
  const direction = directionOf(gate, rule, metric ?? ofRun)
  const alpha = gate.alpha ?? defaults.alpha
  if (!(alpha > 0 && alpha < 0.5)) throw new UserError(`${where} has alpha ${alpha}: it must lie between 0 and 0.5.`)
  const { limit, relative } = limitOf(gate, rule, metric ?? ofRun)
  if (!Number.isFinite(limit)) throw new UserError(`${where} has the bound ${limit}, which is not a finite number.`)
  return {
    gate,
    name: gate.metric,
    metric,
    ...(ofRun && { ofRun }),
    title: (metric ?? ofRun)?.title ?? gate.metric,
    direction,
    rule,
    bare: gate.rule === 'point',
    level: gate.level ?? (rule === 'capped' || isOnEach(gate) ? 'warn' : 'block'),
    minRows: gate['min-rows'] ?? (gate.slice === undefined ? (defaults.minRows ?? 1) : (defaults.sliceMinRows ?? 50)),
    alpha,
    limit,
    relative,
  }
}

/** The better direction: the metric's own, else the gate's, else what a bound says. @throws {UserError} for none, or two. */
function directionOf(gate: Gate, rule: Rule, metric: Metric | RunMetric | undefined): 'higher' | 'lower' {
  const where = `The gate on "${gate.metric}"`
  const direction =
    metric?.direction ?? gate.direction ?? (rule === 'min' ? 'higher' : rule === 'max' ? 'lower' : undefined)
  if (gate.direction && direction !== gate.direction)
    throw new UserError(
      `${where} says "direction: ${gate.direction}", and of ${metric!.title} ${direction} is better.`,
      { hint: 'Leave "direction" out.' },
    )
  if (!direction) {
    const near = meantMetric(gate.metric)
    throw new UserError(`${where} does not say which way is better, and Modelloop does not know the metric.`, {
      hint: `${near ? `Did you mean ${near}? Else add` : 'Add'} "direction: higher" or "direction: lower" to the gate.`,
    })
  }
  return direction
}

/** A metric that is a column of the predictions; a bound tells which way is better. */
function findOwn({ metric, direction, min, max }: Gate, { own }: GateDefaults): Metric | undefined {
  const better = direction ?? (min !== undefined ? 'higher' : max !== undefined ? 'lower' : undefined)
  return better && own?.has(metric) ? ownMetric(metric, better) : undefined
}

/** Many checks of one gate: one of them may fail by chance, so they warn. */
const isOnEach = ({ slice, across = 'each' }: Gate): boolean => slice !== undefined && across === 'each'

function ruleOf(gate: Gate): Rule {
  if (gate.min !== undefined) return 'min'
  if (gate.max !== undefined) return 'max'
  return gate.rule === undefined || gate.rule === 'point' ? 'non-inferior' : gate.rule
}

/** Tests that only know "no difference": their margin is 0 unless the gate says otherwise, which they refuse. */
const ZERO_MARGIN_TESTS: readonly (TestName | undefined)[] = ['mcnemar-exact', 'mcnemar-midp']

/** A superior gate without a margin asks for any improvement at all. */
function limitOf(gate: Gate, rule: Rule, metric: Metric | RunMetric | undefined): { limit: number; relative: boolean } {
  if (gate.min !== undefined || gate.max !== undefined) return { limit: (gate.min ?? gate.max)!, relative: false }
  const usual = metric?.defaultMargin ?? UNKNOWN_METRIC_MARGIN
  const none = rule === 'superior' || ZERO_MARGIN_TESTS.includes(gate.test)
  const margin = gate.margin ?? (none ? { ...usual, value: 0 } : usual)
  if (gate.margin?.points && metric && metric.unit !== 'fraction')
    throw new UserError(
      `The gate on "${gate.metric}" has a margin in percentage points, and ${metric.title} is no share.`,
      {
        hint:
          'task' in metric && usualMost(metric)
            ? `Write the number itself: ${margin.value}.`
            : 'Write a share of the baseline (`3%`) or a number in the unit of the metric.',
      },
    )
  if (margin.value < 0)
    throw new UserError(`The gate on "${gate.metric}" has the margin ${margin.value}: a margin is 0 or more.`)
  if (rule === 'equivalent' && margin.value === 0)
    throw new UserError(`The gate on "${gate.metric}" asks for equivalence within 0, which nothing can pass.`)
  return { limit: margin.value, relative: margin.kind === 'relative' }
}

/**
 * Refuses a bound or margin of another scale than the metric's `value`: `margin: 2` of an accuracy of 0.9 was meant as
 * 2 points, and nothing would ever miss it. A metrics file may count accuracy up to 100, and then the bound must as well.
 * @throws {UserError} with what was probably meant.
 */
export function refuseOutOfScale({ gate, name, metric, rule, limit, relative }: Question, value: number): void {
  const most = metric && usualMost(metric)
  if (!most) return
  const where = `The gate on "${name}" has`
  const what = gate.against ? 'margin' : gate.min === undefined ? 'max' : 'min'
  if (isPercent(value)) {
    const ofShare = gate.against ? !relative && limit > 0 && (!gate.margin || gate.margin.points) : limit <= 1
    if (!ofShare || most > 1) return
    const asked = gate.against ? `a margin of ${limit}` : `"${what}: ${limit}"`
    throw new UserError(`${where} ${asked}, and the metrics file has ${value}: one is in percent.`, {
      hint: `Let the training write a share, such as ${shifted(value)}.`,
    })
  }
  const meansAnError = most === 2 && metric.unit === 'fraction'
  // Below 0 there is no scale that a margin could miss: R² may have any size there.
  if (gate.against ? limit < 1 || value < 0 : limit <= most || (meansAnError && gate.percent)) return
  // A small share may well double, and an error too: only a loss is at most the whole of it.
  if (relative && (metric.direction === 'lower' || rule !== 'non-inferior')) return
  if (relative) throw new UserError(`${where} a margin of ${limit * 100} %, which no model can miss.`)
  if (gate.margin?.points) throw new UserError(`${where} a margin of ${limit * 100} points, which no model can miss.`)
  throw new UserError(`${where} "${what}: ${limit}", and ${metric.title} is ${formatValue(value, metric.unit)}.`, {
    hint: gate.against
      ? inPoints(metric, limit)
      : `For percent write "${limit}%"${meansAnError ? `, for ${inPercent(limit)} % "${inPercent(limit)}%"` : ''}.`,
  })
}

/**
 * Refuses to compare a metrics file that counts up to 100 with one that counts up to 1: 71 is no better than 0.92.
 * @throws {UserError} that names both values.
 */
export function refuseTwoScales({ name, metric }: Question, ours: number, theirs: number, whose: string): void {
  if (!metric || usualMost(metric) !== 1 || isPercent(ours) === isPercent(theirs)) return
  throw new UserError(`The gate on "${name}" compares ${ours} with the ${theirs} of ${whose}: one is in percent.`, {
    hint: isPercent(ours)
      ? `Let the training write a share, such as ${shifted(ours)}.`
      : 'Let a "min" or "max" alone judge the first model that writes a share, and compare from the next one on.',
  })
}

/** Tells a value of more than 1. A mean of nine ones may lie a little above 1 in binary. */
const isPercent = (value: number): boolean => value > 1 + 1e-9

/**
 * The largest value that a bound may name without being taken for percent: 1 of what lies below it, 2 of the Brier score and of
 * the mean errors that are shown in percent, `undefined` of what may have any size.
 */
export function usualMost({ name, task, direction, unit }: Metric): 1 | 2 | undefined {
  if (task === 'any') return undefined
  if (direction === 'higher') return 1
  if (unit === 'fraction') return task === 'classification' ? 1 : 2
  return name === 'brier' ? 2 : undefined
}

/** How a margin of so many points is written for a metric. */
export const inPoints = ({ unit }: Metric, points: number): string =>
  `For points write "${unit === 'fraction' ? `${points}pp` : shifted(points)}".`

/** A hundredth of a number, without what binary adds: 2 becomes 0.02. */
const shifted = (value: number): number => Number((value / 100).toPrecision(12))
const inPercent = (value: number): number => Number((value * 100).toPrecision(12))

/** Does something for a gate; what is wrong with it is told at the line where it is written. */
export function atGate<T>({ place }: Gate, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof UserError) || error.place || !place) throw error
    throw new UserError(error.message, { place, cause: error, ...(error.hint !== undefined && { hint: error.hint }) })
  }
}
