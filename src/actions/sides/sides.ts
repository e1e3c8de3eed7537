import { relative } from 'node:path'
import type { Config } from '../../config/config.ts'
import type { ActionContext } from '../../harness/action.ts'
import type { InputDeclarations } from '../../harness/inputs.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { posixPath } from '../../platform/files.ts'
import type { Predictions } from '../../tables/predictions.ts'
import { readPredictions } from '../../tables/read-predictions.ts'
import { readRunRecord, verifyRecordFiles } from '../../tracking/read-record.ts'
import type { RunRecord } from '../../tracking/run-record.ts'
import type { ModelVersion } from '../../tracking/tracker.ts'
import { readMetrics } from '../../training/metrics.ts'
import type { Baseline, Side as JudgedSide } from '../../validation/input.ts'
import { openModelStore } from '../rooms.ts'
import { findRun } from './baseline.ts'
import type { BaselineRequest, FoundBaseline } from './baseline-sides.ts'
import type { NamedSide } from './candidate.ts'
import { predictionReading } from './prediction-reading.ts'

/** One side of a comparison, read and ready to be judged. */
export interface Side extends JudgedSide {
  /** The run record with its folder, every digest of it checked. */
  readonly record?: { readonly run: RunRecord; readonly folder: string }
  /** What is known of a run that was recorded before, and is judged again by its id. */
  readonly recorded?: ModelVersion['lineage'] & { readonly id: string; readonly reusedFrom?: string }
}

/** Reads what a user named, and checks every digest of a run record. @throws {UserError} with file and line. */
export async function readSide(named: NamedSide, name: string, context: SideContext): Promise<Side> {
  switch (named.kind) {
    case 'record': {
      const { record, folder } = await readRunRecord(named.path)
      await verifyRecordFiles(record, folder)
      const { predictions } = record.files
      const rows = predictions && (await readRows(`${folder}/${predictions.path}`, context, predictions.name))
      return { name, metrics: record.metrics, record: { run: record, folder }, ...(rows && { predictions: rows }) }
    }
    case 'files': {
      const rows = named.predictions && (await readRows(named.predictions, context))
      const metrics = named.metrics ? (await readMetrics(named.metrics, shown(named.metrics, context))).values : {}
      return { name, metrics, ...(rows && { predictions: rows }) }
    }
    case 'run': {
      if (!context.lookup) throw new UserError(`The run "${named.id}" cannot be looked up: there is no ledger here.`)
      const found = await findRun(context.lookup, named.id)
      if (found.kind !== 'present') throw new UserError(found.reason)
      const rows =
        found.predictionsFile && (await readRows(found.predictionsFile, context, `predictions of ${found.name}`))
      const { name, metrics, lineage } = found
      const recorded = lineage && { ...lineage, id: named.id }
      return { name, metrics, ...(rows && { predictions: rows }), ...(recorded && { recorded }) }
    }
  }
}

/** Reads the rows of a baseline; what cannot be read is not comparable, with the reason. */
export async function baselineSide(
  found: FoundBaseline | (NamedSide & { readonly source: string }),
  context: SideContext,
): Promise<Baseline> {
  if (found.kind === 'none') return { kind: 'none' }
  if (found.kind === 'not-comparable') return { kind: 'not-comparable', reason: found.reason }
  // A side that the user named by hand has to be there: its mistakes are errors.
  if (found.kind !== 'present')
    return { kind: 'present', ...(await readSide(found, `the baseline ${found.source}`, context)) }
  const { name, metrics, predictionsFile } = found
  if (!predictionsFile) return { kind: 'present', name, metrics }
  try {
    return {
      kind: 'present',
      name,
      metrics,
      predictions: await readRows(predictionsFile, context, `predictions of ${name}`),
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { kind: 'not-comparable', reason: `The predictions of ${name} cannot be read: ${messageOf(error)}` }
  }
}

/** What sides are read with. */
export interface SideContext {
  readonly directory: string
  readonly config: Config
  readonly lookup?: BaselineRequest
}

/** Makes what sides of a model are looked up and read with. The store is opened only for a side that exists. */
export function readingOf<D extends InputDeclarations>(
  context: ActionContext<D>,
  config: Config,
  room: Pick<BaselineRequest, 'model' | 'tracker' | 'temporaryFolder'> & { readonly experiment?: string },
): SideContext & { readonly lookup: BaselineRequest } {
  const openStore = (url: string) => openModelStore(context, config, url)
  const { model, experiment = model, tracker, temporaryFolder } = room
  const lookup = { model, experiment, tracker, openStore, temporaryFolder }
  return { directory: context.directory, config, lookup }
}

/** Reads predictions by the configured columns; `display` is their name in messages. */
export function readRows(path: string, context: SideContext, display = shown(path, context)): Promise<Predictions> {
  return readPredictions(path, { ...predictionReading(context.config), displayPath: display })
}

const shown = (path: string, { directory }: SideContext) => {
  const inside = posixPath(relative(directory, path))
  return inside.startsWith('..') ? path : inside
}
