import type { Host } from '../harness/host.ts'
import type { Execution, Lineage } from '../report/report.ts'

/** Tells which code a job runs on, as reports and run records name it. */
export const codeOf = ({ repository, commit, ref, pullRequest }: Host): NonNullable<Lineage['code']> => ({
  ...(repository && { repository }),
  ...(commit && { commit }),
  ...(ref && { ref }),
  ...(pullRequest && { pullRequest: pullRequest.number }),
})

/** Tells when and where a report was made. */
export const executionOf = ({ runUrl, runner }: Host, createdAt: Date, durationMs?: number): Execution => ({
  createdAt: createdAt.toISOString(),
  ...(durationMs !== undefined && { durationMs: Math.round(durationMs) }),
  ...(runUrl && { runUrl }),
  runner,
})

/** Tells the number of the run of GitHub's: later runs have higher ones. `undefined` at a desk. */
export const runNumber = ({ runId }: Host): number | undefined =>
  /^[1-9]\d{0,14}$/.test(runId ?? '') ? Number(runId) : undefined
