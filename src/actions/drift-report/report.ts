import type { Config } from '../../config/config.ts'
import type { DriftJudgement } from '../../drift/drift.ts'
import { outcomeOf } from '../../harness/action.ts'
import type { Host } from '../../harness/host.ts'
import { formatDay, formatNumber } from '../../platform/format.ts'
import type { Execution, Lineage, Note, Report } from '../../report/report.ts'
import { sealReport } from '../../report/seal.ts'
import { codeOf } from '../made-here.ts'
import type { FoundReference } from './reference.ts'
import type { RetrainingPlan } from './retraining.ts'
import type { WatchState } from './watch.ts'

/** Everything that the report of a drift judgement is made of. */
export interface DriftFacts {
  readonly model: string
  readonly judgement: DriftJudgement
  readonly reference: FoundReference
  /** The window that was judged; absent where the rows have no time. */
  readonly window: { readonly from: string; readonly to: string } | undefined
  /** What this judgement may err, and the alpha of a year it is a part of. */
  readonly alpha: { readonly spent: number; readonly ofYear?: number }
  readonly notes: readonly Note[]
  readonly host: Host
  readonly execution: Execution
}

/** Makes the report of a judgement of drift. */
export function driftReport(facts: DriftFacts): Report {
  const { judgement, model } = facts
  return sealReport({
    kind: 'drift-report',
    verdict: judgement.verdict,
    outcome: outcomeOf(judgement.verdict),
    model,
    headline: judgement.headline,
    summary: [judgement.summary, windowWords(facts)].filter(Boolean).join(' · '),
    lineage: lineageOf(facts),
    checks: judgement.checks,
    tables: judgement.tables,
    charts: judgement.charts,
    notes: [...facts.notes, ...judgement.notes],
    howJudged: [...judgement.howJudged, ...alphaWords(facts)],
    execution: facts.execution,
  })
}

function windowWords({ window }: DriftFacts): string {
  if (!window) return ''
  const [from, to] = [formatDay(window.from), formatDay(window.to)]
  return from === to ? `requests of ${to}` : `requests of ${from} to ${to}`
}

function alphaWords({ alpha, judgement }: DriftFacts): readonly string[] {
  if (alpha.ofYear === undefined || judgement.verdict === 'insufficient') return []
  return [
    `Its alpha of ${formatNumber(alpha.spent, 2)} is the share of the window in the alpha of a year, ${formatNumber(alpha.ofYear)}: however often it is judged, that is the chance of any false alarm in a year.`,
  ]
}

function lineageOf({ reference, host }: DriftFacts): Lineage {
  const { version } = reference
  return {
    code: codeOf(host),
    baseline: version
      ? {
          source: 'champion',
          version: version.version,
          run: version.run,
          createdAt: version.createdAt,
          ...(version.lineage.code.commit && { commit: version.lineage.code.commit }),
          data: version.lineage.data,
        }
      : { source: reference.name },
  }
}

/** What is said of the state of the watch. */
export const STATE_NOTES: Readonly<Record<WatchState, readonly Note[]>> = {
  recorded: [],
  'nothing-new': [],
  unwritten: [
    { level: 'warning', text: 'The ledger did not take this judgement: the next one judges the same rows again.' },
  ],
  overtaken: [
    {
      level: 'info',
      text: 'Another job judged this window at the same time and was faster. This judgement is not written down, and nobody was told by it.',
    },
  ],
  'not-watching': [
    {
      level: 'info',
      text: 'This is no run of the watch (a job on the default branch with a token): nothing was written down, nobody was told, and alpha is that of this report alone.',
    },
  ],
}

/** What is promised for later must not look as if it had been done. */
export const unbuiltNotes = ({ labels }: Config['monitor']): readonly Note[] =>
  labels
    ? [
        {
          level: 'warning',
          text: '`monitor.labels` is not read yet in this version: the inputs and the predictions are judged, and not how good they were.',
        },
      ]
    : []

/** Says what is done about a drift. */
export const retrainingNotes = ({ verdict }: DriftJudgement, { words }: RetrainingPlan): readonly Note[] =>
  verdict === 'drift' && words !== '' ? [{ level: 'info', text: `Retraining: ${words}` }] : []
