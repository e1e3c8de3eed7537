import { join } from 'node:path'
import { openProject, selectPaths } from '../../data/dvc/project.ts'
import { examinePath } from '../../data/examine.ts'
import type { Tree } from '../../data/tree/tree.ts'
import { UserError } from '../../platform/errors.ts'
import { ownFolder } from '../../platform/files.ts'
import { secretsOf } from '../../platform/secrets.ts'
import { childEnvironment } from '../../platform/user-command.ts'
import { localBackend } from '../../training/backends/local.ts'
import { openOutput } from '../../training/output.ts'
import { failureOf, runCommand } from '../../training/training.ts'
import { examine } from './examine.ts'
import type { PathFacts } from './facts.ts'
import { writeDataRecord } from './record.ts'
import type { DataScene, DataWork } from './scene.ts'

/**
 * Brings new data in: pulls what the metafiles name, runs the user's command, and leaves the data as it is then for the job
 * that publishes it. Without a command the data of the branch is left.
 * @throws {UserError} when the data cannot be pulled or the command fails.
 */
export async function refreshData(scene: DataScene): Promise<DataWork> {
  const { context, config, project, places, wanted } = scene
  const { directory, log } = context
  for (const path of selectPaths(project, wanted)) if (path.tracked) await examinePath(project, path, 'pull', places)
  const command = config.data.refresh
  if (command === undefined) log.info('`data.refresh` is not set: the data is taken as the branch has it.')
  else await runRefresh(scene, command)

  // The command may have tracked something new.
  const fresh = { ...scene, project: await openProject(directory) }
  const paths: PathFacts[] = []
  for (const path of selectPaths(fresh.project, wanted)) paths.push(await examine(fresh, path, 'identify'))
  const trees = new Map<string, Tree>()
  for (const { path, examined } of paths) if (examined?.tree) trees.set(path.name, examined.tree)
  if (trees.size < paths.length) return { paths }
  return { paths, 'data-record': await writeDataRecord(directory, trees) }
}

async function runRefresh({ context }: DataScene, command: string): Promise<void> {
  const { directory, host, log, signal } = context
  const secrets = secretsOf(host.environment, [context.inputs['github-token'], host.registryLogin?.password])
  const output = openOutput(join(await ownFolder(directory), 'refresh.log'), secrets, log.output)
  try {
    const environment = childEnvironment(host.environment, { oidc: false })
    const bench = { backend: localBackend, directory, environment, output, log, signal }
    const failure = failureOf('refresh', command, await runCommand('refresh', command, bench, undefined), undefined)
    if (failure === undefined) return
    signal.throwIfAborted()
    throw new UserError(failure, { hint: 'Its last lines stand above. Nothing was published.' })
  } finally {
    output.close()
  }
}
