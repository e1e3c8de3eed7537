import { UserError } from '../platform/errors.ts'
import type { Predictions } from '../tables/predictions.ts'

/** Begins the name of a column whose values are judged as a metric of the team's own. */
export const OWN_PREFIX = 'row_'

/** The columns `quantile_<p>` with a level between 0 and 1, by level. @throws {UserError} for a cell that is no finite number. */
export function quantilesOf(predictions: Predictions, order: Uint32Array): ReadonlyMap<number, Float64Array> {
  const found = [...predictions.columns].flatMap(([name, values]): [number, Float64Array][] => {
    const level = /^quantile_(0?\.\d+)$/.exec(name)
    return level && Number(level[1]) > 0 ? [[Number(level[1]), finite(values, order, name, predictions)]] : []
  })
  return new Map(found.sort(([a], [b]) => a - b))
}

/** The columns `row_<name>` of some metrics, as far as they are there. */
export function ownOf(predictions: Predictions, order: Uint32Array, names: readonly string[]) {
  const found = names.flatMap((name): [string, Float64Array][] => {
    const column = predictions.columns.get(OWN_PREFIX + name)
    return column ? [[name, finite(column, order, OWN_PREFIX + name, predictions)]] : []
  })
  return new Map(found)
}

/** The numbers of a column in order of id. @throws {UserError} with the id for what is no finite number. */
export function finite(values: Float64Array | readonly string[], order: Uint32Array, what: string, from: Predictions) {
  const numbers = new Float64Array(order.length)
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!
    const cell = values[row]!
    const value = Number(cell)
    if ((typeof cell === 'string' && cell.trim() === '') || !Number.isFinite(value))
      throw new UserError(`The ${what} of id "${from.ids[row]}" is "${values[row]}", not a finite number.`, {
        place: { file: from.source },
      })
    numbers[i] = value
  }
  return numbers
}

/** The weights of rows. @throws {UserError} when one is below 0, or none is above. */
export function weights(values: Float64Array, order: Uint32Array, from: Predictions): Float64Array {
  const found = finite(values, order, 'weight', from)
  const negative = found.findIndex((value) => value < 0)
  if (negative >= 0 || !found.some((value) => value > 0))
    throw new UserError('Weights must be 0 or more, and at least one above 0.', { place: { file: from.source } })
  return found
}

/** Numbers names from 0 in the order in which they come. */
export function clustersOf(names: readonly string[]): Uint32Array {
  const codes = new Map<string, number>()
  return Uint32Array.from(names, (name) => {
    if (!codes.has(name)) codes.set(name, codes.size)
    return codes.get(name)!
  })
}

/** Times that are all numbers are ordered as numbers, else as text, which is right for ISO dates. */
export function orderOfTime(times: readonly string[]): Uint32Array {
  const keys = times.map(Number)
  const numeric = keys.every(Number.isFinite)
  const compare = (a: number, b: number): number =>
    numeric ? keys[a]! - keys[b]! : times[a]! < times[b]! ? -1 : times[a]! > times[b]! ? 1 : 0
  return Uint32Array.from(times, (_, i) => i).sort((a, b) => compare(a, b) || a - b)
}
