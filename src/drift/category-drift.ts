import { chiSquareHomogeneity } from '../statistics/chi-square.ts'
import { type Psi, psi } from '../statistics/psi.ts'
import { twoProportions } from '../statistics/two-proportions.ts'
import type { Categories } from './column-values.ts'

/** Fewer expected rows in a cell and the law of χ² is no longer close. */
const LEAST_EXPECTED = 5

/** One value with its rows on both sides. */
export interface Category {
  readonly value: string
  readonly reference: number
  readonly current: number
}

/** How the values of a column moved. */
export interface CategoryChange {
  readonly psi: Psi
  readonly chiSquare: { readonly statistic: number; readonly df: number; readonly pValue: number }
  /** The cells, most rows first; rare values are one cell, which has no name. */
  readonly cells: readonly Category[]
  readonly rare: { readonly reference: number; readonly current: number; readonly values: number }
}

/**
 * Compares the shares of values. Each value that expects 5 rows in the smaller sample is a cell; all others together are
 * one more. Which is which is told by both samples together, so that equal populations are treated alike.
 * A value that the reference did not list goes with its `others`.
 */
export function compareCategories(reference: Categories, current: Categories): CategoryChange {
  const n = reference.rows
  const m = current.rows
  const least = (LEAST_EXPECTED * (n + m)) / Math.min(n, m)
  const cells: Category[] = []
  const rare = { reference: reference.others, current: current.others, values: 0 }
  for (const value of new Set([...reference.counts.keys(), ...current.counts.keys()])) {
    const a = reference.counts.get(value) ?? 0
    const b = current.counts.get(value) ?? 0
    const isUnlisted = reference.others > 0 && a === 0
    if (!isUnlisted && a + b >= least) cells.push({ value, reference: a, current: b })
    else {
      rare.reference += a
      rare.current += b
      rare.values++
    }
  }
  cells.sort((x, y) => y.reference + y.current - x.reference - x.current || (x.value < y.value ? -1 : 1))
  const counts = (side: 'reference' | 'current') => [...cells.map((cell) => cell[side]), rare[side]]
  return {
    psi: psi(counts('reference'), counts('current')),
    chiSquare: chiSquareHomogeneity(counts('reference'), counts('current')),
    cells,
    rare,
  }
}

/** Values that the reference never had. */
export interface NewValues {
  /** Their share of today's rows, less the share that is new by chance. */
  readonly share: number
  readonly pValue: number
  /** Most rows first. */
  readonly values: readonly Category[]
}

/**
 * Looks for values that the reference never had. Of a value with T rows in both samples all are today's by chance with
 * probability about (m / (n + m))ᵀ: summed over the values that is what sampling alone makes new, and for the likeliest
 * culprit, times the number of values (Bonferroni), it is the p-value. `undefined` where there is none.
 */
export function findNew(reference: Categories, current: Categories): NewValues | undefined {
  if (reference.others > 0) return findUnlisted(reference, current)
  const n = reference.rows
  const m = current.rows
  const logShare = Math.log(m / (n + m))
  const values: Category[] = []
  let expected = 0
  let seen = current.others
  let most = 0
  const all = new Set([...reference.counts.keys(), ...current.counts.keys()])
  for (const value of all) {
    const a = reference.counts.get(value) ?? 0
    const b = current.counts.get(value) ?? 0
    expected += (a + b) * Math.exp((a + b) * logShare)
    if (a > 0 || b === 0) continue
    values.push({ value, reference: 0, current: b })
    seen += b
    most = Math.max(most, b)
  }
  if (values.length === 0) return undefined
  values.sort((x, y) => y.current - x.current || (x.value < y.value ? -1 : 1))
  return {
    share: Math.max(0, (seen - expected) / m),
    pValue: Math.min(1, all.size * Math.exp(most * logShare)),
    values,
  }
}

/**
 * Looks for values that a profile did not list. It lists the most frequent ones, so one that is missing had at most as many
 * rows as the last of them: only what is more frequent today than even that, by Fisher's test or the score test, counts.
 */
function findUnlisted(reference: Categories, current: Categories): NewValues | undefined {
  const n = reference.rows
  const m = current.rows
  const atMost = Math.min(reference.others, ...reference.counts.values())
  const unlisted = [...current.counts].filter(([value]) => !reference.counts.has(value))
  const tested = unlisted.flatMap(([value, rows]) => {
    if (rows / m <= atMost / n) return []
    const pValue = Math.min(1, unlisted.length * twoProportions(rows, m, atMost, n))
    return [{ value, reference: 0, current: rows, pValue, excess: rows / m - atMost / n }]
  })
  const values = tested.filter(({ pValue }) => pValue <= WORTH_A_WORD).sort((x, y) => y.current - x.current)
  if (values.length === 0) return undefined
  return {
    share: values.reduce((sum, { excess }) => sum + excess, 0),
    pValue: Math.min(...values.map(({ pValue }) => pValue)),
    values,
  }
}

/** What is likelier by chance is not added to the share of new values. */
const WORTH_A_WORD = 0.05
