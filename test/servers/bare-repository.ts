import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { git } from './github/git.ts'

/** A bare repository in a temporary folder, with a way to commit to it without a working tree. */
export interface BareRepository {
  readonly path: string
  /** Commits whole files on a branch (made from `from` when it is new) and returns the commit. `null` removes a file. */
  commit(
    branch: string,
    files: Readonly<Record<string, string | null>>,
    options?: { from?: string; message?: string },
  ): Promise<string>
  remove(): Promise<void>
}

/**
 * Makes a bare repository that git's HTTP server may serve and push to; `main` is its default branch. `forkOf` copies
 * another's branches first.
 */
export async function bareRepository(options: { path?: string; forkOf?: string } = {}): Promise<BareRepository> {
  const folder = options.path ?? (await mkdtemp(join(tmpdir(), 'bare-')))
  await git(tmpdir(), ['init', '-q', '--bare', '-b', 'main', folder])
  if (options.forkOf) await git(folder, ['fetch', '-q', options.forkOf, '+refs/heads/*:refs/heads/*'])
  await git(folder, ['config', 'http.receivepack', 'true'])
  await git(folder, ['config', 'uploadpack.allowAnySHA1InWant', 'true'])
  await git(folder, ['config', 'uploadpack.allowFilter', 'true'])
  return {
    path: folder,
    commit: (branch, files, options) => commitFiles(folder, branch, files, options),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function commitFiles(
  path: string,
  branch: string,
  files: Readonly<Record<string, string | null>>,
  options: { from?: string; message?: string } = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'commit-'))
  const person = { GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.com' }
  const environment = {
    ...person,
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
    GIT_INDEX_FILE: join(folder, '.index'),
    GIT_WORK_TREE: folder,
  }
  try {
    const parent = await git(path, ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`])
      .catch(() => options.from && git(path, ['rev-parse', '--verify', options.from]))
      .catch(() => undefined)
    if (parent) await git(path, ['read-tree', parent], environment)
    for (const [name, content] of Object.entries(files)) {
      if (content === null) {
        await git(path, ['update-index', '--force-remove', name], environment)
        continue
      }
      await writeFile(join(folder, 'blob'), content)
      const blob = await git(path, ['hash-object', '-w', join(folder, 'blob')])
      await git(path, ['update-index', '--add', '--cacheinfo', `100644,${blob},${name}`], environment)
    }
    const tree = await git(path, ['write-tree'], environment)
    const message = options.message ?? `Change ${Object.keys(files).join(', ')}`
    const sha = await git(path, ['commit-tree', tree, ...(parent ? ['-p', parent] : []), '-m', message], environment)
    await git(path, ['update-ref', `refs/heads/${branch}`, sha])
    return sha
  } finally {
    await rm(folder, { recursive: true })
  }
}
