import { accessSync, constants, existsSync, mkdirSync, readSync, realpathSync, writeSync } from 'node:fs'
import { dirname, relative, sep } from 'node:path'
import { UserError } from '../platform/errors.ts'

/** Makes a folder and those above it. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    // Node says "no such file" of a disk that is read-only; this says what it is.
    accessSync(nearestFolder(folder), constants.W_OK)
    throw error
  }
}

/** Finds the first that is there of a folder and those above it. */
export function nearestFolder(folder: string): string {
  let nearest = folder
  while (!existsSync(nearest)) nearest = dirname(nearest)
  return nearest
}

/** Tells whether the real place of a path is outside the real place of a root; both are there. */
export function leavesRoot(root: string, path: string): boolean {
  const rest = relative(realpathSync(root), realpathSync(path))
  return rest === '..' || rest.startsWith(`..${sep}`)
}

/** Reads until the buffer is full or the file ends. @returns how many bytes */
export function readFull(file: number, into: Uint8Array): number {
  let filled = 0
  while (filled < into.length) {
    const read = readSync(file, into, filled, into.length - filled, null)
    if (read === 0) break
    filled += read
  }
  return filled
}

/** Writes all bytes; a disk may take fewer at once. */
export function writeFull(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

const REASONS: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'Make room and run again: what is stored already is not stored twice.'],
  EDQUOT: ['the quota of the disk is used up', 'Make room and run again: what is stored already is not stored twice.'],
  EFBIG: ['the file would be larger than is allowed here', 'Raise the limit of file sizes (`ulimit -f`).'],
  EACCES: ['that is not permitted', 'Check the permissions of the file and of its folder.'],
  EPERM: ['that is not permitted', 'Check the permissions of the file and of its folder.'],
  EROFS: ['the disk is read-only', 'Choose a place that may be written to.'],
  ENOENT: ['it is gone', 'Run again when nothing changes the files.'],
  ENOTDIR: ['a file stands where a folder is needed', 'Delete or rename it.'],
  ELOOP: ['it is a link that leads in a circle', 'Mend it or delete it.'],
  EISDIR: ['a folder stands where a file is needed', 'Delete or rename it.'],
  ENAMETOOLONG: ['its name is too long for this disk', 'Give the file a shorter name.'],
  EMFILE: ['too many files are open', 'Raise the limit of open files (`ulimit -n`).'],
  EIO: ['the disk failed (EIO)', 'Look at the health of the disk.'],
}

/** Does something to a file, and says what the disk refuses in words of the user's. @throws {UserError} */
export function onDisk<T>(shown: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw fileMistake(error, shown)
  }
}

/** Says what the disk refused in words of the user's; anything else is handed back as it is. */
export function fileMistake(error: unknown, shown: string): unknown {
  const { code = '', syscall = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  const known = REASONS[code]
  if (!known) return error
  const verb =
    syscall === 'read' ? 'read' : ['write', 'rename', 'mkdir', 'access'].includes(syscall) ? 'written' : 'opened'
  return new UserError(`"${shown}" cannot be ${verb}: ${known[0]}.`, { hint: known[1], cause: error })
}
