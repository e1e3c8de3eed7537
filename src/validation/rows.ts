import { UserError } from '../platform/errors.ts'
import { remembered } from '../statistics/remembered.ts'
import { textOrder } from '../statistics/text-order.ts'
import type { Predictions } from '../tables/predictions.ts'
import { clustersOf, finite, orderOfTime, ownOf, quantilesOf, weights } from './row-columns.ts'

/** The test rows as one model answered them: what metrics are computed from. All arrays have `n` entries, in order of id. */
export interface Rows {
  readonly n: number
  readonly ids: readonly string[]
  /**
   * `numbers`: regression, `labels` and `predictions` hold; `lists`: ranking, they hold too, and `query`; `classes`:
   * classification, `truth` and `predicted` hold.
   */
  readonly kind: 'numbers' | 'lists' | 'classes'
  readonly labels: Float64Array
  readonly predictions: Float64Array
  readonly classes: readonly string[]
  /** Index into `classes`. */
  readonly truth: Uint32Array
  readonly predicted: Uint32Array
  /** Index of the positive class; −1 when there is none (more than two classes, or not named). */
  readonly positive: number
  /** Probability of the positive class. */
  readonly score: Float64Array | undefined
  /** Probability of each class, in the order of `classes`. */
  readonly scores: readonly Float64Array[] | undefined
  readonly weight: Float64Array | undefined
  /** Number of the cluster of each row, from 0. */
  readonly cluster: Uint32Array | undefined
  /** Row numbers in order of time; rows of equal time stay in order of id. */
  readonly byTime: Uint32Array | undefined
  /** The rows are forecasts: errors of neighbours in time are alike. */
  readonly series?: boolean
  /** Number of the query of each row, from 0. */
  readonly query?: Uint32Array | undefined
  /** Quantiles of the forecast, by their level, ascending: the columns `quantile_<p>` of numbers. */
  readonly quantiles?: ReadonlyMap<number, Float64Array>
  /** The columns `row_<name>` that were asked for, by name. */
  readonly own?: ReadonlyMap<string, Float64Array>
  readonly columns: ReadonlyMap<string, readonly string[]>
}

export interface RowOptions {
  readonly kind: Rows['kind']
  readonly positive?: string | undefined
  /** All class names of all models that are compared, so that the codes agree. */
  readonly classes: readonly string[]
  readonly series?: boolean
  /** The metrics that are columns `row_<name>`. */
  readonly own?: readonly string[]
}

/** Writes a class name so that `1`, `1.0` and `"1"` agree. */
export function className(value: string | number): string {
  const text = String(value).trim()
  // `007` and numbers too long for a double are names.
  return text.length <= 17 && /^[+-]?(?:0|[1-9]\d{0,14})(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)
    ? String(Number(text))
    : text
}

/** Lists the class names that occur as label or prediction, numbers in order of size. */
export function classesOf(all: readonly Predictions[]): readonly string[] {
  const names = new Set<string>()
  for (const { labels, predictions } of all)
    for (const column of [labels, predictions]) for (const value of distinct(column)) names.add(className(value))
  const sorted = [...names].sort()
  return sorted.every((name) => Number.isFinite(Number(name))) ? sorted.sort((a, b) => Number(a) - Number(b)) : sorted
}

/** The different values of a column. A class mostly stands in many rows, and a name is made of it only once. */
export const distinct: (values: Float64Array | readonly string[]) => ReadonlySet<string | number> = remembered(
  (values) => new Set<string | number>(values),
)

/**
 * Turns predictions into rows in order of id, so that the order of the file changes nothing.
 * @throws {UserError} when an id occurs twice, a number is missing or not finite, or the positive class does not occur.
 */
export function rowsOf(predictions: Predictions, options: RowOptions): Rows {
  const { ids, source } = predictions
  const order = textOrder(ids)
  const sortedIds = pickText(ids, order)
  for (let i = 1; i < sortedIds.length; i++)
    if (sortedIds[i] === sortedIds[i - 1])
      throw new UserError(`The id "${sortedIds[i]}" occurs twice.`, { place: { file: source } })
  const numbers = options.kind !== 'classes'
  const empty = new Uint32Array(0)
  const classes = numbers ? [] : options.classes
  const codes = new Map(classes.map((name, code) => [name, code]))
  const encode = (values: Float64Array | readonly string[]) => codesOf(values, order, codes)
  return {
    n: ids.length,
    ids: sortedIds,
    kind: options.kind,
    labels: numbers ? finite(predictions.labels, order, 'label', predictions) : new Float64Array(0),
    predictions: numbers ? finite(predictions.predictions, order, 'prediction', predictions) : new Float64Array(0),
    classes,
    truth: numbers ? empty : encode(predictions.labels),
    predicted: numbers ? empty : encode(predictions.predictions),
    positive: numbers ? -1 : positiveOf(classes, options.positive),
    ...scoresOf(predictions, order, classes, numbers ? -1 : positiveOf(classes, options.positive)),
    weight: predictions.weight && weights(predictions.weight, order, predictions),
    cluster: predictions.group && clustersOf(pickText(predictions.group, order)),
    byTime: predictions.time && orderOfTime(pickText(predictions.time, order)),
    series: options.series ?? false,
    query: options.kind === 'lists' ? clustersOf(pickText(predictions.query!, order)) : undefined,
    ...(numbers && { quantiles: quantilesOf(predictions, order) }),
    own: ownOf(predictions, order, options.own ?? []),
    columns: new Map([...predictions.columns].map(([name, values]) => [name, pickText(values, order)])),
  }
}

/** The number of each row's class, in a given order of the rows. */
function codesOf(
  values: Float64Array | readonly string[],
  order: Uint32Array,
  codes: ReadonlyMap<string, number>,
): Uint32Array {
  const known = new Map<string | number, number>()
  for (const value of distinct(values)) known.set(value, codes.get(className(value))!)
  const found = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) found[i] = known.get(values[order[i]!]!)!
  return found
}

/** The positive class: the one named, else `1` of 0/1 or `true` of false/true; −1 when none is to be had. */
function positiveOf(classes: readonly string[], named: string | undefined): number {
  if (named !== undefined) {
    const code = classes.findIndex((name) => name === className(named) || name.toLowerCase() === named.toLowerCase())
    if (code >= 0 || classes.length === 1) return classes.length > 2 ? -1 : code
    throw new UserError(`The positive class "${named}" does not occur. The classes are ${list(classes)}.`, {
      hint: 'Set columns.positive to one of them.',
    })
  }
  if (classes.length > 2) return -1
  const known = [
    ['0', '1'],
    ['false', 'true'],
  ].find((pair) => classes.every((name) => pair.includes(name.toLowerCase())))
  return known ? classes.findIndex((name) => name.toLowerCase() === known[1]) : -1
}

function scoresOf(predictions: Predictions, order: Uint32Array, classes: readonly string[], positive: number) {
  const named = new Map([...(predictions.scores ?? [])].map(([name, values]) => [className(name), values]))
  const all = classes.map((name) => named.get(name))
  const complete = classes.length > 0 && all.every((values) => values !== undefined)
  const own = predictions.score ?? (positive >= 0 ? all[positive] : undefined)
  return {
    score: own && finite(own, order, 'score', predictions),
    scores: complete ? all.map((values) => finite(values!, order, 'score', predictions)) : undefined,
  }
}

/** The texts of a column at some places. */
export function pickText(values: readonly string[], order: Uint32Array): string[] {
  const picked = new Array<string>(order.length)
  for (let i = 0; i < order.length; i++) picked[i] = values[order[i]!]!
  return picked
}

const list = (names: readonly string[]): string =>
  names
    .slice(0, 10)
    .map((name) => `"${name}"`)
    .join(', ') + (names.length > 10 ? ', …' : '')
