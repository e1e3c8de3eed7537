import { lstat, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit from 'p-limit'
import picomatch from 'picomatch'
import { glob } from 'tinyglobby'
import { type Digest, digestOf, digestOfFile } from '../platform/digest.ts'
import { UserError } from '../platform/errors.ts'
import { git, namesOf } from '../platform/git.ts'
import { canonicalJson, compareCodePoints } from '../platform/json.ts'

/** Which files count as the code of a training. Paths are relative to the working directory, with `/`. */
export interface CodeInputs {
  readonly directory: string
  /** Paths and globs; absent = the whole working tree as git sees it. */
  readonly inputs?: readonly string[] | undefined
  /** What the training writes, and data that is versioned for itself. */
  readonly without: readonly string[]
}

const ALWAYS_WITHOUT = ['.git', '.modelloop']
const PARALLEL = 16

/**
 * Hashes the code of a training: path and content of every file. The whole working tree is what git tracks and what is
 * new and not ignored; without git it is every file.
 * @throws {UserError} when an input matches no file, so that a misspelt one cannot hide a change.
 */
export async function digestOfCode(code: CodeInputs): Promise<{ readonly digest: Digest; readonly files: number }> {
  const all = await listTree(code.directory)
  const named = code.inputs ? await select(code.directory, code.inputs, all) : all
  const without = [...ALWAYS_WITHOUT, ...code.without].map((path) => path.replace(/^\.\/|\/+$/g, ''))
  const paths = named.filter((path) => !without.some((other) => path === other || path.startsWith(`${other}/`)))
  const limit = pLimit(PARALLEL)
  const entries = await Promise.all(
    paths.sort(compareCodePoints).map((path) => limit(async () => [path, await contentOf(code.directory, path)])),
  )
  const present = entries.filter(([, content]) => content !== undefined)
  return { digest: digestOf(canonicalJson(present)), files: present.length }
}

async function listTree(directory: string): Promise<string[]> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const listed = await git(args, { cwd: directory })
  if (listed.code === 0) return [...new Set(namesOf(listed.stdout))]
  return glob(['**/*'], { cwd: directory, dot: true, followSymbolicLinks: false, ignore: ['**/node_modules/**'] })
}

async function select(directory: string, inputs: readonly string[], tree: readonly string[]): Promise<string[]> {
  const chosen = new Set<string>()
  for (const input of inputs) {
    const path = input.replace(/^\.\//, '').replace(/\/+$/, '')
    const matches = picomatch(path, { dot: true })
    const found = tree.filter((file) => path === '.' || file === path || file.startsWith(`${path}/`) || matches(file))
    // Named outright, a file counts even where git ignores it.
    const ignored = found.length > 0 ? [] : await listIgnored(directory, path)
    if (found.length + ignored.length === 0) {
      throw new UserError(`train.inputs: "${input}" matches no file.`, {
        hint: 'Mend the path; a change of it could not be seen.',
      })
    }
    for (const file of [...found, ...ignored]) chosen.add(file)
  }
  return [...chosen]
}

async function listIgnored(directory: string, path: string): Promise<string[]> {
  const found = await lstat(join(directory, path)).catch(() => undefined)
  if (!found) return []
  if (!found.isDirectory()) return [path]
  const files = await glob(['**/*'], { cwd: join(directory, path), dot: true, followSymbolicLinks: false })
  return files.map((file) => `${path}/${file}`)
}

/** `undefined` for a file that git still tracks and that is no more. */
async function contentOf(directory: string, path: string): Promise<string | undefined> {
  const full = join(directory, path)
  const found = await lstat(full).catch(() => undefined)
  if (!found) return undefined
  if (found.isSymbolicLink()) return `link:${await readlink(full)}`
  if (found.isFile()) return digestOfFile(full)
  // git lists a folder for a submodule.
  const { digest } = await digestOfCode({ directory: full, without: [] })
  return `folder:${digest}`
}
