import { remembered } from '../statistics/remembered.ts'
import { clustersOf } from './row-columns.ts'
import { pickText, type Rows } from './rows.ts'

/** Keeps some rows, given by number in ascending order. Clusters are numbered anew. */
export function selectRows(rows: Rows, chosen: Uint32Array): Rows {
  const numbers = (values: Float64Array): Float64Array => (values.length ? pick(values, chosen) : values)
  const codes = (values: Uint32Array): Uint32Array => (values.length ? chosen.map((row) => values[row]!) : values)
  return {
    ...rows,
    n: chosen.length,
    ids: pickText(rows.ids, chosen),
    labels: numbers(rows.labels),
    predictions: numbers(rows.predictions),
    truth: codes(rows.truth),
    predicted: codes(rows.predicted),
    score: rows.score && numbers(rows.score),
    scores: rows.scores?.map(numbers),
    weight: rows.weight && numbers(rows.weight),
    cluster: rows.cluster && clustersOf(Array.from(codes(rows.cluster), String)),
    byTime: rows.byTime && selectOrder(rows.byTime, chosen),
    query: rows.query && clustersOf(Array.from(codes(rows.query), String)),
    ...(rows.quantiles && { quantiles: eachOf(rows.quantiles, numbers) }),
    ...(rows.own && { own: eachOf(rows.own, numbers) }),
    columns: new Map([...rows.columns].map(([name, values]) => [name, pickText(values, chosen)])),
  }
}

/** Leaves out the rows of weight 0. */
export function withWeight(rows: Rows): Rows {
  const { weight, n } = rows
  if (!weight?.includes(0)) return rows
  return selectRows(
    rows,
    Uint32Array.from(Array(n).keys()).filter((row) => weight[row]! > 0),
  )
}

/** The order of the chosen rows among themselves, by their new numbers. */
function selectOrder(order: Uint32Array, chosen: Uint32Array): Uint32Array {
  const rank = ranksOf(order)
  return Uint32Array.from(chosen.keys()).sort((a, b) => rank[chosen[a]!]! - rank[chosen[b]!]!)
}

const ranksOf = remembered((order: Uint32Array) => {
  const ranks = new Uint32Array(order.length)
  order.forEach((row, rank) => {
    ranks[row] = rank
  })
  return ranks
})

const eachOf = <K>(columns: ReadonlyMap<K, Float64Array>, change: (values: Float64Array) => Float64Array) =>
  new Map([...columns].map(([key, values]) => [key, change(values)]))

function pick(values: Float64Array, order: Uint32Array): Float64Array {
  const picked = new Float64Array(order.length)
  for (let i = 0; i < order.length; i++) picked[i] = values[order[i]!]!
  return picked
}
