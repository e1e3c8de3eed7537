import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { UserError } from '../../platform/errors.ts'
import { posixPath } from '../../platform/files.ts'
import { leavesRoot, onDisk } from '../disk.ts'
import { readDvcIgnore } from '../dvc/ignore.ts'

/**
 * Lists the files of a folder that DVC tracks, by their paths below it with `/` and in no particular order: without what
 * `.dvcignore` names, without nested DVC projects; empty folders do not count. Links to files inside the root are followed.
 * @throws {UserError} for a link that leaves the root, a link to a folder, a broken link, a special file, a name that is
 * not UTF-8, and a `.dvcignore` inside the folder (which DVC refuses too).
 */
export function listFolder(folder: string, root: string): string[] {
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
        if (!entry.isFile()) requireFile(entry, join(here, entry.name), shown, root)
        files.push(relpath)
      }
    }
  }
  return files
}

const entriesOf = (folder: string, shown: string): Dirent[] =>
  onDisk(shown, () => readdirSync(folder, { withFileTypes: true }))

/** Refuses a path whose real place is outside the root. @throws {UserError} */
export function refuseLeaving(root: string, path: string, shown: string): void {
  if (!leavesRoot(root, path)) return
  throw new UserError(`"${shown}" is a link that leads out of the project.`, {
    hint: 'Put the data itself there, or name the link in .dvcignore.',
  })
}

function requireFile(entry: Dirent, full: string, shown: string, root: string): void {
  const target = statSync(full, { throwIfNoEntry: false })
  if (!target) throw new UserError(`"${shown}" is a link that leads nowhere.`, { hint: 'Mend it or delete it.' })
  if (entry.isSymbolicLink()) {
    refuseLeaving(root, full, shown)
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
