import { openProject, selectPaths } from '../../data/dvc/project.ts'
import { examinePath } from '../../data/examine.ts'
import type { ActionContext } from '../../harness/action.ts'
import { UserError } from '../../platform/errors.ts'
import { registryStoreUrl } from '../rooms.ts'
import { refuseUnknown } from '../version-data/mistakes.ts'
import { placesOf } from '../version-data/places.ts'
import type { trainingInputs } from './inputs.ts'
import type { TrainingSession } from './results.ts'

/**
 * Brings the data that the metafiles of the worktree name, from the cache and the remotes that the candidate's settings
 * name: these are where data is today.
 * @throws {UserError} when a path of it cannot be had.
 */
export async function bringDataOf(
  there: ActionContext<typeof trainingInputs>,
  session: TrainingSession,
  wanted: readonly string[] | undefined,
) {
  const { host, inputs, log } = there
  const { config: dvc } = await openProject(session.bench.directory)
  const project = { ...(await openProject(there.directory)), config: dvc }
  const { data, store } = session.config
  const context = { ...there, directory: session.bench.directory, inputs: { ...inputs, cache: true, mend: false } }
  const otherwise = store.url ?? registryStoreUrl(host, inputs['github-token'])
  for (const path of selectPaths(project, wanted)) {
    await refuseUnknown(project, path)
    const remote = path.tracked?.remote ?? data.remote
    const places = { ...placesOf(context, project, remote, otherwise), remember: undefined }
    const found = await log.group(`Bring "${path.name}" of the merge base`, () =>
      examinePath(project, path, 'auto', places),
    )
    if (found.verdict === 'fail') throw new UserError(found.reason)
  }
}
