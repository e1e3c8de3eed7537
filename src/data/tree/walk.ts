import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { UserError } from '../../platform/errors.ts'
import { posixPath } from '../../platform/files.ts'
import { leavesRoot, onDisk } from '../disk.ts'
import { readDvcIgnore } from '../dvc/ignore.ts'

/**
 * Lists the files of a folder that DVC tracks, by their paths below it with `/` and in no particular order: without what
 * `.dvcignore` names, without nested DVC projects; empty folders do not count. Links to files inside the root are followed,
 * and those to objects of DVC's cache (`cache.type = symlink`), which may lie elsewhere.
 * @throws {UserError} for a link that leaves the root, a link to a folder, a broken link, a special file, a name that is
 * not UTF-8, and a `.dvcignore` inside the folder (which DVC refuses too).
 */
export function listFolder(folder: string, root: string, cache?: string): string[] {
  const base = posixPath(relative(root, folder))
  const isIgnored = readDvcIgnore(root, base === '' ? '' : parentOf(base))
  const files: string[] = []
  const waiting = ['']
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const here = join(folder, below)
    for (const entry of entriesOf(here, below === '' ? base : `${base}/${below}`)) {
      const relpath = below === '' ? entry.name : `${below}/${entry.name}`
      const shown = base === '' ? relpath : `${base}/${relpath}`
      const isFolder = entry.isDirectory()
      if (isIgnored(shown, isFolder)) continue
      refuseName(here, entry.name, shown)
      if (isFolder) {
        if (!existsSync(join(here, entry.name, '.dvc'))) waiting.push(relpath)
      } else {
        // What is neither a plain file nor a link may still be one where the disk does not tell the kind with the name.
        if (!entry.isFile()) requireFile(entry, join(here, entry.name), shown, { root, cache })
        files.push(relpath)
      }
    }
  }
  return files
}

const entriesOf = (folder: string, shown: string): Dirent[] =>
  onDisk(shown, () => readdirSync(folder, { withFileTypes: true }))

/** Where the real place of a path may be: below the root, or an object of the cache. */
interface Bounds {
  readonly root: string
  readonly cache?: string | undefined
}

/** Refuses a path whose real place is outside the root and no object of the cache. @throws {UserError} */
export function refuseLeaving({ root, cache }: Bounds, path: string, shown: string): void {
  if (!leavesRoot(root, path) || (cache !== undefined && isObject(cache, path))) return
  throw new UserError(`"${shown}" is a link that leads out of the project.`, {
    hint: 'Put the data itself there, or name the link in .dvcignore.',
  })
}

/** Tells an object by its place: a pull request may name any folder as the cache, and must reach no other file by it. */
const isObject = (cache: string, path: string): boolean =>
  existsSync(cache) &&
  /^(files\/md5\/)?[0-9a-f]{2}\/[0-9a-f]{30}$/.test(posixPath(relative(realpathSync(cache), realpathSync(path))))

function requireFile(entry: Dirent, full: string, shown: string, bounds: Bounds): void {
  const target = onDisk(shown, () => statSync(full, { throwIfNoEntry: false }))
  if (!target) throw new UserError(`"${shown}" is a link that leads nowhere.`, { hint: 'Mend it or delete it.' })
  if (entry.isSymbolicLink()) {
    refuseLeaving(bounds, full, shown)
    if (target.isDirectory()) {
      throw new UserError(`"${shown}" is a link to a folder, whose files DVC would leave out of the version.`, {
        hint: 'Put the files themselves there, or name the link in .dvcignore.',
      })
    }
  }
  if (!target.isFile()) throw new UserError(`"${shown}" is no plain file.`, { hint: 'Name it in .dvcignore.' })
}

function refuseName(folder: string, name: string, shown: string): void {
  if (name === '.dvcignore') {
    throw new UserError(`"${shown}" lies inside tracked data, which DVC refuses.`, { hint: 'Move it beside the data.' })
  }
  // Node puts U+FFFD for bytes that are no UTF-8; a name may also hold that character rightly.
  if (!name.includes('\ufffd') || existsSync(join(folder, name))) return
  throw new UserError(`The name "${shown}" is not UTF-8.`, { hint: 'Rename the file.' })
}

const parentOf = (path: string): string => {
  const parent = posixPath(dirname(path))
  return parent === '.' ? '' : parent
}
