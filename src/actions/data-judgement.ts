import type { Check, Note, ReportTable } from '../report/report.ts'

/** What a stage has to say of the data beside its versions: a part of the report. */
export interface DataJudgement {
  readonly checks: readonly Check[]
  readonly tables: readonly ReportTable[]
  readonly notes: readonly Note[]
}

/** Puts the parts of a report together. */
export const joined = (parts: readonly DataJudgement[]): DataJudgement => ({
  checks: parts.flatMap(({ checks }) => checks),
  tables: parts.flatMap(({ tables }) => tables),
  notes: parts.flatMap(({ notes }) => notes),
})
