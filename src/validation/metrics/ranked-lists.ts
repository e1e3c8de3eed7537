import type { Rows } from '../rows.ts'

/** Rows of a query that share a score, in order of falling score: any order among them is as likely. */
interface Tie {
  readonly size: number
  /** The sum of their labels. */
  readonly gain: number
  /** How many of them are relevant: their label is above 0. */
  readonly relevant: number
}

/** What a model makes of one query. */
export interface List {
  readonly ties: readonly Tie[]
  /** Labels in falling order. */
  readonly ideal: Float64Array
  readonly relevant: number
}

/** The value of one query, the mean over all orders of rows that share a score; 0 where no row is relevant. */
export type OfList = (list: List, k: number) => number

/** Σ 1/log₂(position + 1) for the positions `from` to `to`, counted from 0, the second left out. */
function discounts(from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += 1 / Math.log2(i + 2)
  return sum
}

/** DCG with linear gains over that of the ideal order (Järvelin and Kekäläinen 2002), ties averaged as in scikit-learn. */
export const ndcg: OfList = ({ ties, ideal }, k) => {
  let best = 0
  for (let i = 0; i < Math.min(k, ideal.length); i++) best += ideal[i]! / Math.log2(i + 2)
  if (best === 0) return 0
  return overTies(ties, k, ({ gain, size }, from, to) => (gain / size) * discounts(from, to)) / best
}

/** Relevant rows among the first k, as expected. */
const hitsWithin = (ties: readonly Tie[], k: number): number =>
  overTies(ties, k, ({ relevant, size }, from, to) => (relevant * (to - from)) / size)

/** Relevant rows among the first k, over all that are relevant. */
export const recall: OfList = ({ ties, relevant }, k) => (relevant === 0 ? 0 : hitsWithin(ties, k) / relevant)

/** Relevant rows among the first k, over k, however short the list is. */
export const precision: OfList = ({ ties }, k) => hitsWithin(ties, k) / k

/**
 * Σ precision at each relevant row of the first k, over the most that k has room for. Under a tie it is the mean over its
 * orders: position j of m rows, r of them relevant, is so with r/m, and has (j − 1)(r − 1)/(m − 1) relevant ones of the tie
 * before it (McSherry and Najork 2008).
 */
export const averagePrecision: OfList = ({ ties, relevant }, k) => {
  if (relevant === 0) return 0
  let above = 0
  const sum = overTies(ties, k, ({ size, relevant: r }, from, to, start) => {
    const density = size > 1 ? (r - 1) / (size - 1) : 0
    let part = 0
    for (let i = from; i < to; i++) part += ((r / size) * (above + 1 + (i - start) * density)) / (i + 1)
    above += r
    return part
  })
  return sum / Math.min(relevant, k)
}

/** 1 over the position of the first relevant row; 0 beyond k. In a tie of m rows, r relevant, it is at j with C(m−j, r−1)/C(m, r). */
export const reciprocalRank: OfList = ({ ties }, k) => firstHit(ties, k, (position) => 1 / position)

/** Whether a relevant row is among the first k. */
export const hit: OfList = ({ ties }, k) => firstHit(ties, k, () => 1)

/** The expected worth of the position, counted from 1, of the first relevant row. */
function firstHit(ties: readonly Tie[], k: number, worth: (position: number) => number): number {
  let start = 0
  for (const { size, relevant } of ties) {
    if (relevant === 0) {
      start += size
      continue
    }
    let sum = 0
    let chance = relevant / size
    for (let j = 0; j <= size - relevant && start + j < k; j++) {
      sum += chance * worth(start + j + 1)
      chance *= (size - j - relevant) / (size - j - 1)
    }
    return sum
  }
  return 0
}

/** Sums over ties what they have among the first k; positions are counted from 0. */
function overTies(
  ties: readonly Tie[],
  k: number,
  part: (tie: Tie, from: number, to: number, start: number) => number,
): number {
  let sum = 0
  let start = 0
  for (const tie of ties) {
    if (start >= k) break
    sum += part(tie, start, Math.min(k, start + tie.size), start)
    start += tie.size
  }
  return sum
}

/** Orders the rows of a query by their scores. */
export function listOf(rows: Rows, members: readonly number[]): List {
  const order = members.toSorted((a, b) => rows.predictions[b]! - rows.predictions[a]!)
  const ties: { size: number; gain: number; relevant: number }[] = []
  let last: number | undefined
  for (const row of order) {
    const score = rows.predictions[row]!
    if (score !== last) ties.push({ size: 0, gain: 0, relevant: 0 })
    last = score
    const tie = ties.at(-1)!
    tie.size++
    tie.gain += rows.labels[row]!
    tie.relevant += rows.labels[row]! > 0 ? 1 : 0
  }
  const ideal = Float64Array.from(members, (row) => rows.labels[row]!)
    .sort()
    .reverse()
  return { ties, ideal, relevant: ties.reduce((sum, tie) => sum + tie.relevant, 0) }
}
