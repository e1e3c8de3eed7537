import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compareTables, type TableChange } from '../data/changes/table-changes.ts'
import { combinedVersion } from '../data/combined-version.ts'
import { readablePlaces } from '../data/examine.ts'
import type { Profiles } from '../data/profiles.ts'
import { isComparable, type RowFacts, rowFacts } from '../data/rows/row-changes.ts'
import { UserError } from '../platform/errors.ts'
import { PROFILES_SCHEMA, type Profile } from '../tables/profile.ts'
import { type DataScene, placesFor } from './version-data-examine.ts'
import type { PathFacts } from './version-data-facts.ts'

/** Where the profiles of a version lie, below the working directory. */
export const profilesFile = (directory: string, version: string): string =>
  join(directory, '.modelloop', 'profiles', `${version}.json`)

/**
 * Compares the tables that changed since the base. What went wrong with the earlier version is told in the report: it makes
 * nobody's data wrong.
 */
export async function tableChanges(
  scene: DataScene,
  paths: readonly PathFacts[],
  profiles: Profiles,
  minRows: number,
): Promise<TableChange[]> {
  const { context, config } = scene
  const { directory, signal } = context
  const before = await profilesAtBase(directory, paths)
  const changes: TableChange[] = []
  for (const { path, compared } of paths) {
    if (compared?.state !== 'changed') continue
    const places = await readablePlaces(placesFor(scene, path))
    const options = { directory, places, profiles: profiles.tables, before, id: config.columns.id, signal }
    changes.push(...(await compareTables(path.name, compared, { ...options, minTopCount: minRows })))
  }
  return changes
}

/** Looks for rows and ids that come twice, in the tables that are not too large for it. */
export async function rowFactsOf(scene: DataScene, profiles: Profiles): Promise<ReadonlyMap<string, RowFacts>> {
  const { context, config } = scene
  const { directory, signal } = context
  const facts = new Map<string, RowFacts>()
  for (const [file, { rows, columns }] of profiles.tables) {
    const names = Object.keys(columns)
    if (!isComparable(rows, names.length)) continue
    facts.set(file, await rowFacts(join(directory, file), names, { id: config.columns.id, signal }))
  }
  return facts
}

/** The profiles of the base, when an earlier run in this folder left them. */
async function profilesAtBase(directory: string, paths: readonly PathFacts[]): Promise<ReadonlyMap<string, Profile>> {
  const named = paths.flatMap(({ path, compared }) => (compared?.before ? [[path.name, compared.before] as const] : []))
  const version = named.length === paths.length ? combinedVersion(Object.fromEntries(named)) : undefined
  if (version === undefined) return new Map()
  try {
    const { schema, tables } = JSON.parse(await readFile(profilesFile(directory, version), 'utf8'))
    return schema === PROFILES_SCHEMA ? new Map(Object.entries(tables as Record<string, Profile>)) : new Map()
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isMissing || error instanceof SyntaxError || error instanceof UserError) return new Map()
    throw error
  }
}
