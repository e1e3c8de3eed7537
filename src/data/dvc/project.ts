import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { refuseTrackedLinks } from '../../platform/tracked-links.ts'
import { type DvcConfig, readDvcConfig } from './config.ts'
import { type ProjectFiles, readProjectFiles } from './project-files.ts'

export type { TrackedPath } from './project-files.ts'
export { type SelectedPath, selectPaths } from './select-paths.ts'

/** The DVC side of a working directory. */
export interface DvcProject extends ProjectFiles {
  /** The working directory; names are relative to it. */
  readonly directory: string
  /** The folder that holds `.dvc`; where there is none yet, git's top folder, else the working directory. */
  readonly root: string
  readonly config: DvcConfig
}

/** Opens the DVC project of a working directory: its root, its configuration and what it tracks below the directory. */
export async function openProject(directory: string): Promise<DvcProject> {
  const root = nearestWith(directory, '.dvc') ?? nearestWith(directory, '.git') ?? resolve(directory)
  await refuseTrackedLinks(root, '.dvc')
  const files = readProjectFiles(directory, root)
  return { directory: resolve(directory), root, config: await readDvcConfig(root), ...files }
}

/** Where the data of a project may be: below its root, or linked from its cache. */
export const boundsOf = ({ root, config }: DvcProject) => ({ root, cache: config.cacheDirectory })

/** Climbs to the nearest folder that holds `entry`, not above git's top folder. */
export function nearestWith(directory: string, entry: string): string | undefined {
  let folder = resolve(directory)
  for (;;) {
    if (existsSync(join(folder, entry))) return folder
    const parent = dirname(folder)
    if (parent === folder || existsSync(join(folder, '.git'))) return undefined
    folder = parent
  }
}
