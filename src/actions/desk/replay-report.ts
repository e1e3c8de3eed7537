import type { Host } from '../../harness/host.ts'
import { formatCount } from '../../platform/format.ts'
import type { Note, Report, ReportTable, Verdict } from '../../report/report.ts'
import { sealReport } from '../../report/seal.ts'
import type { RecordedRun } from '../../tracking/tracker.ts'
import type { Judgement } from '../../validation/judge.ts'
import { codeOf, executionOf } from '../made-here.ts'

/** A recorded run as the gates of today see it. */
export interface Replayed {
  readonly run: RecordedRun
  /** Its model was the champion at some time. */
  readonly crowned: boolean
  /** The version that was champion when the run ended. */
  readonly champion: number | undefined
  readonly judgement?: Judgement
  /** `undefined` where it could not be judged. */
  readonly letThrough?: boolean | undefined
  /** Why it could not be judged at all. */
  readonly reason?: string
}

interface Facts {
  readonly model: string
  readonly experiment: string
  /** Oldest first. */
  readonly replayed: readonly Replayed[]
  /** Gates that recorded runs cannot answer. */
  readonly leftOut: number
  readonly host: Host
  readonly now: Date
  readonly durationMs: number
}

/** Makes the report of a replay: one row a run, the totals in the first two lines. */
export function replayReport({ model, experiment, replayed, leftOut, host, now, durationMs }: Facts): Report {
  const blocked = replayed.filter(({ letThrough }) => letThrough === false)
  const passed = replayed.filter(({ letThrough }) => letThrough === true)
  const judged = blocked.length + passed.length
  const verdict: Verdict = judged === 0 ? 'inconclusive' : blocked.length > 0 ? 'fail' : 'pass'
  return sealReport({
    kind: 'validate-model',
    verdict,
    outcome: 'unknown',
    model,
    headline:
      judged === 0 ? 'no recorded run can be judged' : `${blocked.length} of ${judged} runs would have been blocked`,
    summary: replayed.length === 0 ? noRunWords(experiment) : summaryOf(replayed, blocked, judged),
    lineage: { code: codeOf(host) },
    checks: [],
    tables: replayed.length === 0 ? [] : [tableOf(replayed)],
    charts: [],
    notes: notesOf(replayed, leftOut),
    execution: executionOf(host, now, durationMs),
  })
}

const noRunWords = (experiment: string): string =>
  `No finished run is recorded in the experiment "${experiment}" yet. Runs that were trained with the input "experiment" are found by --experiment.`

function summaryOf(replayed: readonly Replayed[], blocked: readonly Replayed[], judged: number): string {
  const by = (verdict: Verdict) => blocked.filter(({ judgement }) => judgement?.verdict === verdict).length
  const why = [
    [by('fail'), 'failed'],
    [by('inconclusive'), 'too close to call'],
    [by('no-baseline'), 'first models beyond an absolute bound'],
  ] as const
  const words = why.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  const crowned = blocked.filter((each) => each.crowned).length
  return [
    `${formatCount(replayed.length, 'run')} looked at: ${judged - blocked.length} let through, ${blocked.length} blocked${words.length > 0 ? ` (${words.join(', ')})` : ''}, ${replayed.length - judged} could not be judged.`,
    ...(blocked.length > 0 ? [`Of those blocked, ${crowned} became champion in truth.`] : []),
  ].join(' ')
}

function tableOf(replayed: readonly Replayed[]): ReportTable {
  return {
    id: 'replay',
    title: 'Each run, by the gates of today',
    caption: 'Newest first, each against the champion of its time.',
    columns: ['run', 'finished', 'commit', 'against', 'would have been', 'why', 'in truth'].map((title) => ({ title })),
    rows: replayed
      .toReversed()
      .map((each) => [
        each.run.id,
        each.run.finishedAt.slice(0, 10),
        each.run.code.commit?.slice(0, 7) ?? '',
        each.champion === undefined ? 'no champion' : `v${each.champion}`,
        each.letThrough === undefined ? 'not judged' : each.letThrough ? 'let through' : 'blocked',
        reasonOf(each),
        each.crowned ? 'became champion' : '',
      ]),
  }
}

/** What decided, or why nothing could. */
function reasonOf({ judgement, reason = '' }: Replayed): string {
  if (!judgement) return reason
  const { verdict, checks, headline, summary } = judgement
  if (verdict === 'not-comparable') return summary
  const decisive = checks.find(({ level, verdict: found }) => level === 'block' && found === verdict)
  return verdict === 'fail' || verdict === 'inconclusive' ? `${headline}: ${decisive?.reason ?? summary}` : headline
}

function notesOf(replayed: readonly Replayed[], leftOut: number): readonly Note[] {
  const warn = (text: string): Note => ({ level: 'warning', text })
  const unjudged = replayed.filter(({ letThrough }) => letThrough === undefined).map(reasonOf)
  return [
    ...(leftOut > 0 ? [warn(`${formatCount(leftOut, 'gate')} on changed inputs cannot be replayed.`)] : []),
    ...[...new Set(unjudged)].map((reason) => {
      const count = unjudged.filter((each) => each === reason).length
      return warn(`Not judged${count > 1 ? ` (${count} runs)` : ''}: ${reason}`)
    }),
    {
      level: 'info',
      text: 'Nothing was written. What would have come after a blocked run is not imagined: each is judged against the champion that there was.',
    },
  ]
}
