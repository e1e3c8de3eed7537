import type { RunRecord } from '../tracking/run-record.ts'
import type { Judgement } from '../validation/judge.ts'

/** Makes the judgement of a run that did not finish: there is no model to judge, and the pull request is told why. */
export function judgeFailedRun(run: RunRecord): Judgement {
  const what = run.status === 'killed' ? 'was stopped' : 'failed'
  const reason = run.failure ?? `The training ${what}.`
  return {
    verdict: 'fail',
    checks: [{ id: 'run:training', title: 'Training', verdict: 'fail', level: 'block', value: null, reason }],
    tables: [],
    charts: [],
    notes: [],
    headline: `the training ${what}`,
    summary: reason,
    facts: { absolutePassed: false, rows: 0, metrics: run.metrics, baselineMetrics: {} },
  }
}
