import { extname, join } from 'node:path'
import type { ActionContext } from '../../harness/action.ts'
import { formatDuration } from '../../platform/clock.ts'
import { temporaryFolder } from '../../platform/files.ts'
import { secretsOf } from '../../platform/secrets.ts'
import type { RetrainedModel, RunRecord } from '../../tracking/run-record.ts'
import { openOutput } from '../../training/output.ts'
import { openRunFolder } from '../sides/run-folder.ts'
import { areOfTheSameRows, scoreTo } from './champion-scoring.ts'
import { bringDataOf } from './data.ts'
import { type Deadline, openDeadline } from './deadline.ts'
import type { trainingInputs } from './inputs.ts'
import { settingsOfMergeBase } from './merge-base-settings.ts'
import { planTraining } from './plan.ts'
import { benchFor, reuseOrTrain, type TrainingResults, type TrainingSession } from './results.ts'
import { openWorktree } from './worktree.ts'

/** What the merge base is trained beside. */
export interface Beside {
  readonly context: ActionContext<typeof trainingInputs>
  readonly session: TrainingSession
  /** The candidate's. */
  readonly record: RunRecord
}

type Trained = Omit<Extract<RetrainedModel, { lineage: unknown }>, 'commit' | 'durationMs'>

/** A merge base that hangs must not take a finished training with it when the job's time is over: six hours by default. */
const [LEAST_MS, MOST_MORE_MS] = [10 * 60_000, 60 * 60_000]

/** How long the merge base may take in all, where no time is set: by what the candidate took, now or when it was recorded. */
function allowance({ startedAt, finishedAt, durationMs }: RunRecord): number {
  const took = Math.max(Date.parse(finishedAt) - Date.parse(startedAt), durationMs)
  return took + Math.min(LEAST_MS + took, MOST_MORE_MS)
}

/** Trains a commit in a worktree, within what time the candidate leaves. @throws {Error} in a sentence when that did not work. */
export async function trainInTime(commit: string, beside: Beside): Promise<Trained> {
  const { context, session, record } = beside
  const ms = allowance(record)
  using deadline = openDeadline(ms, context.clock, context.signal)
  session.log.info(`It may take ${formatDuration(ms)} at most in all, unless \`train.timeout\` sets a time.`)
  try {
    return await trainCommit(commit, beside, deadline)
  } catch (error) {
    const why = deadline.over()
    throw why === undefined ? error : new Error(why, { cause: error })
  }
}

async function trainCommit(commit: string, beside: Beside, deadline: Deadline): Promise<Trained> {
  const { context, session, record } = beside
  const { host, inputs } = context
  const { signal } = deadline
  const token = inputs['github-token']
  await using worktree = await openWorktree(commit, {
    directory: context.directory,
    temporaryFolder: host.temporaryFolder,
    credentials: token ? { token, server: host.serverUrl } : undefined,
    signal,
    log: session.log,
  })
  const { directory } = worktree
  const there = { ...context, directory, signal }
  const config = await settingsOfMergeBase(there)
  if (config.train.timeout !== undefined) deadline.lift()
  await bringDataOf(there, session, config.data.paths)
  signal.throwIfAborted()
  const plan = await planTraining(config, {
    directory,
    host: { ...host, commit, ref: undefined, pullRequest: undefined },
    model: record.model,
    experiment: record.experiment,
  })
  const secrets = secretsOf(host.environment, [token, host.registryLogin?.password])
  const output = openOutput(await session.folder.place('baseline', 'training.log'), secrets, context.log.output)
  try {
    const environment = worktree.environment(session.bench.environment)
    return await trainThere(beside, {
      ...session,
      // Its own tests were run when it was merged.
      config: { ...config, train: { ...config.train, test: undefined } },
      plan,
      folder: await openRunFolder(directory),
      bench: { ...session.bench, directory, environment, output, signal },
      // The training of the change is not at fault.
      log: { ...session.log, error: session.log.warning },
    })
  } finally {
    output.close()
  }
}

/** Trains by the session of the worktree. @throws {Error} in a sentence when that did not work. */
async function trainThere(beside: Beside, its: TrainingSession): Promise<Trained> {
  const results = await reuseOrTrain(its)
  if (results.status !== 'finished') throw new Error(results.failure ?? 'The training did not finish.')
  const { code, data, params } = its.plan
  const { metrics, packages, durationMs, peakMemoryBytes, reusedFrom } = results
  return {
    lineage: { code, data, params, packages, metrics },
    trainingMs: durationMs,
    finishedAt: its.clock.now().toISOString(),
    ...(peakMemoryBytes !== undefined && { peakMemoryBytes }),
    ...(results.files.model && { modelBytes: results.files.model.sizeBytes }),
    ...(reusedFrom && { reusedFrom }),
    ...(await rowsOf(results, its, beside)),
  }
}

/** Hands its predictions over: its own where they are of today's test rows, else what `train.score` says of these. */
async function rowsOf(
  { files, ...results }: TrainingResults,
  its: TrainingSession,
  { session, record }: Pick<Beside, 'session' | 'record'>,
): Promise<Pick<Trained, 'predictions' | 'scored'>> {
  const { train } = its.config
  const inFolder = (of: TrainingSession, path: string) => join(of.folder.path, path)
  const [today, then] = [record.files.predictions, files.predictions]
  const name = (path: string) => `predictions-merge-base${extname(path)}`
  const hasSameRows =
    !today || !then
      ? undefined
      : await areOfTheSameRows(inFolder(session, today.path), inFolder(its, then.path), session.config)
  if (!today || hasSameRows || train.score === undefined || !files.model) {
    return then ? { predictions: await session.folder.add('baseline', inFolder(its, then.path), name(then.path)) } : {}
  }
  await using temporary = await temporaryFolder(session.temporaryFolder)
  const out = join(temporary.path, name(train.predictions))
  const { test } = session.config.data
  const data = test === undefined ? undefined : join(session.bench.directory, test)
  const model = inFolder(its, files.model.path)
  await scoreTo(out, train.score, { model, data }, await benchFor({ files, ...results }, its), train.timeout?.ms)
  return { predictions: await session.folder.add('baseline', out), scored: true }
}
