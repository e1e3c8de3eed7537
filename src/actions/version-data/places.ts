import type { DvcProject, SelectedPath } from '../../data/dvc/project.ts'
import type { DataPlaces } from '../../data/examine.ts'
import { findRemote } from '../../data/remotes/find.ts'
import { openDataFolder } from '../../data/remotes/folder.ts'
import { isRemoteUrl, openRemote } from '../../data/remotes/open.ts'
import type { DataRemote } from '../../data/remotes/remote.ts'
import type { DataContext } from './inputs.ts'
import type { DataScene } from './scene.ts'

/** What places are found with. */
export type PlacesContext = Pick<DataContext, 'directory' | 'host' | 'log' | 'signal'> & {
  readonly inputs: Pick<DataContext['inputs'], 'github-token' | 'cache' | 'mend'>
}

/**
 * Finds cache and remote; the remote is opened when it is needed.
 * @param otherwise the URL of the store, which serves where DVC names no remote
 */
export function placesOf(
  context: PlacesContext,
  project: DvcProject,
  wanted: string | undefined,
  otherwise?: string,
): DataPlaces {
  const { config } = project
  const { inputs, directory, host, log, signal } = context
  const find = () => findRemote(config, wanted, directory, otherwise && isRemoteUrl(otherwise) ? otherwise : undefined)
  // A misspelt name is said at once; what only .dvc/config names matters once it is needed.
  if (wanted !== undefined) find()
  let opened: Promise<DataRemote | undefined> | undefined
  const open = async () => {
    const location = find()
    const { environment, actor: username, registryLogin: login } = host
    const options = { token: inputs['github-token'], username, login, environment, directory, log }
    return location && openRemote(location, options)
  }
  const remote = () => {
    opened ??= open()
    return opened
  }
  const cache = openDataFolder(config.cacheDirectory, 'the cache')
  // A runner of GitHub's own has a new disk each time.
  const remember = host.github && host.environment['RUNNER_ENVIRONMENT'] !== 'self-hosted' ? undefined : directory
  return { cache, keep: inputs.cache, remote, signal, say: (line) => log.info(line), remember, mend: inputs.mend }
}

/**
 * The places of a path: of `remote: name` in its metafile DVC asks that remote alone, whatever the default is. Each remote is
 * opened once in a scene.
 */
export function placesFor({ context, project, places, named }: DataScene, { tracked }: SelectedPath): DataPlaces {
  const name = tracked?.remote
  if (name === undefined) return places
  const found = named.get(name) ?? placesOf(context, project, name)
  named.set(name, found)
  return found
}
