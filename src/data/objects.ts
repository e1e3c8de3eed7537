import { randomBytes } from 'node:crypto'
import { chmodSync, constants, mkdirSync, readFileSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs'
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../platform/errors.ts'
import { writeWhole } from '../platform/files.ts'
import { type HashName, hashBytes, piecesOf, SMALL_FILE_BYTES, startHash } from './dvc-id.ts'

/** A folder in DVC's layout: the cache, or a local remote. */
export interface ObjectFolder {
  readonly root: string
  /** What messages call it: `the cache`, `the remote "backup"`. */
  readonly label: string
}

/** Cached objects may be linked into working trees, so nobody may write to them. */
const OBJECT_MODE = 0o444

/** Where an object lies: `files/md5/<2>/<30>`; those of DVC 2 without the first two folders. */
export function objectPath(folder: ObjectFolder, id: string, hash: HashName = 'md5'): string {
  const prefix = hash === 'md5' ? ['files', 'md5'] : []
  return join(folder.root, ...prefix, id.slice(0, 2), id.slice(2))
}

/** Copies a file while hashing it: the destination appears whole and right, or not at all. */
async function copyVerified(
  source: string,
  destination: string,
  id: string,
  options: { readonly hash?: HashName; readonly mode: number },
): Promise<'copied' | 'missing' | 'different'> {
  const found = await statOf(source)
  if (!found) return 'missing'
  const temporary = join(dirname(destination), `.${randomBytes(6).toString('hex')}.tmp`)
  if (found.size <= SMALL_FILE_BYTES) return copySmall(source, temporary, destination, id, options)
  const hasher = startHash(options.hash ?? 'md5')
  try {
    await mkdir(dirname(destination), { recursive: true })
    const handle = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL)
    try {
      for await (const piece of piecesOf(source)) {
        hasher.update(piece)
        await handle.write(piece)
      }
    } finally {
      await handle.close()
    }
    if (hasher.digest() !== id) return 'different'
    await chmod(temporary, options.mode)
    await rename(temporary, destination)
    return 'copied'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !(await exists(source))) return 'missing'
    throw error
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Copies a small file in blocking calls, which for folders of many is several times faster than waiting for each. */
function copySmall(
  source: string,
  temporary: string,
  destination: string,
  id: string,
  { hash, mode }: { readonly hash?: HashName; readonly mode: number },
): 'copied' | 'different' {
  const bytes = readFileSync(source)
  if (hashBytes(bytes, hash) !== id) return 'different'
  mkdirSync(dirname(destination), { recursive: true })
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' })
    chmodSync(temporary, mode)
    renameSync(temporary, destination)
    return 'copied'
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

const statOf = (path: string): Promise<Stats | undefined> =>
  stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
const exists = async (path: string): Promise<boolean> => (await statOf(path)) !== undefined

/**
 * Stores a file as an object, hashing it once more on the way. Does nothing when an object of that id and size is there.
 * @returns whether it was copied
 * @throws {UserError} when the file's bytes are no longer those of the id.
 */
export async function storeFile(
  folder: ObjectFolder,
  entry: { id: string; size: number },
  file: string,
): Promise<boolean> {
  const destination = objectPath(folder, entry.id)
  if ((await statOf(destination))?.size === entry.size) return false
  const result = await copyVerified(file, destination, entry.id, { mode: OBJECT_MODE })
  if (result === 'copied') return true
  throw new UserError(`"${file}" changed while it was read.`, { hint: 'Run again when nothing writes to it.' })
}

/** Stores the manifest of a folder. Call it after all its files: DVC takes it as the word that they are there. */
export async function storeManifest(folder: ObjectFolder, id: string, text: string): Promise<boolean> {
  const destination = objectPath(folder, id)
  if ((await statOf(destination))?.size === Buffer.byteLength(text)) return false
  await writeWhole(destination, text, OBJECT_MODE)
  return true
}

/** What is looked for, and what messages call it. */
export interface Wanted {
  readonly id: string
  readonly hash: HashName
  /** The path of the user's that needs it. */
  readonly shown: string
}

/**
 * Copies an object to `destination` from the first folder that holds it whole; every byte is hashed on the way.
 * @returns the folders before it whose object is corrupt
 * @throws {UserError} when no folder has it, or those that have it hold other bytes.
 */
export async function fetchObject(
  folders: readonly ObjectFolder[],
  wanted: Wanted,
  destination: string,
  mode: number,
): Promise<readonly ObjectFolder[]> {
  const corrupt: ObjectFolder[] = []
  for (const folder of folders) {
    const source = objectPath(folder, wanted.id, wanted.hash)
    const result = await copyVerified(source, destination, wanted.id, { hash: wanted.hash, mode })
    if (result === 'copied') return corrupt
    if (result === 'different') corrupt.push(folder)
  }
  throw notToBeHad(folders, corrupt, wanted)
}

/** Reads an object whole, from the first folder that holds it unharmed. @throws {UserError} as `fetchObject` does. */
export async function readObject(folders: readonly ObjectFolder[], wanted: Wanted): Promise<Buffer> {
  const corrupt: ObjectFolder[] = []
  for (const folder of folders) {
    const source = objectPath(folder, wanted.id, wanted.hash)
    if (!(await exists(source))) continue
    const bytes = await readFile(source)
    if (hashBytes(bytes) === wanted.id.replace(/\.dir$/, '')) return bytes
    corrupt.push(folder)
  }
  throw notToBeHad(folders, corrupt, wanted)
}

function notToBeHad(
  folders: readonly ObjectFolder[],
  corrupt: readonly ObjectFolder[],
  { id, shown }: Wanted,
): UserError {
  const last = corrupt.at(-1)
  if (last) {
    return new UserError(`"${shown}": the object ${id} in ${last.label} is corrupt; its bytes have another MD5.`, {
      hint: 'Delete it there and push the data again from where it is whole.',
    })
  }
  const where = folders.map((folder) => folder.label).join(' nor in ')
  const noRemote = folders.length < 2 ? ' No data remote is configured.' : ''
  return new UserError(
    `"${shown}": the object ${id} is ${folders.length < 2 ? 'not' : 'neither'} in ${where}.${noRemote}`,
    {
      hint: 'Run `dvc push` where the data is, or name the remote that has it.',
    },
  )
}
