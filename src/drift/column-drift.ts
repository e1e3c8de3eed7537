import { formatCount } from '../platform/format.ts'
import { psi } from '../statistics/psi.ts'
import { countOver } from '../tables/number-cuts.ts'
import { type CategoryChange, compareCategories } from './category-drift.ts'
import { shareWords, shiftWords } from './change-words.ts'
import { type Categories, categoriesOf, type Numbers, numbersOf } from './column-values.ts'
import { distributionOf } from './distribution.ts'
import type { Measure, MeasureOptions } from './measures.ts'
import { type Cells, type Ks, ksOf, psiCells, type ReferenceNumbers } from './number-drift.ts'
import { rangeMeasure } from './out-of-range.ts'
import type { ReferenceColumn } from './reference-column.ts'
import type { ColumnSample } from './sample.ts'
import { missingMeasure, newMeasure, strayMeasure } from './share-measures.ts'

/** What was measured of a column, before it is known how many columns share alpha's errors. */
export interface MeasuredColumn {
  readonly name: string
  readonly kind: 'number' | 'category' | 'empty'
  readonly measures: readonly Measure[]
  /** Rows with a value, of the reference and of today. */
  readonly rows: readonly [number, number]
  /** Said beside the verdict: a distribution that could not be judged. */
  readonly remark?: string
  readonly numbers?: {
    readonly reference: ReferenceNumbers
    readonly current: Float64Array
    readonly ks: Ks
    readonly cells: Cells
  }
  readonly categories?: CategoryChange
}

/** With fewer values on a side nothing is said about a distribution. */
const LEAST_VALUES = 30

/** Measures what changed in a column. */
export function measureColumn(
  name: string,
  reference: Exclude<ReferenceColumn, { kind: 'date' }>,
  column: ColumnSample,
  options: MeasureOptions,
): MeasuredColumn {
  if (reference.kind === 'number') return measureNumbers(name, reference, numbersOf(column), options)
  const current = categoriesOf(column)
  if (reference.kind === 'category') return measureCategories(name, reference.categories, current, options)
  const empty = { counts: new Map<string, number>(), rows: 0, others: 0, missing: reference.missing }
  return {
    name,
    kind: 'empty',
    measures: missingMeasure(empty, current, options),
    rows: [0, current.rows],
  }
}

function measureNumbers(
  name: string,
  { numbers, missing }: Extract<ReferenceColumn, { kind: 'number' }>,
  current: Numbers,
  options: MeasureOptions,
): MeasuredColumn {
  const rows = [numbers.rows, current.sorted.length + current.strays] as const
  const others = [
    ...missingMeasure({ rows: numbers.rows, missing }, { rows: rows[1], missing: current.missing }, options),
    ...strayMeasure(numbers.rows, current, options),
    ...rangeMeasure(numbers, current.sorted, { tolerance: options.tolerance.new, leastShared: options.leastShared }),
  ]
  const base = { name, kind: 'number', rows } as const
  const values = [numbers.effectiveRows, current.sorted.length] as const
  if (Math.min(...values) < LEAST_VALUES) return { ...base, measures: others, remark: tooFew(values) }
  const cells = psiCells(numbers.cuts, countOver(numbers.cuts, current.sorted))
  const ks = ksOf(numbers, current.sorted)
  const measure = distributionOf({
    psi: psi(cells.reference, cells.current, { reference: numbers.effectiveRows }),
    sizes: values,
    pValue: ks.pValue,
    method: 'PSI and Kolmogorov–Smirnov',
    words: shiftWords(numbers, current.sorted, options.leastShared),
    ...options,
    tolerance: options.tolerance.psi,
  })
  return {
    ...withDistribution(base, measure, others, values, current.missing + missing > 0),
    numbers: { reference: numbers, current: current.sorted, ks, cells },
  }
}

function measureCategories(
  name: string,
  reference: Categories,
  current: Categories,
  options: MeasureOptions,
): MeasuredColumn {
  const rows = [reference.rows, current.rows] as const
  const others = [...missingMeasure(reference, current, options), ...newMeasure(reference, current, options)]
  const base = { name, kind: 'category', rows } as const
  if (Math.min(...rows) < LEAST_VALUES) return { ...base, measures: others, remark: tooFew(rows) }
  const categories = compareCategories(reference, current)
  const measure = distributionOf({
    psi: categories.psi,
    sizes: rows,
    pValue: categories.chiSquare.pValue,
    method: 'PSI and χ²',
    words: shareWords(categories, rows, options.leastShared),
    ...options,
    tolerance: options.tolerance.psi,
  })
  return { ...withDistribution(base, measure, others, rows, current.missing + reference.missing > 0), categories }
}

/** A column that has many missing values may be too thin for its distribution without the whole table being so. */
function withDistribution(
  base: Pick<MeasuredColumn, 'name' | 'kind' | 'rows'>,
  measure: Measure,
  others: readonly Measure[],
  values: readonly [number, number],
  isThinned: boolean,
): MeasuredColumn {
  if (measure.isVisible || !isThinned) return { ...base, measures: [measure, ...others] }
  const remark = `It has only ${formatCount(Math.round(Math.min(...values)), 'value')} on one side: a change as large as the tolerance may be missed.`
  return { ...base, measures: [{ ...measure, isVisible: true }, ...others], remark }
}

const tooFew = (values: readonly [number, number]): string =>
  `Its distribution is not judged: with ${formatCount(Math.round(Math.min(...values)), 'value')} on one side nothing can be told.`
