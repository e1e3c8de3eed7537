import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Note } from '../../report/report.ts'
import type { RunRecord } from '../../tracking/run-record.ts'
import type { Judgement } from '../../validation/judge.ts'

/** So many lines of the log are shown: a traceback and what it hit. */
const SHOWN_LINES = 20

/** Makes the judgement of a run that did not finish: there is no model to judge, and the pull request is told why. */
export async function judgeFailedRun({ run, folder }: { run: RunRecord; folder: string }): Promise<Judgement> {
  const what = run.status === 'killed' ? 'was stopped' : 'failed'
  const reason = run.failure ?? `The training ${what}.`
  return {
    verdict: 'fail',
    checks: [{ id: 'run:training', title: 'Training', verdict: 'fail', level: 'block', value: null, reason }],
    tables: [],
    charts: [],
    notes: await lastLines(run, folder),
    headline: `the training ${what}`,
    summary: reason,
    facts: { absolutePassed: false, rows: 0, metrics: run.metrics, baselineMetrics: {} },
  }
}

/** The end of the log, in which secrets were masked when it was written. */
async function lastLines(run: RunRecord, folder: string): Promise<readonly Note[]> {
  if (!run.files.log) return []
  const text = await readFile(join(folder, run.files.log.path), 'utf8')
  const lines = text.trimEnd().split('\n').slice(-SHOWN_LINES)
  return [{ level: 'info', text: 'The last lines of the log:', code: { language: 'text', lines } }]
}
