import { firstWhere } from '../statistics/root.ts'

/**
 * A distribution of numbers as exact counts at and between fixed points, so that another sample can be counted over the
 * same points. No matter of order: equal rows give equal cuts.
 */
export interface NumberCuts {
  /** Points, ascending. */
  readonly edges: readonly number[]
  /** Rows that are exactly the edge: more than 0 only for a value that many rows share. */
  readonly at: readonly number[]
  /** Rows below `edges[i]` and above `edges[i − 1]`; the last is above all edges. One longer than `edges`. */
  readonly between: readonly number[]
}

/** The different values of a sample, ascending, and how many rows have each. */
export interface Runs {
  readonly values: Float64Array
  readonly rows: Float64Array
  /** The largest value of each run, where a run is of neighbouring values from `values[i]` on; absent: each is of one value. */
  readonly ends?: Float64Array
}

/** A profile has so many cuts at most: the distribution function is known to 1/256 everywhere, in about 5 kB. */
const MOST_CUTS = 256

/**
 * Cuts a distribution so that about 1/256 of the rows lies between two cuts. A value that at least so many rows share is a
 * cut of its own. The other cuts are the roundest numbers between two values, not values of rows.
 * @param leastRows no fewer rows than this lie between two rounded cuts, and no fewer share a value that is a cut
 */
export function cutNumbers({ values, rows, ends = values }: Runs, leastRows = 1): NumberCuts {
  const total = rows.reduce((sum, more) => sum + more, 0)
  const step = Math.max(total / MOST_CUTS, leastRows)
  const isAtom = (i: number) => rows[i]! >= step && rows[i]! > 1 && values[i] === ends[i]
  const edges: number[] = []
  const at: number[] = []
  const between: number[] = []
  const cut = (edge: number, equal: number) => {
    edges.push(edge)
    at.push(equal)
    between.push(open)
    open = 0
  }
  let open = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (isAtom(i)) cut(value, rows[i]!)
    else if (edges.at(-1) === value) at[at.length - 1]! += rows[i]!
    else {
      open += rows[i]!
      const next = values[i + 1]
      if (open < step || next === undefined || isAtom(i + 1)) continue
      const edge = roundestBetween(ends[i]!, next)
      // How many rows are exactly the next run's smallest value is only known of a run of one value.
      if (edge < next || ends[i + 1] === next) cut(edge, 0)
    }
  }
  return { edges, at, between: [...between, open] }
}

/**
 * Makes the same cuts as `cutNumbers` of sorted numbers, each row counted once: it looks only where a cut can be, which for
 * a million rows is a few thousand places.
 */
export function cutSorted(sorted: Float64Array, leastRows = 1): NumberCuts {
  const n = sorted.length
  const step = Math.max(n / MOST_CUTS, leastRows)
  const isAtom = (rows: number) => rows >= step && rows > 1
  const endOf = (from: number) => firstWhere(from, n, (at) => sorted[at]! > sorted[from]!)
  const edges: number[] = []
  const at: number[] = []
  const between: number[] = []
  let open = 0
  for (let from = 0; from < n; ) {
    // Up to here no cut is due, unless a value that is a cut of its own lies here, too.
    const due = from + Math.max(Math.ceil(step - open), 1) - 1
    if (due >= n) {
      open += n - from
      break
    }
    const value = sorted[due]!
    const start = firstWhere(from, due, (at) => sorted[at]! >= value)
    const end = endOf(due)
    if (isAtom(end - start)) {
      edges.push(value)
      at.push(end - start)
      between.push(open + start - from)
      open = 0
      from = end
      continue
    }
    open += end - from
    from = end
    if (end === n) break
    const next = sorted[end]!
    const nextEnd = endOf(end)
    if (isAtom(nextEnd - end)) continue
    const edge = roundestBetween(value, next)
    edges.push(edge)
    between.push(open)
    open = 0
    at.push(edge === next ? nextEnd - end : 0)
    if (edge === next) from = nextEnd
  }
  return { edges, at, between: [...between, open] }
}

/** Finds the number of fewest digits above `low` and below `high`; `high` itself where no other number lies between. */
function roundestBetween(low: number, high: number): number {
  const middle = low / 2 + high / 2
  for (let digits = 1; digits <= 17; digits++) {
    const rounded = Number(middle.toPrecision(digits))
    if (rounded > low && rounded < high) return rounded + 0
  }
  return high
}

/** Gives the different values of sorted numbers with their rows. */
export function runsOf(sorted: Float64Array): Runs {
  const values = new Float64Array(sorted.length)
  const rows = new Float64Array(sorted.length)
  let found = 0
  for (let from = 0; from < sorted.length; found++) {
    const value = sorted[from]!
    let to = from + 1
    while (to < sorted.length && sorted[to] === value) to++
    values[found] = value
    rows[found] = to - from
    from = to
  }
  return { values: values.subarray(0, found), rows: rows.subarray(0, found) }
}

/** Counts sorted numbers over the points of given cuts. */
export function countOver({ edges }: NumberCuts, sorted: Float64Array): NumberCuts {
  const at: number[] = []
  const between: number[] = []
  let from = 0
  for (const edge of edges) {
    const below = firstWhere(from, sorted.length, (at) => sorted[at]! >= edge)
    const above = firstWhere(below, sorted.length, (at) => sorted[at]! > edge)
    between.push(below - from)
    at.push(above - below)
    from = above
  }
  return { edges, at, between: [...between, sorted.length - from] }
}
