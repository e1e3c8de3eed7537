import { posix } from 'node:path'
import { UserError } from '../platform/errors.ts'
import { git } from '../platform/git.ts'
import { isFolderId } from './dvc-id.ts'
import { compareFiles, type FileChanges, readManifest } from './manifest.ts'
import { type MetafileOut, parseMetafile } from './metafile.ts'
import type { DvcProject, SelectedPath } from './project.ts'
import type { DataRemote } from './remotes/remote.ts'
import type { DataVersion, Tree } from './tree.ts'

/** How a path stands to an earlier commit. */
export interface Comparison {
  /** `unknown` when nothing recorded says what was there. */
  readonly state: 'new' | 'changed' | 'same' | 'unknown'
  readonly before?: DataVersion
  /** Which files differ, when both lists of files can be had. */
  readonly files?: FileChanges
}

/**
 * Makes sure that a commit can be read. A shallow checkout lacks the base of a pull request: it is fetched alone.
 * @returns whether it can be read now
 */
export async function haveCommit(directory: string, commit: string): Promise<boolean> {
  const known = async () => (await git(['cat-file', '-e', `${commit}^{commit}`], { cwd: directory })).code === 0
  if (await known()) return true
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return false
  const fetched = await git(['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', commit], {
    cwd: directory,
    timeoutMs: 60_000,
  })
  return fetched.code === 0 && (await known())
}

/**
 * Compares a path with what a commit recorded: by its metafile when DVC tracked it there, else by git's own files.
 * @param places where the list of files of the earlier version may lie
 */
export async function comparePath(
  project: DvcProject,
  commit: string,
  path: SelectedPath,
  tree: Tree,
  places: readonly DataRemote[],
): Promise<Comparison> {
  const metafile = path.tracked?.metafile ?? `${path.name}.dvc`
  const shown = await git(['show', `${commit}:./${metafile}`], { cwd: project.directory })
  if (shown.code !== 0) return path.tracked ? { state: 'new' } : compareInGit(project.directory, commit, path.name)
  const out = outOf(shown.stdout.toString('utf8'), metafile, path)
  if (!out?.version) return { state: out ? 'new' : 'unknown' }
  const before = out.version
  if (before.md5 === tree.version.md5) return { state: 'same', before }
  const files = await filesChanged(out, path.name, tree, places)
  return { state: 'changed', before, ...(files && { files }) }
}

function outOf(text: string, metafile: string, { tracked, name }: SelectedPath): MetafileOut | undefined {
  try {
    const { outs } = parseMetafile(text, metafile)
    return outs.find((out) => out.path === (tracked?.path ?? posix.basename(name)))
  } catch (error) {
    // A metafile that was broken in the past is no mistake of today's.
    if (error instanceof UserError) return undefined
    throw error
  }
}

async function filesChanged(
  { version, hash }: MetafileOut,
  shown: string,
  tree: Tree,
  places: readonly DataRemote[],
): Promise<FileChanges | undefined> {
  if (!isFolderId(version!.md5) || tree.kind !== 'folder') return undefined
  const before = await readManifest(places, { id: version!.md5, hash }, shown).catch(() => undefined)
  return before && compareFiles(before, tree.entries)
}

/** A path that git itself keeps: its files are compared with those of the commit. */
async function compareInGit(directory: string, commit: string, name: string): Promise<Comparison> {
  const options = { cwd: directory }
  const pathspec = ['--', `:(literal)${name}`]
  const [known, changes, untracked] = await Promise.all([
    git(['ls-tree', '-z', '--name-only', commit, `./${name}`], options),
    git(['diff', '-z', '--name-status', '--no-renames', '--relative', commit, ...pathspec], options),
    git(['ls-files', '-z', '--others', '--exclude-standard', ...pathspec], options),
  ])
  if (known.code !== 0 || changes.code !== 0) return { state: 'unknown' }
  const added = splitZeros(untracked.stdout)
  if (known.stdout.length === 0) return { state: added.length > 0 || changes.stdout.length > 0 ? 'new' : 'unknown' }
  const fields = splitZeros(changes.stdout)
  const withStatus = (status: RegExp) => fields.filter((_, at) => at % 2 === 1 && status.test(fields[at - 1]!))
  const strip = (paths: readonly string[]) => paths.map((path) => (path === name ? name : path.slice(name.length + 1)))
  const files = {
    added: strip([...withStatus(/^A/), ...added]),
    removed: strip(withStatus(/^D/)),
    changed: strip(withStatus(/^[MT]/)),
  }
  const same = files.added.length + files.removed.length + files.changed.length === 0
  return same ? { state: 'same' } : { state: 'changed', files }
}

const splitZeros = (bytes: Buffer): string[] => bytes.toString('utf8').split('\0').filter(Boolean)
