import { outcomeOf } from '../../harness/action.ts'
import type { Host } from '../../harness/host.ts'
import type { Lineage, Note, Report } from '../../report/report.ts'
import { sealReport } from '../../report/seal.ts'
import { changesSince } from '../../tracking/lineage.ts'
import type { Acceptance, ModelVersion, RecordedRun } from '../../tracking/tracker.ts'
import type { Judgement } from '../../validation/judge.ts'
import { codeOf, executionOf } from '../made-here.ts'
import type { FoundBaseline } from '../sides/baseline-sides.ts'
import type { Side } from '../sides/sides.ts'
import { historyChart } from './history.ts'

/** Everything that the report of a judgement is made of. */
export interface JudgedFacts {
  readonly model: string
  readonly judgement: Judgement
  readonly candidate: Side
  readonly baseline: FoundBaseline | { readonly kind: 'files' | 'record' | 'run'; readonly source: string }
  readonly version: ModelVersion | undefined
  readonly acceptance: Acceptance | undefined
  readonly runs: readonly RecordedRun[]
  readonly changedFiles: readonly string[] | undefined
  readonly notes: readonly Note[]
  readonly driftAge: Pick<Report['execution'], 'driftLastJudgedAt'>
  readonly host: Host
  /** ISO, UTC. */
  readonly now: string
  readonly durationMs: number
}

/** The same judgement at a desk: the record of the run is an artifact, the champion is in the ledger. */
const REPRODUCE = [
  'gh run download --name modelloop-run --dir .modelloop/run   # asks which run',
  'npx modelloop validate-model',
]

/** Makes the report of a judgement: what was judged, against what, what changed, and how it went before. */
export function judgedReport(facts: JudgedFacts): Report {
  const { model, judgement, acceptance, candidate, host } = facts
  const { record } = candidate
  const chart = historyChart(facts.runs, { ...currentRun(facts) }, judgement.checks)
  const data = dataWords(facts)
  return sealReport({
    kind: 'validate-model',
    verdict: judgement.verdict,
    outcome: acceptance ? 'pass' : outcomeOf(judgement.verdict),
    model,
    headline: acceptance ? `${judgement.headline}, accepted by ${acceptance.by}` : judgement.headline,
    summary: withData(judgement.summary, data),
    lineage: lineageOf(facts),
    checks: judgement.checks,
    tables: judgement.tables,
    charts: chart ? [chart, ...judgement.charts] : judgement.charts,
    notes: [...acceptanceNote(acceptance), ...facts.notes, ...judgement.notes],
    ...(record && { reproduce: REPRODUCE }),
    execution: {
      ...executionOf(host, new Date(facts.now), facts.durationMs),
      ...(record && { trainingMs: Math.round(record.run.durationMs) }),
      ...(record?.run.peakMemoryBytes !== undefined && { peakMemoryBytes: record.run.peakMemoryBytes }),
      ...facts.driftAge,
    },
  })
}

/** The run that is judged, of a record or recorded before; `undefined` for bare files. */
const runOf = ({ record, recorded }: Side) => record?.run ?? recorded

/** The commit that the judged files are of: where no run says it, the one that the job is on, but for an older run. */
const commitOf = ({ candidate, host }: JudgedFacts) =>
  runOf(candidate)?.code.commit ?? (candidate.recorded ? undefined : host.commit)

const currentRun = (facts: JudgedFacts) => {
  const run = runOf(facts.candidate)
  return {
    ...(run && { id: run.id }),
    metrics: { ...facts.candidate.metrics, ...facts.judgement.facts.metrics },
    label: commitOf(facts)?.slice(0, 7) ?? 'this run',
  }
}

function acceptanceNote(acceptance: Acceptance | undefined): readonly Note[] {
  if (!acceptance) return []
  const text = `${acceptance.by} accepted this model in spite of its verdict (${acceptance.why}, ${acceptance.at.slice(0, 10)}).`
  return [{ level: 'warning', text }]
}

/** Ends the second line with the data, as a sentence of its own where it is made of sentences. */
function withData(summary: string, data: string): string {
  if (data === '') return summary
  return summary.endsWith('.') ? `${summary} The ${data.replace('data', 'data is')}.` : `${summary} · ${data}`
}

/** Says of the second line whether the data is the baseline's; empty where that is not known. */
function dataWords({ candidate, baseline }: JudgedFacts): string {
  const run = runOf(candidate)
  if (baseline.kind !== 'present' || !run || !baseline.lineage) return ''
  const ids = (data: Lineage['data']) =>
    JSON.stringify(
      Object.entries(data ?? {})
        .map(([path, { md5 }]) => [path, md5])
        .sort(),
    )
  const [before, after] = [ids(baseline.lineage.data), ids(run.data)]
  if (before === '[]' || after === '[]') return ''
  return before === after ? 'data unchanged' : 'data changed'
}

function lineageOf(facts: JudgedFacts): Lineage {
  const { candidate, baseline, version, host, changedFiles } = facts
  const run = runOf(candidate)
  const commit = commitOf(facts)
  const code = {
    ...codeOf(host),
    ...(commit && { commit }),
    ...(run?.code.dirty && { dirty: true }),
  }
  const model = candidate.record?.run.files.model
  const changes =
    run && baseline.kind === 'present' && baseline.lineage
      ? changesSince(baseline.lineage, run, candidate.record && changedFiles)
      : []
  return {
    // A run whose results were taken over is the one that made them.
    ...(run && { run: { id: run.reusedFrom ?? run.id, ...(run.reusedFrom && { reused: true }) } }),
    code,
    ...(run && Object.keys(run.data).length > 0 && { data: run.data }),
    ...(model && {
      model: { digest: model.digest, sizeBytes: model.sizeBytes, ...(version && { version: version.version }) },
    }),
    ...baselineLineage(baseline),
    ...(changes.length > 0 && { changes }),
  }
}

function baselineLineage(baseline: JudgedFacts['baseline']): Pick<Lineage, 'baseline'> {
  if (baseline.kind === 'none') return {}
  if (baseline.kind !== 'present') return { baseline: { source: baseline.source } }
  const { source, run, lineage, createdAt, elsewhere } = baseline
  const version = baseline.version?.version ?? elsewhere?.version
  const commit = lineage?.code.commit ?? elsewhere?.commit
  return {
    baseline: {
      source,
      ...(version && { version }),
      ...(run && { run }),
      ...(commit && { commit }),
      ...(createdAt && { createdAt }),
      ...(lineage && { data: lineage.data }),
    },
  }
}
