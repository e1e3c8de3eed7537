import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { messageOf } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'
import { getContent } from '../../store/content.ts'
import type { Content, Store } from '../../store/store.ts'
import type { RecordedFile, RunRecord } from '../../tracking/run-record.ts'
import type { RecordedRun, Tracker } from '../../tracking/tracker.ts'
import type { RunFolder } from '../sides/run-folder.ts'
import type { TrainingPlan } from './plan.ts'

/** A run with equal inputs, its files laid down in the folder of this one. */
export interface ReusedRun {
  readonly run: RecordedRun
  readonly files: RunRecord['files']
}

/**
 * Looks for a finished run with equal inputs and takes its results over. Whatever stands in the way of that is no
 * failure: then it is trained again, and the log says why.
 */
export async function reuseEqualRun(
  plan: TrainingPlan,
  folder: RunFolder,
  access: { tracker: () => Promise<Tracker>; openStore: (url: string) => Promise<Store>; directory: string; log: Log },
): Promise<ReusedRun | undefined> {
  try {
    const run = await findEqualRun(plan, await access.tracker(), access.log)
    if (!run?.store) return undefined
    const store = await access.openStore(run.store)
    const fetch = async (part: 'model' | 'predictions' | 'profile' | 'perturbed', content: Content | undefined) => {
      if (!content) return undefined
      await getContent(store, content, await folder.place(part, basename(content.name)))
      return folder.describe(part, basename(content.name))
    }
    const model = await fetch('model', run.contents.model)
    const predictions = await fetch('predictions', run.contents.predictions)
    const profile = await fetch('profile', run.contents.profile)
    const perturbed: Record<string, RecordedFile> = {}
    for (const [name, content] of Object.entries(run.contents.perturbed ?? {}))
      perturbed[name] = (await fetch('perturbed', content))!
    await layDown(plan, access.directory, folder, { model, predictions })
    const others = Object.keys(perturbed).length > 0 && { perturbed }
    return {
      run,
      files: { ...(model && { model }), ...(predictions && { predictions }), ...(profile && { profile }), ...others },
    }
  } catch (error) {
    access.log.warning(`An equal run could not be taken over, so it is trained: ${messageOf(error)}`)
    return undefined
  }
}

/** Finds the run that made what the newest one with equal inputs has, where it counts here. */
async function findEqualRun(plan: TrainingPlan, tracker: Tracker, log: Log): Promise<RecordedRun | undefined> {
  const found = await tracker.runByReuseKey(plan.experiment, plan.reuseKey)
  const maker = found?.reusedFrom === undefined ? found : await tracker.run(plan.experiment, found.reusedFrom)
  if (!found || maker?.reuseKey !== plan.reuseKey || maker.status !== 'finished') return undefined
  if (isOfReviewedCode(found, maker, plan)) return maker
  log.info(`Run ${maker.id} has equal inputs, but is of another tree than this commit: it is trained.`)
  return undefined
}

/**
 * Tells whether results passed the review that this branch asks for: a run of it has them, or the very same code made them. A
 * pull request's code wrote its record, the key in it too, and may have done so for another's; in a pull request they count
 * for itself alone. Who narrows `train.inputs` said that an equal key is enough.
 */
function isOfReviewedCode(found: RecordedRun, maker: RecordedRun, { code, isNarrowed }: TrainingPlan): boolean {
  if (code.pullRequest !== undefined || isNarrowed) return true
  const isOfThisBranch = (run: RecordedRun) => run.code.pullRequest === undefined && run.code.ref === code.ref
  return isOfThisBranch(found) || isOfThisBranch(maker) || (code.tree !== undefined && maker.code.tree === code.tree)
}

/** Steps that follow find the files where a training would have left them. What is there is never overwritten. */
async function layDown(plan: TrainingPlan, directory: string, folder: RunFolder, files: RunRecord['files']) {
  for (const part of ['model', 'predictions'] as const) {
    const [path, file] = [plan.paths[part], files[part]]
    if (path === undefined || file === undefined || existsSync(join(directory, path))) continue
    await cp(join(folder.path, file.path), join(directory, path), { recursive: true })
  }
}
