import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { combinedVersion } from '../../data/combined-version.ts'
import { readProfiles } from '../../drift/profile-file.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { temporaryFolder } from '../../platform/files.ts'
import { getContent } from '../../store/content.ts'
import type { Profile } from '../../tables/profile.ts'
import type { RecordedRun } from '../../tracking/tracker.ts'
import { openModelStore, openTracker } from '../rooms.ts'
import type { PathFacts } from './facts.ts'
import type { DataScene } from './scene.ts'

/** Profiles of tables, by their paths relative to the working directory. */
type Tables = ReadonlyMap<string, Profile>

/** So many of the newest runs are looked through. */
const MOST_RUNS = 100

/** Where the profiles of a version lie, below the working directory. */
export const profilesFile = (directory: string, version: string): string =>
  join(directory, '.modelloop', 'profiles', `${version}.json`)

/** Reads the profiles of the base, when an earlier run in this folder left them. */
export async function profilesLeftHere(directory: string, paths: readonly PathFacts[]): Promise<Tables> {
  const named = paths.flatMap(({ path, compared }) => (compared?.before ? [[path.name, compared.before] as const] : []))
  const version = named.length === paths.length ? combinedVersion(Object.fromEntries(named)) : undefined
  if (version === undefined) return new Map()
  const file = profilesFile(directory, version)
  try {
    return readProfiles(await readFile(file, 'utf8'), file)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isMissing || error instanceof UserError) return new Map()
    throw error
  }
}

/**
 * Brings the profiles of the base that trainings have recorded: of each path that changed, from the newest run that saw the
 * version of the base. Never throws: what cannot be had is a line in the log.
 */
export async function recordedProfiles(scene: DataScene, paths: readonly PathFacts[]): Promise<Tables> {
  const { context, config, model } = scene
  const { log, signal } = context
  const tables = new Map<string, Profile>()
  try {
    await using tracker = await openTracker(context, config)
    const runs = (await tracker.isEmpty()) ? [] : (await tracker.runs(model, MOST_RUNS)).toReversed()
    const wanted = paths.flatMap(({ path, compared }) => {
      const before = compared?.state === 'changed' ? compared.before?.md5 : undefined
      const run = before && runs.find(({ data, contents }) => contents.profile && data[path.name]?.md5 === before)
      return run ? [{ name: path.name, run }] : []
    })
    for (const [run, found] of Map.groupBy(wanted, ({ run }) => run)) {
      for (const [file, profile] of await profilesOfRun(scene, run)) {
        if (found.some(({ name }) => file === name || file.startsWith(`${name}/`))) tables.set(file, profile)
      }
    }
  } catch (error) {
    signal.throwIfAborted()
    log.info(`The profile of the base could not be brought: ${messageOf(error)}`)
  }
  return tables
}

async function profilesOfRun({ context, config }: DataScene, { id, contents, store }: RecordedRun): Promise<Tables> {
  if (!contents.profile) return new Map()
  context.log.info(`The profile of the base is taken from the run ${id}.`)
  await using folder = await temporaryFolder(context.host.temporaryFolder)
  const file = join(folder.path, 'profile.json')
  await getContent(await openModelStore(context, config, store), contents.profile, file)
  return readProfiles(await readFile(file, 'utf8'), `the profile of the run ${id}`)
}
