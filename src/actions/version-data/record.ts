import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import * as v from 'valibot'
import type { Tree } from '../../data/tree/tree.ts'
import { UserError } from '../../platform/errors.ts'
import { insideOf, ownFolder, writeWhole } from '../../platform/files.ts'
import { canonicalJson } from '../../platform/json.ts'
import { forEachParallel } from '../../platform/parallel.ts'

/** Data on its way to the job that publishes it: `data.json` says what it is, `files/<path>` holds it. */
export interface DataFolder {
  /** Absolute. */
  readonly path: string
  /** Path, relative to the working directory, to DVC's id of it. */
  readonly ids: Readonly<Record<string, string>>
}

const schema = v.object({
  schema: v.literal('modelloop.data/v1'),
  ids: v.record(v.pipe(v.string(), v.nonEmpty()), v.pipe(v.string(), v.regex(/^[0-9a-f]{32}(\.dir)?$/))),
})

const FOLDER = 'data'
const AT_ONCE = 8

/** Where the folder holds a path. @throws {UserError} for one that would lead out of it, and for the whole working directory. */
export function placeInRecord(folder: string, name: string): string {
  const files = join(folder, 'files')
  const place = insideOf(files, name)
  if (place !== resolve(files)) return place
  // Whoever brings it would have to remove what lies there: the repository.
  throw new UserError('The whole working directory cannot be published as data.', {
    hint: 'Name the files and folders that are data under data.paths in modelloop.yml.',
  })
}

/** Copies paths into the folder `.modelloop/data`, made anew. @returns the folder */
export async function writeDataRecord(directory: string, trees: ReadonlyMap<string, Tree>): Promise<string> {
  const folder = join(await ownFolder(directory), FOLDER)
  await rm(folder, { recursive: true, force: true })
  for (const [name, tree] of trees) {
    const target = placeInRecord(folder, name)
    await forEachParallel(tree.entries, AT_ONCE, async ({ relpath }) => {
      const file = join(target, relpath)
      await mkdir(dirname(file), { recursive: true })
      await copyFile(join(directory, name, relpath), file)
    })
  }
  const ids = Object.fromEntries([...trees].map(([name, { version }]) => [name, version.md5]))
  await writeWhole(join(folder, 'data.json'), `${canonicalJson({ schema: 'modelloop.data/v1', ids }, 2)}\n`)
  return folder
}

/** Reads what another job left. @throws {UserError} when it is no such folder. */
export async function readDataRecord(folder: string): Promise<DataFolder> {
  const file = join(folder, 'data.json')
  if (!existsSync(file)) {
    throw new UserError(`There is no data record in "${folder}".`, {
      hint: 'Give the folder that version-data left with `mode: refresh`, as its output `data-record` names it.',
    })
  }
  const text = await readFile(file, 'utf8')
  try {
    const { ids } = v.parse(schema, JSON.parse(text))
    return { path: folder, ids }
  } catch (cause) {
    throw new UserError('This is no data record of version-data.', { place: { file }, cause })
  }
}
