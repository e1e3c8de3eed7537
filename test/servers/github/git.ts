import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Runs git in a bare repository and returns the bytes that it printed. */
export async function gitBytes(path: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', ...environment }
  const { stdout } = await execute('git', ['-C', path, ...args], { maxBuffer: 64 << 20, encoding: 'buffer', env })
  return stdout
}

/** Runs git in a bare repository and returns what it printed, without the last newline. */
export async function git(path: string, args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<string> {
  return (await gitBytes(path, args, environment)).toString().replace(/\n$/, '')
}

/** Finds the commit that a branch, tag, full ref or SHA names. */
export async function resolveCommit(path: string, name: string): Promise<string | undefined> {
  if (name.startsWith('-')) return undefined
  for (const candidate of [name, `refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`]) {
    try {
      return await git(path, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${candidate}^{commit}`])
    } catch {
      // Not by this name.
    }
  }
  return undefined
}

export interface CommitFacts {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: { readonly name: string; readonly email: string; readonly date: string }
  readonly committer: { readonly name: string; readonly email: string; readonly date: string }
  readonly message: string
}

/** Reads a commit. */
export async function readCommit(path: string, sha: string): Promise<CommitFacts> {
  const format = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00')
  const fields = (await git(path, ['log', '-1', `--format=${format}`, sha])).split('\0')
  const field = (index: number) => fields[index] ?? ''
  return {
    sha: field(0),
    tree: field(1),
    parents: field(2) === '' ? [] : field(2).split(' '),
    author: { name: field(3), email: field(4), date: utc(field(5)) },
    committer: { name: field(6), email: field(7), date: utc(field(8)) },
    message: field(9).trimEnd(),
  }
}

const utc = (date: string) => `${new Date(date).toISOString().slice(0, 19)}Z`

export interface FileChange {
  readonly path: string
  readonly previous?: string
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed'
  readonly blob: string | null
  readonly additions: number
  readonly deletions: number
}

const statuses: Readonly<Record<string, FileChange['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
}

/** Lists the files that differ between two commits. */
export async function diffFiles(path: string, base: string, head: string): Promise<FileChange[]> {
  const raw = (await git(path, ['diff', '--raw', '-z', '-M', '--no-abbrev', base, head])).split('\0')
  const counts = await lineCounts(path, base, head)
  const changes: FileChange[] = []
  for (let at = 0; at < raw.length && raw[at]; ) {
    const [, , , blob = '', letter = 'M'] = (raw[at] ?? '').split(' ')
    const twoPaths = letter.startsWith('R') || letter.startsWith('C')
    const name = raw[at + (twoPaths ? 2 : 1)] ?? ''
    const [additions, deletions] = counts.get(name) ?? [0, 0]
    changes.push({
      path: name,
      ...(twoPaths ? { previous: raw[at + 1] ?? '' } : {}),
      status: statuses[letter[0] ?? 'M'] ?? 'modified',
      blob: /^0+$/.test(blob) ? null : blob,
      additions,
      deletions,
    })
    at += twoPaths ? 3 : 2
  }
  return changes
}

async function lineCounts(path: string, base: string, head: string): Promise<Map<string, [number, number]>> {
  const parts = (await git(path, ['diff', '--numstat', '-z', '-M', base, head])).split('\0')
  const counts = new Map<string, [number, number]>()
  for (let at = 0; at < parts.length && parts[at]; ) {
    const [added, deleted, name] = (parts[at] ?? '').split('\t')
    // A rename has an empty name here, and the old and the new one in the next two parts.
    counts.set(name || (parts[at + 2] ?? ''), [Number(added) || 0, Number(deleted) || 0])
    at += name ? 1 : 3
  }
  return counts
}

/** Compares two commits as GitHub does: what `head` has beyond the merge base. `undefined` without a common ancestor. */
export async function compareCommits(path: string, base: string, head: string) {
  let mergeBase: string
  try {
    mergeBase = await git(path, ['merge-base', base, head])
  } catch {
    return undefined
  }
  const list = await git(path, ['rev-list', '--reverse', `${mergeBase}..${head}`])
  const behind = Number(await git(path, ['rev-list', '--count', `${head}..${base}`]))
  const commits = list === '' ? [] : list.split('\n')
  return { mergeBase, commits, behind, files: await diffFiles(path, mergeBase, head) }
}

/**
 * Brings a pull request's refs up to date in the base's repository: `refs/pull/N/head`, and `refs/pull/N/merge` when it
 * merges without a conflict (removed when it does not). Returns the head and the merge commit.
 */
export async function writePullRefs(
  base: string,
  head: string,
  refs: { readonly number: number; readonly baseRef: string; readonly headRef: string },
): Promise<{ headSha: string; baseSha: string; mergeCommit: string | null }> {
  const pull = `refs/pull/${refs.number}`
  await git(base, ['fetch', '-q', head, `+refs/heads/${refs.headRef}:${pull}/head`])
  const headSha = await git(base, ['rev-parse', `${pull}/head`])
  const baseSha = await git(base, ['rev-parse', `refs/heads/${refs.baseRef}`])
  const mergeCommit = await mergeOf(base, baseSha, headSha)
  const change = mergeCommit ? [`${pull}/merge`, mergeCommit] : ['-d', `${pull}/merge`]
  await git(base, ['update-ref', ...change])
  return { headSha, baseSha, mergeCommit }
}

/**
 * Makes the merge commit of two commits; `null` when they conflict. A working tree is used, because `git merge-tree` cannot
 * write a tree before git 2.38.
 */
async function mergeOf(path: string, baseSha: string, headSha: string): Promise<string | null> {
  const [name, email] = ['GitHub', 'noreply@github.com']
  const author = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email }
  const committer = { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email }
  const message = `Merge ${headSha} into ${baseSha}`
  const tree = await mkdtemp(join(tmpdir(), 'merge-'))
  try {
    await git(path, ['worktree', 'add', '--quiet', '--detach', tree, baseSha])
    const merge = ['-c', 'commit.gpgsign=false', 'merge', '--quiet', '--no-ff', '-m', message, headSha]
    const merged = await git(tree, merge, { ...author, ...committer }).catch(() => null)
    return merged === null ? null : await git(tree, ['rev-parse', 'HEAD'])
  } finally {
    await rm(tree, { recursive: true, force: true })
    await git(path, ['worktree', 'prune'])
  }
}
