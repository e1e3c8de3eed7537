import { namesOf } from '../../platform/git.ts'
import { complaintOf } from './errors.ts'
import { mustGit, type ObjectId, type PrivateRepository } from './repository.ts'

/** One entry of a folder on the branch. */
export interface TreeEntry {
  /** With the folders between it and the one that was listed. */
  readonly name: string
  readonly type: 'blob' | 'tree' | 'commit'
  readonly mode: string
  readonly id: ObjectId
}

/** The branch as it was at one commit. Folders are there from the start; files are fetched when they are read. */
export interface Snapshot {
  /** `undefined` when there is no such branch. */
  readonly tip: ObjectId | undefined
  /** Lists a folder, with all below it when `deep`; empty when there is none. */
  list(folder: string, deep?: boolean): Promise<readonly TreeEntry[]>
  /** Reads many files with one request; a file that is not there is missing from the answer. */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** Fetches files by their ids into the private repository. */
export type FetchFiles = (ids: readonly ObjectId[]) => Promise<void>

/** How many paths fit on a command line everywhere. */
const pathsAtOnce = 200

/** Makes the view of one commit. What was read once is kept. */
export function snapshotOf(repository: PrivateRepository, tip: ObjectId | undefined, fetchFiles: FetchFiles): Snapshot {
  if (tip === undefined) return { tip, list: async () => [], read: async () => new Map() }
  const lists = new Map<string, Promise<readonly TreeEntry[]>>()
  const texts = new Map<string, string>()
  return {
    tip,
    list: (folder, deep = false) => {
      const key = `${deep} ${folder}`
      const listed = lists.get(key) ?? listFolder(repository, `${tip}:${folder}`, deep)
      lists.set(key, listed)
      return listed
    },
    read: async (paths) => {
      const files = await findFiles(
        repository,
        tip,
        paths.filter((path) => !texts.has(path)),
      )
      const blobs = await readBlobs(repository, [...new Set(files.values())], fetchFiles)
      for (const [path, id] of files) texts.set(path, blobs.get(id) as string)
      return new Map(paths.flatMap((path) => (texts.has(path) ? [[path, texts.get(path) as string]] : [])))
    },
  }
}

async function listFolder(repository: PrivateRepository, tree: string, deep: boolean): Promise<readonly TreeEntry[]> {
  const result = await repository.git(['ls-tree', '-z', ...(deep ? ['-r'] : []), tree])
  if (result.code === 0) return parseTree(result.stdout)
  if (/Not a valid object name|not a tree object/i.test(result.stderr)) return []
  throw new Error(`git ls-tree failed: ${complaintOf(result.stderr)}`)
}

function parseTree(output: Buffer): readonly TreeEntry[] {
  return namesOf(output).map((line) => {
    const tab = line.indexOf('\t')
    const [mode = '', type = '', id = ''] = line.slice(0, tab).split(' ')
    return { mode, type: type as TreeEntry['type'], id, name: line.slice(tab + 1) }
  })
}

async function findFiles(repository: PrivateRepository, tip: ObjectId, paths: readonly string[]) {
  const files = new Map<string, ObjectId>()
  for (let start = 0; start < paths.length; start += pathsAtOnce) {
    const some = paths.slice(start, start + pathsAtOnce)
    for (const entry of parseTree(await mustGit(repository, ['ls-tree', '-z', tip, '--', ...some]))) {
      // A symbolic link or a submodule is no fact, whoever put it there.
      if (entry.type === 'blob' && entry.mode !== '120000') files.set(entry.name, entry.id)
    }
  }
  return files
}

async function readBlobs(repository: PrivateRepository, ids: readonly ObjectId[], fetchFiles: FetchFiles) {
  if (ids.length === 0) return new Map<ObjectId, string>()
  // Left to itself, git would fetch the missing files too, but one request for each.
  const present = await presentObjects(repository)
  const missing = ids.filter((id) => !present.has(id))
  if (missing.length > 0) await fetchFiles(missing)
  return parseBatch(await mustGit(repository, ['cat-file', '--batch'], { input: `${ids.join('\n')}\n` }))
}

async function presentObjects(repository: PrivateRepository): Promise<ReadonlySet<ObjectId>> {
  const flags = ['--batch-all-objects', '--unordered', '--batch-check=%(objectname)']
  return new Set((await mustGit(repository, ['cat-file', ...flags])).toString('latin1').split('\n'))
}

/** Reads git's `<id> <type> <size>\n<bytes>\n`, one after the other. */
function parseBatch(output: Buffer): ReadonlyMap<ObjectId, string> {
  const blobs = new Map<ObjectId, string>()
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at)
    const [id = '', type = '', size = ''] = output.toString('latin1', at, end).split(' ')
    if (type !== 'blob') throw new Error(`git cat-file answered "${output.toString('latin1', at, end)}".`)
    blobs.set(id, output.toString('utf8', end + 1, end + 1 + Number(size)))
    at = end + 1 + Number(size) + 1
  }
  return blobs
}
