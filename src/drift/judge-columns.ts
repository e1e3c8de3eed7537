import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts'
import { type MeasuredColumn, measureColumn } from './column-drift.ts'
import type { Measure } from './measures.ts'
import { newNameOf, type Roles } from './roles.ts'
import type { DriftSettings } from './settings.ts'

/** One column and what is said of it. */
export interface ColumnDrift {
  readonly name: string
  readonly verdict: 'stable' | 'drift' | 'inconclusive'
  /** Of the column's likeliest change; `null` where nothing could be tested, or nothing had to be (it vanished). */
  readonly pValue: number | null
  /** After Benjamini and Hochberg over the columns. */
  readonly pAdjusted: number | null
  /** The change that the words are about: the proven one, else the largest against its tolerance. */
  readonly main?: Measure
  readonly measured?: MeasuredColumn
  /** Of a column that vanished: what it may be called today. */
  readonly nowCalled?: string
  /** One sentence. */
  readonly reason: string
}

/** What is said of all columns together; `insufficient` where there are too few rows to judge any. */
export type DriftVerdict = ColumnDrift['verdict'] | 'insufficient'

/** Judges all columns together; the drifted first, then by what is nearest to its tolerance. */
export function judgeColumns(roles: Roles, settings: DriftSettings): ColumnDrift[] {
  const { judged, vanished } = roles
  const { alpha, tolerance, leastShared = 1 } = settings
  const options = { alpha, tolerance, leastShared, family: Math.max(judged.length, 1) }
  const measured = judged.map(({ name, reference, current }) => measureColumn(name, reference, current, options))
  // A column in which nothing can be tested takes no part in the family.
  const tested = measured.filter(({ measures }) => measures.length > 0)
  const pValues = tested.map(({ measures }) =>
    Math.min(1, Math.min(...measures.map((m) => m.pValue)) * measures.length),
  )
  const adjusted = benjaminiHochberg(pValues)
  const columns = tested.map((column, index) => verdictOf(column, pValues[index]!, adjusted[index]!, alpha))
  const untested = measured.filter(({ measures }) => measures.length === 0)
  const order = { drift: 0, inconclusive: 1, stable: 2 }
  const excess = ({ main }: ColumnDrift) => (main ? main.effect / Math.max(main.tolerance, 1e-9) : 0)
  return [
    ...vanished.map((name) => vanishedColumn(name, newNameOf(name, roles))),
    ...columns.toSorted((a, b) => order[a.verdict] - order[b.verdict] || excess(b) - excess(a)),
    ...untested.map(untestedColumn),
  ]
}

const vanishedColumn = (name: string, nowCalled: string | undefined): ColumnDrift => ({
  name,
  verdict: 'drift',
  pValue: null,
  pAdjusted: null,
  ...(nowCalled === undefined ? {} : { nowCalled }),
  reason: `It vanished: no row of today has it.${nowCalled === undefined ? '' : ` "${nowCalled}" is new: was it renamed?`}`,
})

const untestedColumn = (measured: MeasuredColumn): ColumnDrift => ({
  name: measured.name,
  verdict: 'stable',
  pValue: null,
  pAdjusted: null,
  measured,
  reason: measured.remark ?? 'Nothing could change in it.',
})

function verdictOf(measured: MeasuredColumn, pValue: number, pAdjusted: number, alpha: number): ColumnDrift {
  const { measures, name, remark } = measured
  // What a change's own p-value becomes in the family: in proportion to the column's, which is that of its likeliest change.
  const own = (measure: Measure) =>
    pValue > 0
      ? Math.min(1, (measure.pValue * measures.length * pAdjusted) / pValue)
      : measure.pValue === 0
        ? 0
        : Math.min(1, measure.pValue * measures.length)
  const proven = measures.filter((measure) => own(measure) <= alpha)
  const excess = (measure: Measure) => measure.effect / Math.max(measure.tolerance, 1e-9)
  const largest = (some: readonly Measure[]) => some.toSorted((a, b) => excess(b) - excess(a))[0]
  const larger = proven.filter((measure) => measure.effect >= measure.tolerance && measure.effect > 0)
  // What happened to most rows explains a column best, also where its PSI is the larger figure; a median says more than a range.
  const explains = ({ kind, effect }: Measure) => kind !== 'distribution' && kind !== 'range' && effect >= 0.5
  const beyond = larger.find(explains) ?? largest(larger.filter(({ kind }) => kind !== 'range')) ?? larger[0]
  const untold = measures.find((measure) => !(proven.includes(measure) ? measure.isExcluded : measure.isVisible))
  const main = beyond ?? untold ?? largest(proven) ?? measures[0]
  const verdict = beyond ? 'drift' : untold ? 'inconclusive' : 'stable'
  const facts = { name, pValue, pAdjusted, measured, ...(main ? { main } : {}) }
  return { ...facts, verdict, reason: reasonOf(verdict, main!, proven.includes(main!), remark) }
}

function reasonOf(verdict: ColumnDrift['verdict'], main: Measure, isProven: boolean, remark?: string): string {
  const words = `${main.words[0]!.toUpperCase()}${main.words.slice(1)}`
  const also = remark ? ` ${remark}` : ''
  if (verdict === 'drift') return `${words}: more than the tolerance.${also}`
  if (verdict === 'inconclusive')
    return isProven
      ? `${words}: a change is proven, but these rows cannot tell whether it is larger than the tolerance.${also}`
      : `A change as large as the tolerance would rather be missed than found with so few rows.${also}`
  return isProven ? `${words}: a change, but within the tolerance.${also}` : `No change is proven.${also}`
}
