import type { ActionContext } from '../../harness/action.ts'
import { formatDuration } from '../../platform/clock.ts'
import { messageOf } from '../../platform/errors.ts'
import { type RetrainedModel, type RunRecord, reasonLine } from '../../tracking/run-record.ts'
import { knownMergeBase } from '../github-facts.ts'
import { runOfCommit } from '../sides/baseline.ts'
import type { trainingInputs } from './inputs.ts'
import { settingsElsewhere } from './merge-base-settings.ts'
import { type Beside, trainInTime } from './merge-base-training.ts'
import type { TrainingSession } from './results.ts'
import { NoPlace, NoTraining } from './worktree.ts'

type Context = ActionContext<typeof trainingInputs>

/** What came of training the merge base; sentences for the report of the training. */
interface MergeBaseTraining {
  readonly retrainedBaseline?: RetrainedModel
  readonly infos: readonly string[]
  readonly warnings: readonly string[]
}

/** Trains the merge base too where the settings ask for it, and adds what came of it to the record of the candidate. */
export async function withMergeBase(context: Context, session: TrainingSession, trained: RunRecord) {
  const { retrainedBaseline, ...told } = await trainMergeBase(context, session, trained)
  if (!retrainedBaseline) return { record: trained, ...told }
  const record = { ...trained, retrainedBaseline }
  await session.folder.write(record)
  return { record, ...told }
}

const NOTHING: MergeBaseTraining = { infos: [], warnings: [] }

/**
 * Trains the merge base of a pull request beside the candidate, where the settings ask for it and no run of that commit was
 * recorded: in a worktree, on the data of its own metafiles, by its own settings. What goes wrong is recorded for the judge;
 * it never fails the training.
 */
async function trainMergeBase(
  context: Context,
  session: TrainingSession,
  record: RunRecord,
): Promise<MergeBaseTraining> {
  const { use, retrain } = session.config.validate.baseline
  const { host, inputs, signal } = context
  if (!retrain || record.status !== 'finished' || signal.aborted) return NOTHING
  if (use !== 'merge-base') return warning(`The merge base is not trained: \`validate.baseline.use\` is ${use}.`)
  if (!host.pullRequest) return NOTHING
  try {
    const commit = await knownMergeBase({ host, token: inputs['github-token'] })
    if (commit === undefined) return warning('The merge base is not trained: without a token GitHub cannot tell it.')
    return await trainUnlessRecorded(commit, { context, session, record })
  } catch (error) {
    return warning(`The merge base is not trained: ${messageOf(error)}`)
  }
}

const warning = (text: string): MergeBaseTraining => ({ infos: [], warnings: [text] })

async function trainUnlessRecorded(commit: string, beside: Beside): Promise<MergeBaseTraining> {
  const { context, session, record } = beside
  const name = `The merge base ${commit.slice(0, 7)}`
  const startedAt = performance.now()
  const known = () => ({ commit, durationMs: Math.round(performance.now() - startedAt) })
  try {
    const run = await runOfCommit(await session.tracker(), record.experiment, commit)
    if (run) return { ...NOTHING, infos: [`${name} was recorded as run ${run.id}, so it is not trained again.`] }
    // A second training is for jobs whose token only reads (design §1.5).
    if (context.inputs.record === 'ledger') {
      return warning(
        `${name} is not trained: only \`record: file\` does so, with the judge in another job (train-validate.yml).`,
      )
    }
    session.log.info(`${name} has no recorded run, so it is trained too (\`validate.baseline.retrain\`).`)
    const found = await trainInTime(commit, beside)
    const retrainedBaseline = { ...known(), ...found }
    const took = formatDuration(retrainedBaseline.durationMs)
    return { ...NOTHING, retrainedBaseline, infos: [`${name} was trained too, to be compared with: ${took} in all.`] }
  } catch (error) {
    session.log.debug(error instanceof Error ? (error.stack ?? '') : '')
    const elsewhere = error instanceof NoPlace && (await settingsElsewhere(commit, context, record.model))
    const moved = elsewhere ? ` Settings lie there in ${elsewhere}: what was moved is no first model.` : ''
    const why = reasonLine(`${messageOf(error)}${moved}`)
    const hasNoTraining = error instanceof NoTraining && !elsewhere && { hasNoTraining: true }
    const retrainedBaseline = { ...known(), error: why, ...hasNoTraining }
    return { ...warning(`${name} was not trained: ${why}`), retrainedBaseline }
  }
}
