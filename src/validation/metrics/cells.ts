import { ascendingOrder } from '../../statistics/sort.ts'
import type { Rows } from '../rows.ts'

/** So many possible cells are counted in a table; more are looked up. */
const MOST_IN_TABLE = 1 << 20

/** Rows of one truth and one prediction of each model, counted: all that a confusion matrix knows of them. */
export interface Cells {
  /** One row a cell that occurs, for each model; without ids, scores, weights and other columns. */
  readonly sides: readonly Rows[]
  /** How many rows each cell has; their weight where rows have one. */
  readonly counts: Float64Array
  /** The cell of each row. */
  readonly of: Uint32Array
}

/** Counts the rows of up to two models by truth and predictions; the cells are in order of their classes. */
export function cellsOf(sides: readonly Rows[]): Cells {
  const { truth, weight, classes, n } = sides[0]!
  const k = classes.length
  const indexOf = indexer(k ** (sides.length + 1))
  const codes: number[] = []
  const of = new Uint32Array(n)
  const [first, second] = [sides[0]!.predicted, sides[1]?.predicted]
  for (let row = 0; row < n; row++) {
    const one = truth[row]! * k + first[row]!
    const code = second ? one * k + second[row]! : one
    const index = indexOf(code, codes.length)
    if (index === codes.length) codes.push(code)
    of[row] = index
  }
  const order = ascendingOrder(Float64Array.from(codes))
  const places = new Uint32Array(order.length)
  order.forEach((index, place) => {
    places[index] = place
  })
  const counts = new Float64Array(codes.length)
  for (let row = 0; row < n; row++) {
    of[row] = places[of[row]!]!
    counts[of[row]!]! += weight ? weight[row]! : 1
  }
  const digit = (place: number): Uint32Array =>
    Uint32Array.from(order, (index) => Math.floor(codes[index]! / k ** place) % k)
  return {
    sides: sides.map((rows, i) => ofCells(rows, digit(sides.length), digit(sides.length - 1 - i))),
    counts,
    of,
  }
}

/** Makes the function that gives a code's index, `next` for a new one. */
export function indexer(codes: number): (code: number, next: number) => number {
  const table = new Int32Array(codes <= MOST_IN_TABLE ? codes : 0).fill(-1)
  const known = new Map<number, number>()
  const isTable = table.length > 0
  return (code, next) => {
    const found = isTable ? table[code]! : (known.get(code) ?? -1)
    if (found >= 0) return found
    if (isTable) table[code] = next
    else known.set(code, next)
    return next
  }
}

const ofCells = (rows: Rows, truth: Uint32Array, predicted: Uint32Array): Rows => ({
  ...rows,
  n: truth.length,
  ids: [],
  truth,
  predicted,
  score: undefined,
  scores: undefined,
  weight: undefined,
  cluster: undefined,
  byTime: undefined,
  columns: new Map(),
})
