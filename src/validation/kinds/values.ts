import { formatCount, formatList } from '../../platform/format.ts'
import type { Question } from '../gate.ts'
import { lacking } from '../lacking.ts'
import { unitsOf } from '../metrics/metric.ts'
import { unitWord } from '../reason.ts'
import type { Rows } from '../rows.ts'
import type { Sides } from '../sides.ts'
import { sliceName } from '../words.ts'

/** The rows of one value of a column. */
export interface ValueRows {
  readonly value: string
  readonly rows: Rows
  /** How many rows, or queries. */
  readonly n: number
}

/** The values of a column that have enough rows to be judged, and those that have not. */
export interface SplitValues {
  readonly judged: readonly ValueRows[]
  readonly small: readonly ValueRows[]
}

/**
 * Sorts the values of a column by whether they have the rows that the gate asks for (the queries, where those are what
 * the metric counts). @throws {UserError} without such a column.
 */
export function splitValues(question: Question, column: string, sides: Sides): SplitValues {
  const { minRows, name, metric } = question
  const units = (rows: Rows): number => (metric && !lacking(metric, rows) ? unitsOf(metric, rows).n : rows.n)
  const all = sides.valuesOf(column, name).map((value) => {
    const rows = sides.slice({ column, value }).candidate!
    return { value, rows, n: units(rows) }
  })
  return { judged: all.filter(({ n }) => n >= minRows), small: all.filter(({ n }) => n < minRows) }
}

/** Names the values with too few rows: what was not judged must not look as if it were. `undefined` where there are none. */
export function smallWords({ small }: SplitValues, question: Question): string | undefined {
  if (small.length === 0) return undefined
  const named = small.map(({ value, n }) => `${sliceName(value)} (${n})`)
  const { minRows, across } = question
  return `Of ${across!.column} not judged, with fewer than ${formatCount(minRows, unitWord(question))}: ${formatList(named, 5)}.`
}

/** Says so where groups of rows (`columns.group`) lie in two values at once, which are then no independent samples. */
export function sharedWords(rows: Rows, column: string): string | undefined {
  const { cluster } = rows
  const values = rows.columns.get(column)
  if (!cluster || !values) return undefined
  const first = new Map<number, string>()
  const shared = cluster.some((code, row) => {
    const known = first.get(code)
    if (known === undefined) first.set(code, values[row]!)
    return known !== undefined && known !== values[row]
  })
  return shared ? `Some groups of rows have more than one ${column}; they are taken as independent.` : undefined
}

/** Joins what there is to say to one reason. */
export const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ')
