import { posix } from 'node:path'
import { UserError } from '../../platform/errors.ts'
import { type GitSetting, git, namesOf } from '../../platform/git.ts'
import type { DataVersion } from '../dvc/id.ts'
import { isFolderId } from '../dvc/id.ts'
import { compareFiles, type FileChanges } from '../dvc/manifest.ts'
import { parseMetafile } from '../dvc/metafile.ts'
import type { Out } from '../dvc/out.ts'
import { needsParams, type PipelineFile, readPipeline } from '../dvc/pipeline.ts'
import type { DvcProject, SelectedPath } from '../dvc/project.ts'
import { readManifest } from '../find-manifest.ts'
import type { DataRemote, ObjectName } from '../remotes/remote.ts'
import type { Tree } from '../tree/tree.ts'

/** How a path stands to an earlier commit. */
export interface Comparison {
  /** `unknown` when nothing recorded says what was there. */
  readonly state: 'new' | 'changed' | 'same' | 'unknown'
  readonly before?: DataVersion
  /** Which files differ, when both lists of files can be had. */
  readonly files?: FileChanges
  /** Why that cannot be told, as the end of a sentence. */
  readonly unknown?: string
  /** Where the earlier bytes of changed files are. */
  readonly earlier?: EarlierFiles
}

/** Earlier bytes by the path below the compared one, empty for a file itself: ids of objects of DVC's, or a commit of git's. */
export type EarlierFiles =
  | { readonly in: 'objects'; readonly version: ObjectName; readonly ids: ReadonlyMap<string, string> }
  | { readonly in: 'git'; readonly commit: string }

/**
 * Makes sure that a commit can be read. A shallow checkout lacks the base of a pull request: it is fetched alone.
 * @param access settings for the fetch, where the clone was left without a login
 * @returns whether it can be read now
 */
export async function haveCommit(
  directory: string,
  commit: string,
  access: readonly GitSetting[] = [],
): Promise<boolean> {
  const known = async () => (await git(['cat-file', '-e', `${commit}^{commit}`], { cwd: directory })).code === 0
  if (await known()) return true
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return false
  const fetched = await git(['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', commit], {
    cwd: directory,
    timeoutMs: 60_000,
    settings: access,
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
  const text = await textAt(project, commit, metafile)
  if (text === undefined) return path.tracked ? { state: 'new' } : compareInGit(project.directory, commit, path.name)
  const out = await outOf(project, commit, { text, file: metafile }, path)
  if (!out?.version) return { state: out ? 'new' : 'unknown' }
  const before = out.version
  if (before.md5 === tree.version.md5) return { state: 'same', before }
  return { state: 'changed', before, ...(await filesChanged(out, path.name, tree, places)) }
}

async function textAt({ directory }: DvcProject, commit: string, file: string): Promise<string | undefined> {
  const { code, stdout } = await git(['show', `${commit}:./${file}`], { cwd: directory })
  return code === 0 ? stdout.toString('utf8') : undefined
}

async function outOf(
  project: DvcProject,
  commit: string,
  metafile: PipelineFile,
  { tracked, name }: SelectedPath,
): Promise<Out | undefined> {
  const path = tracked?.path ?? posix.basename(name)
  try {
    if (tracked?.stage === undefined)
      return parseMetafile(metafile.text, metafile.file).outs.find((out) => out.path === path)
    const file = metafile.file.replace(/lock$/, 'yaml')
    const text = await textAt(project, commit, file)
    const beside = posix.join(posix.dirname(file), 'params.yaml')
    const params = needsParams(text) ? await textAt(project, commit, beside) : undefined
    const { outs } = readPipeline(
      text === undefined ? undefined : { text, file },
      metafile,
      params === undefined ? undefined : { text: params, file: beside },
    )
    return outs.find((out) => out.path === path && out.stage === tracked.stage)
  } catch (error) {
    // A metafile that was broken in the past is no mistake of today's.
    if (error instanceof UserError) return undefined
    throw error
  }
}

async function filesChanged(
  { version, hash }: Out,
  shown: string,
  tree: Tree,
  places: readonly DataRemote[],
): Promise<Pick<Comparison, 'files' | 'earlier' | 'unknown'>> {
  const id = version!.md5
  const earlier = (ids: ReadonlyMap<string, string>) => ({ in: 'objects', version: { id, hash }, ids }) as const
  if (!isFolderId(id)) {
    return tree.kind === 'file' ? { earlier: earlier(new Map([['', id]])) } : { unknown: 'it was a file before' }
  }
  if (tree.kind !== 'folder') return { unknown: 'it was a folder before' }
  const before = await readManifest(places, { id, hash }, shown).catch(() => undefined)
  if (!before) return { unknown: `the earlier list of files cannot be read from ${placesInWords(places)}` }
  const files = compareFiles(before, tree.entries)
  const changed = new Set(files.changed)
  const ids = before.filter(({ relpath }) => changed.has(relpath)).map(({ relpath, md5 }) => [relpath, md5] as const)
  return { files, earlier: earlier(new Map(ids)) }
}

/** Names places one after the other: `the cache nor the remote x`. */
const placesInWords = (places: readonly DataRemote[]): string => places.map(({ label }) => label).join(' nor ')

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
  const added = namesOf(untracked.stdout)
  if (known.stdout.length === 0) return { state: added.length > 0 || changes.stdout.length > 0 ? 'new' : 'unknown' }
  const fields = namesOf(changes.stdout)
  const withStatus = (status: RegExp) => fields.filter((_, at) => at % 2 === 1 && status.test(fields[at - 1]!))
  const strip = (paths: readonly string[]) => paths.map((path) => (path === name ? name : path.slice(name.length + 1)))
  const files = {
    added: strip([...withStatus(/^A/), ...added]),
    removed: strip(withStatus(/^D/)),
    changed: strip(withStatus(/^[MT]/)),
  }
  const same = files.added.length + files.removed.length + files.changed.length === 0
  return same ? { state: 'same' } : { state: 'changed', files, earlier: { in: 'git', commit } }
}
