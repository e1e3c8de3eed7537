import type { RunRecord } from '../../tracking/run-record.ts'
import type { RecordedRun, Tracker } from '../../tracking/tracker.ts'
import type { Baseline, Side } from '../../validation/input.ts'
import type { FoundBaseline } from '../sides/baseline-sides.ts'
import type { NamedSide } from '../sides/candidate.ts'
import type { Side as ReadSide } from '../sides/sides.ts'

type Figures = NonNullable<Side['run']>

/** Gathers what is known of a run itself, by the names that gates have for it. A training elsewhere took no time here. */
export function figuresOf(run: RunRecord | RecordedRun | undefined): Figures {
  if (!run) return {}
  const model = 'files' in run ? run.files.model : run.contents.model
  return {
    ...(model && { 'model-size': model.sizeBytes }),
    ...(run.durationMs > 0 && { 'training-time': run.durationMs / 1000 }),
    ...(run.peakMemoryBytes !== undefined && { 'peak-memory': run.peakMemoryBytes }),
  }
}

/** Adds to the baseline what is known of the run that made it. What cannot be looked up is left out, and judged so. */
export async function withFigures(
  side: Baseline & { readonly record?: ReadSide['record'] },
  found: FoundBaseline | (NamedSide & { readonly source: string }),
  { tracker, experiment }: { readonly tracker: Tracker; readonly experiment: string },
): Promise<Baseline> {
  if (side.kind !== 'present') return side
  if (side.record) return { ...side, run: figuresOf(side.record.run) }
  if (found.kind !== 'present') return side
  if (found.figures) return { ...side, run: found.figures }
  const { model } = found.version?.contents ?? {}
  const size = model && { 'model-size': model.sizeBytes }
  const run = found.run === undefined ? undefined : await tracker.run(experiment, found.run).catch(() => undefined)
  return { ...side, run: { ...size, ...figuresOf(run) } }
}
