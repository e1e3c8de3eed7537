import { join } from 'node:path'
import { compareTables, type TableComparison } from '../../data/changes/table-changes.ts'
import { readablePlaces } from '../../data/examine.ts'
import type { Profiles } from '../../data/profiles.ts'
import { isComparable, type RowFacts, rowFacts } from '../../data/rows/row-changes.ts'
import { profilesLeftHere, recordedProfiles } from './base-profiles.ts'
import type { PathFacts } from './facts.ts'
import { placesFor } from './places.ts'
import type { DataScene } from './scene.ts'

/**
 * Compares the tables that changed since the base. What went wrong with the earlier version is told in the report: it makes
 * nobody's data wrong.
 */
export async function tableChanges(
  scene: DataScene,
  paths: readonly PathFacts[],
  profiles: Profiles,
  minRows: number,
): Promise<TableComparison> {
  const { context, config } = scene
  const { directory, signal } = context
  const before = await profilesLeftHere(directory, paths)
  let brought: ReturnType<typeof recordedProfiles> | undefined
  const recorded = () => {
    brought ??= recordedProfiles(scene, paths)
    return brought
  }
  const found: TableComparison[] = []
  for (const { path, compared } of paths) {
    if (compared?.state !== 'changed') continue
    const places = await readablePlaces(placesFor(scene, path))
    const tables = { profiles: profiles.tables, before, recorded }
    const options = { directory, places, ...tables, id: config.columns.id, signal, minTopCount: minRows }
    found.push(await compareTables(path.name, compared, options))
  }
  return {
    changes: found.flatMap(({ changes }) => changes),
    left: found.reduce((sum, { left }) => sum + left, 0),
    lacks: found.flatMap(({ lacks }) => lacks),
  }
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
