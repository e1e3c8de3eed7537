import { statSync } from 'node:fs'
import { join } from 'node:path'
import { messageOf, UserError } from '../platform/errors.ts'
import { compareCodePoints } from '../platform/json.ts'
import { type Profile, type ProfileOptions, profileTable } from '../tables/profile.ts'
import { isTable } from '../tables/read-table.ts'
import { boundsOf, openProject } from './dvc/project.ts'
import type { Examined } from './examine.ts'
import { listFolder } from './tree/walk.ts'

/** More tables than this are not profiled: a folder of so many is a data set of files, not of tables. */
export const MAX_TABLES = 50

/** The profiles of the tables among the examined paths. */
export interface Profiles {
  /** Path relative to the working directory → its profile. */
  readonly tables: ReadonlyMap<string, Profile>
  /** Name of the examined path → why a table of it cannot be read. */
  readonly broken: ReadonlyMap<string, string>
  /** Tables beyond `MAX_TABLES`. */
  readonly left: number
}

/** Profiles every table among the examined paths, in order of their paths. */
export async function profilePaths(
  directory: string,
  examined: readonly Examined[],
  options: Omit<ProfileOptions, 'displayPath' | 'onProgress'> & { readonly onProgress?: (what: string) => void },
): Promise<Profiles> {
  const files = examined.flatMap(({ path, tree }) =>
    (tree?.entries ?? []).map(({ relpath }) => ({ owner: path.name, file: fileName(path.name, relpath) })),
  )
  return profileFiles(directory, files, options)
}

/** Profiles every table of versioned paths as they lie on disk; `paths` are files and folders below the directory. */
export async function profileData(
  directory: string,
  paths: readonly string[],
  options: Pick<ProfileOptions, 'minTopCount'> = {},
): Promise<Profiles> {
  const { root, cache } = boundsOf(await openProject(directory))
  const files = paths.flatMap((owner) => {
    const path = join(directory, owner)
    if (!statSync(path).isDirectory()) return [{ owner, file: owner }]
    return listFolder(path, root, cache).map((relpath) => ({ owner, file: fileName(owner, relpath) }))
  })
  return profileFiles(directory, files, options)
}

const fileName = (owner: string, relpath: string) => (relpath === '' ? owner : `${owner}/${relpath}`)

async function profileFiles(
  directory: string,
  listed: readonly { readonly owner: string; readonly file: string }[],
  options: Omit<ProfileOptions, 'displayPath' | 'onProgress'> & { readonly onProgress?: (what: string) => void },
): Promise<Profiles> {
  const files = listed.filter(({ file }) => isTable(file)).sort((a, b) => compareCodePoints(a.file, b.file))
  const tables = new Map<string, Profile>()
  const broken = new Map<string, string>()
  for (const { owner, file } of files.slice(0, MAX_TABLES)) {
    const onProgress = (rows: number) => options.onProgress?.(`${file}: ${rows} rows profiled`)
    try {
      tables.set(file, await profileTable(join(directory, file), { ...options, displayPath: file, onProgress }))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      if (!broken.has(owner)) broken.set(owner, messageOf(error))
    }
  }
  return { tables, broken, left: Math.max(files.length - MAX_TABLES, 0) }
}
