import type { Config } from '../../config/config.ts'
import { comparePath } from '../../data/changes/base.ts'
import type { DvcProject, SelectedPath } from '../../data/dvc/project.ts'
import { type DataMode, type DataPlaces, type Examined, examinePath, readablePlaces } from '../../data/examine.ts'
import { findRemote } from '../../data/remotes/find.ts'
import { openDataFolder } from '../../data/remotes/folder.ts'
import { isRemoteUrl, openRemote } from '../../data/remotes/open.ts'
import type { DataRemote } from '../../data/remotes/remote.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { cachedPlaces } from './cache.ts'
import type { PathFacts } from './facts.ts'
import { refuseUnknown } from './mistakes.ts'
import type { DataContext } from './version-data.ts'

/** What every mode of version-data works with. */
export interface DataScene {
  readonly context: DataContext
  readonly config: Config
  readonly model: string
  readonly project: DvcProject
  /** The paths that were asked for; absent = everything that DVC tracks. */
  readonly wanted: readonly string[] | undefined
  readonly places: DataPlaces
  /** Those of the remotes that metafiles name, by the name, as far as they were needed. */
  readonly named: Map<string, DataPlaces>
  /** The commit that `changed` is told against. */
  readonly base: string | undefined
}

/** What came of it: the paths, and outputs of the mode's own. */
export type DataWork = { readonly paths: readonly PathFacts[] } & { readonly 'data-record'?: string }

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

/** Says at most every two seconds how far the work is. */
export function progress({ log, signal }: Pick<DataContext, 'log' | 'signal'>) {
  let last = performance.now()
  const onProgress = (what: string) => {
    if (performance.now() - last < 2000) return
    last = performance.now()
    log.info(what)
  }
  return { signal, onProgress }
}

/** Does with one path what the mode says; a mistake of the user's is told with the others, not thrown. */
export async function examine(scene: DataScene, path: SelectedPath, mode: DataMode): Promise<PathFacts> {
  const { context, project } = scene
  const { log } = context
  try {
    await refuseUnknown(project, path)
    const examined = await examineCached(scene, path, mode)
    if (examined.verdict === 'fail') log.error(examined.reason)
    return await factsOf(scene, path, examined)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { imported } = path.tracked ?? {}
    const more = imported?.repository
      ? ` It is imported from ${imported.repository}: \`dvc pull\` brings it from there.`
      : ''
    log.error((error.hint ? `${error.message} ${error.hint}` : error.message) + more, error.place)
    return { path, error: messageOf(error) + more }
  }
}

async function examineCached(scene: DataScene, path: SelectedPath, mode: DataMode): Promise<Examined> {
  const { places, done } = await cachedPlaces(scene.context, path, mode, placesFor(scene, path))
  let examined: Examined | undefined
  try {
    examined = await examinePath(scene.project, path, mode, places)
    return examined
  } finally {
    await done(examined)
  }
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

/** Adds how a path stands to the base. */
export async function factsOf(scene: DataScene, path: SelectedPath, examined: Examined): Promise<PathFacts> {
  const { project, base } = scene
  const near = () => readablePlaces(placesFor(scene, path))
  const found = examined.tree && base && (await comparePath(project, base, path, examined.tree, await near()))
  // A first snapshot records what nothing recorded before.
  const compared = found && found.state === 'unknown' && examined.snapshot && !path.tracked ? NEW : found
  return { path, examined, ...(compared && { compared }) }
}

const NEW = { state: 'new' } as const
