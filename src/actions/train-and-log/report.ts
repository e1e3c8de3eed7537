import { outcomeOf } from '../../harness/action.ts'
import type { Host } from '../../harness/host.ts'
import { formatBytes, formatCount } from '../../platform/format.ts'
import type { Note, Report, ReportTable } from '../../report/report.ts'
import { sealReport } from '../../report/seal.ts'
import type { RunRecord } from '../../tracking/run-record.ts'

/** What a training report is made of, beside the record. */
export interface TrainingFacts {
  readonly record: RunRecord
  readonly host: Host
  readonly createdAt: Date
  readonly version?: number | undefined
  /** One sentence each. */
  readonly warnings: readonly string[]
  readonly infos: readonly string[]
  /** What came of recording it. */
  readonly notes: readonly Note[]
  /** The end of what was printed, newest last. */
  readonly lastLines: readonly string[]
}

/** Writes the report of a training. Times and memory stand in `execution` alone, so that equal runs read the same. */
export function trainingReport(facts: TrainingFacts): Report {
  const { record, host } = facts
  const { repository, commit, ref, pullRequest, dirty } = record.code
  const verdict = record.status === 'finished' ? 'pass' : 'fail'
  const model = record.files.model
  return sealReport({
    kind: 'train-and-log',
    verdict,
    outcome: outcomeOf(verdict),
    model: record.model,
    ...words(record),
    lineage: {
      run: { id: record.id, ...(host.runUrl && { url: host.runUrl }), reused: record.reusedFrom !== undefined },
      code: {
        dirty,
        ...(repository && { repository }),
        ...(commit && { commit }),
        ...(ref && { ref }),
        ...(pullRequest && { pullRequest }),
      },
      data: dataOf(record),
      ...(model && {
        model: {
          digest: model.digest,
          sizeBytes: model.sizeBytes,
          ...(facts.version !== undefined && { version: facts.version }),
        },
      }),
    },
    checks: [],
    tables: tablesOf(record),
    charts: [],
    notes: notesOf(facts),
    execution: {
      createdAt: facts.createdAt.toISOString(),
      durationMs: record.durationMs,
      // Zero where a step before this one trained.
      ...(verdict === 'pass' &&
        record.reusedFrom === undefined &&
        record.durationMs > 0 && { trainingMs: record.durationMs }),
      ...(record.peakMemoryBytes !== undefined && { peakMemoryBytes: record.peakMemoryBytes }),
      ...(host.runUrl && { runUrl: host.runUrl }),
      runner: host.runner,
    },
  })
}

function words(record: RunRecord): { headline: string; summary: string } {
  const failure = record.failure ?? ''
  if (record.status === 'killed') return { headline: 'the training was stopped', summary: failure }
  if (record.status === 'failed') return { headline: 'the training failed', summary: failure }
  const counts = [
    formatCount(Object.keys(record.metrics).length, 'metric'),
    record.files.predictions ? `predictions (${formatBytes(record.files.predictions.sizeBytes)})` : 'no predictions',
    record.files.model ? `a model (${formatBytes(record.files.model.sizeBytes)})` : 'no model',
  ]
  const what = `The run has ${counts.join(', ')}.`
  if (record.reusedFrom === undefined) return { headline: 'trained', summary: what }
  return {
    headline: 'nothing to train',
    summary: `Code, data and params are those of run ${record.reusedFrom}, so its results hold. ${what}`,
  }
}

const dataOf = ({ data }: RunRecord) =>
  Object.fromEntries(
    Object.entries(data).map(([path, { md5, size, nfiles }]) => [
      path,
      { md5, ...(size !== undefined && { size }), ...(nfiles !== undefined && { nfiles }) },
    ]),
  )

function tablesOf({ metrics, params }: RunRecord): ReportTable[] {
  const table = (id: string, title: string, rows: readonly (readonly [string, string | number])[]): ReportTable[] => {
    const columns = [{ title: 'name' }, { title: 'value', align: 'right' as const }]
    return rows.length === 0 ? [] : [{ id, title, columns, rows: rows.map((row) => [...row]) }]
  }
  const written = Object.entries(params).map(([name, value]) => [name, String(value)] as const)
  return [...table('metrics', 'Metrics', Object.entries(metrics)), ...table('params', 'Params', written)]
}

function notesOf({ record, warnings, infos, notes, lastLines }: TrainingFacts): Note[] {
  const tail: Note = {
    level: 'warning',
    text: 'The last lines of the log:',
    code: { language: 'text', lines: lastLines.map((line) => line.slice(0, 500)) },
  }
  return [
    ...(record.status !== 'finished' && lastLines.length > 0 ? [tail] : []),
    ...warnings.map((text) => ({ level: 'warning' as const, text })),
    ...infos.map((text) => ({ level: 'info' as const, text })),
    ...notes,
  ]
}
