import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { UserError } from './errors.ts'

/**
 * Joins a path that came from outside onto a root and refuses to leave it.
 * @throws {UserError} when the result would be outside `root`.
 */
export function insideOf(root: string, path: string): string {
  const full = resolve(root, path)
  const rest = relative(resolve(root), full)
  if (rest === '..' || rest.startsWith(`..${sep}`) || isAbsolute(rest)) {
    throw new UserError(`The path "${path}" leaves the folder ${root}.`, { hint: 'Give a path inside it.' })
  }
  return full
}

/** Takes the error of a file that is not there as `undefined`. @throws any other */
export function absent(error: unknown): undefined {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
  throw error
}

/** Writes a file so that a reader sees the old bytes or the new ones, never a part. Makes the folders it needs. */
export async function writeWhole(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const handle = await open(temporary, 'wx', mode)
    try {
      await handle.writeFile(content)
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Makes a folder of one's own below `parent`, which is removed with all it holds at the end of the scope. */
export async function temporaryFolder(
  parent: string,
  prefix = 'modelloop-',
): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(parent, prefix))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** Writes a path with `/` whatever the platform, as metafiles, reports and ledgers want it. */
export const posixPath = (path: string): string => path.split(sep).join('/')

/** The folder for everything that we write beside the user's files; it hides itself from git. */
export async function ownFolder(directory: string): Promise<string> {
  const folder = join(directory, '.modelloop')
  try {
    await mkdir(folder, { recursive: true })
    await writeWhole(join(folder, '.gitignore'), '*\n')
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) throw error
    throw new UserError(`The folder ${folder} for reports cannot be written to (${code}).`, {
      hint: 'Let the user of this job write to the working directory, or check out to another place.',
      cause: error,
    })
  }
  return folder
}
