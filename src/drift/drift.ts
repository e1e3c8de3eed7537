import type { Chart, Check, Note, ReportTable } from '../report/report.ts'
import { chartsOf } from './charts.ts'
import { type ColumnDrift, type DriftVerdict, judgeColumns } from './judge-columns.ts'
import { rolesOf } from './roles.ts'
import type { Reference, RowSample } from './sample.ts'
import type { DriftSettings } from './settings.ts'
import { checksOf, columnTable, headlineOf, howJudged, notesOf, summaryOf } from './telling.ts'

/** What today's rows say about drift, ready for the report. */
export interface DriftJudgement {
  readonly verdict: DriftVerdict
  readonly columns: readonly ColumnDrift[]
  readonly driftedColumns: readonly string[]
  /** Share of the judged columns that drifted. */
  readonly share: number
  readonly checks: readonly Check[]
  readonly tables: readonly ReportTable[]
  readonly charts: readonly Chart[]
  readonly notes: readonly Note[]
  readonly howJudged: readonly string[]
  readonly headline: string
  readonly summary: string
}

/**
 * Judges whether today's rows are still those that the model was made for. Pure: equal input gives an equal judgement.
 *
 * A column drifts when a change is proven (Benjamini and Hochberg over the columns at `alpha`) and is larger than its
 * tolerance. It is inconclusive when a change is proven but the rows cannot tell on which side of the tolerance it lies,
 * or when a change as large as the tolerance would be missed more often than found. docs/drift.md has the whole rule.
 * @throws {UserError} for columns that are asked for and on neither side, and for two sides without a column in common.
 */
export function judgeDrift(reference: Reference, current: RowSample, settings: DriftSettings): DriftJudgement {
  const rows = Math.min(reference.rows, current.rows)
  if (rows < settings.minRows) return insufficient(reference, current, settings)
  const roles = rolesOf(reference, current, settings)
  const columns = judgeColumns(roles, settings)
  const drifted = columns.filter(({ verdict }) => verdict === 'drift')
  const verdict =
    drifted.length > 0
      ? 'drift'
      : columns.some((column) => column.verdict === 'inconclusive')
        ? 'inconclusive'
        : 'stable'
  const facts = { verdict, columns, roles, reference, current, settings } as const
  return {
    verdict,
    columns,
    driftedColumns: drifted.map(({ name }) => name),
    share: columns.length > 0 ? drifted.length / columns.length : 0,
    checks: checksOf(facts),
    tables: columnTable(facts),
    charts: chartsOf(columns, settings.leastShared ?? 1),
    notes: notesOf(facts),
    howJudged: howJudged(facts),
    headline: headlineOf(facts),
    summary: summaryOf(facts),
  }
}

function insufficient(reference: Reference, current: RowSample, settings: DriftSettings): DriftJudgement {
  const facts = {
    verdict: 'insufficient',
    columns: [],
    roles: { judged: [], left: [], repeated: [], vanished: [], appeared: [] },
    reference,
    current,
    settings,
  } as const
  return nothingJudged(headlineOf(facts), summaryOf(facts))
}

/** The judgement where no column could be judged, with the words for it. */
export const nothingJudged = (headline: string, summary: string): DriftJudgement => ({
  verdict: 'insufficient',
  columns: [],
  driftedColumns: [],
  share: 0,
  checks: [],
  tables: [],
  charts: [],
  notes: [],
  howJudged: [],
  headline,
  summary,
})
