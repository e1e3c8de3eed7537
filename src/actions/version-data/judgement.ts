import type { Check, Note, ReportTable } from '../../report/report.ts'

/** What a stage has to say of the data beside its versions: a part of the report. */
export interface DataJudgement {
  readonly checks: readonly Check[]
  readonly tables: readonly ReportTable[]
  readonly notes: readonly Note[]
  /** Blocking rules that stand behind one check with others, beyond that one. */
  readonly folded?: { readonly broken: number; readonly all: number }
}

/** Puts the parts of a report together. */
export const joined = (parts: readonly DataJudgement[]): DataJudgement => ({
  checks: parts.flatMap(({ checks }) => checks),
  tables: parts.flatMap(({ tables }) => tables),
  notes: parts.flatMap(({ notes }) => notes),
  folded: {
    broken: parts.reduce((sum, { folded }) => sum + (folded?.broken ?? 0), 0),
    all: parts.reduce((sum, { folded }) => sum + (folded?.all ?? 0), 0),
  },
})
