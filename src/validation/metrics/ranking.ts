import { remembered } from '../../statistics/remembered.ts'
import type { Rows } from '../rows.ts'
import { type Metric, percentagePoints, weightedMean } from './metric.ts'
import {
  averagePrecision,
  hit,
  type List,
  listOf,
  ndcg,
  type OfList,
  precision,
  recall,
  reciprocalRank,
} from './ranked-lists.ts'

/** The rows of each query. */
const queriesOf = remembered((query: Uint32Array): readonly (readonly number[])[] => {
  const queries: number[][] = []
  query.forEach((code, row) => {
    queries[code] ??= []
    queries[code].push(row)
  })
  return queries
})

/** Every metric and depth reads the same lists, and to order them is what takes time. */
const listsOf = remembered((rows: Rows): readonly List[] =>
  queriesOf(rows.query!).map((members) => listOf(rows, members)),
)

/**
 * Makes one row of each query: its prediction is the value of the metric, its weight the mean of its rows', its group and
 * its time those of its first row. Rows without queries are such rows already.
 */
function perQuery(rows: Rows, value: (list: List) => number): Rows {
  const { query, weight, cluster, byTime } = rows
  if (!query) return rows
  const queries = queriesOf(query)
  const lists = listsOf(rows)
  const first = queries.map((members) => members[0]!)
  const clusters = new Map<number, number>()
  const codeOf = (name: number): number => clusters.get(name) ?? clusters.set(name, clusters.size).size - 1
  const rank = byTime && new Map(Array.from(byTime, (row, i) => [row, i]))
  return {
    ...rows,
    kind: 'numbers',
    n: queries.length,
    ids: first.map((row) => rows.ids[row]!),
    labels: new Float64Array(queries.length),
    predictions: Float64Array.from(lists, value),
    weight:
      weight &&
      Float64Array.from(queries, (members) => members.reduce((sum, row) => sum + weight[row]!, 0) / members.length),
    cluster: cluster && Uint32Array.from(first, (row) => codeOf(cluster[row]!)),
    byTime: rank && Uint32Array.from(first.keys()).sort((a, b) => rank.get(first[a]!)! - rank.get(first[b]!)!),
    query: undefined,
    columns: new Map(),
  }
}

/** A metric whose unit is the query. */
function ofQueries(name: string, title: string, value: OfList, k: number | undefined, more: Partial<Metric>): Metric {
  const units = (rows: Rows): Rows => perQuery(rows, (list) => value(list, k ?? Number.POSITIVE_INFINITY))
  return {
    name: k === undefined ? name : `${name}@${k}`,
    title: k === undefined ? title : `${title}@${k}`,
    task: 'ranking',
    direction: 'higher',
    defaultMargin: percentagePoints(1),
    needs: 'query',
    family: 'mean-loss',
    lacks: (rows) => (rows.labels.some((label) => label < 0) ? 'some labels are below 0' : undefined),
    units,
    losses: (rows) => units(rows).predictions,
    prepare: (rows) => weightedMean(units(rows).predictions),
    ...more,
  }
}

const share = { unit: 'fraction', defaultMargin: percentagePoints(2) } as const

/** Makes the metrics of ranked lists by name and depth; those of `shares` are nothing without a depth. */
export const rankingFamilies: Readonly<Record<string, (k?: number) => Metric | undefined>> = {
  ndcg: (k) => ofQueries('ndcg', 'NDCG', ndcg, k, {}),
  map: (k) => ofQueries('map', 'MAP', averagePrecision, k, {}),
  mrr: (k) => ofQueries('mrr', 'MRR', reciprocalRank, k, {}),
  recall: (k) => (k === undefined ? undefined : ofQueries('recall', 'Recall', recall, k, share)),
  precision: (k) => (k === undefined ? undefined : ofQueries('precision', 'Precision', precision, k, share)),
  'hit-rate': (k) => (k === undefined ? undefined : ofQueries('hit-rate', 'Hit rate', hit, k, share)),
}
