import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config/config.ts'
import type { ActionContext } from '../harness/action.ts'
import { formatDuration } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { RunRecord } from '../tracking/run-record.ts'
import { loadSettings } from './rooms.ts'
import { OVERRIDES, type trainingInputs } from './training-inputs.ts'
import { NoTraining } from './training-worktree.ts'

/** A merge base that hangs must not take a finished training with it when the job's time is over. */
const LEAST_MS = 10 * 60_000

/**
 * Reads the settings of the merge base, with a time that its training may take: where it sets none, one by that of the candidate.
 * @throws {NoTraining} where they name no training, or are not there.
 */
export async function settingsOfMergeBase(
  there: ActionContext<typeof trainingInputs>,
  { startedAt, finishedAt, durationMs }: RunRecord,
  log: Log,
): Promise<Config> {
  const { directory, inputs } = there
  if (inputs.run === undefined && !existsSync(join(directory, inputs.config))) {
    throw new NoTraining(`It has no ${inputs.config}.`)
  }
  const { config } = await loadSettings(there, OVERRIDES)
  if (config.train.run === undefined) throw new NoTraining('It names no command that trains (`train.run`).')
  // A run that was taken over took its time before.
  const took = Math.max(Date.parse(finishedAt) - Date.parse(startedAt), durationMs)
  const timeout = config.train.timeout ?? { ms: LEAST_MS + 2 * took }
  log.info(`It may take ${formatDuration(timeout.ms)} at most (\`train.timeout\` sets another time).`)
  return { ...config, train: { ...config.train, timeout } }
}
