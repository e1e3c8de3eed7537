import { join } from 'node:path'
import type { DataVersion } from '../dvc/id.ts'
import { boundsOf, openProject, selectPaths } from '../dvc/project.ts'
import { readTree } from './tree.ts'

/**
 * Computes DVC's versions of paths as they are on disk, without changing anything.
 * @param directory the working directory
 * @param paths relative to it; by default everything that DVC tracks
 * @returns path → version, in the order asked for
 * @throws {UserError} when a path is missing, leaves the directory, or cannot be versioned.
 */
export async function identifyPaths(
  directory: string,
  paths?: readonly string[],
  options: { readonly signal?: AbortSignal } = {},
): Promise<Record<string, DataVersion>> {
  const project = await openProject(directory)
  const versions: Record<string, DataVersion> = {}
  for (const { name, tracked } of selectPaths(project, paths)) {
    const hash = tracked?.version ? tracked.hash : 'md5'
    const tree = await readTree(join(directory, name), { ...options, ...boundsOf(project), hash })
    versions[name] = tree.version
  }
  return versions
}
