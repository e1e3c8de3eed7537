import { type BareRepository, bareRepository } from '../bare-repository.ts'
import { type GitHubOptions, startGitHub, type TestGitHub } from './github.ts'

/** One repository on a GitHub of its own, for a test file: `octo/models` with a branch `change` beside `main`. */
export interface Scene {
  readonly repository: 'octo/models'
  readonly origin: BareRepository
  readonly github: TestGitHub
  /** The commits of `main` and `change`. */
  readonly base: string
  readonly head: string
  close(): Promise<void>
}

/** Starts a scene; its clients are the tokens. `more` adds repositories such as forks. */
export async function startScene(
  tokens: GitHubOptions['tokens'],
  more: (origin: BareRepository) => Promise<GitHubOptions['repositories']> = async () => ({}),
): Promise<Scene> {
  const repository = 'octo/models'
  const origin = await bareRepository()
  const base = await origin.commit('main', { 'train.py': 'print(1)\n', 'params.yaml': 'depth: 6\n' })
  const head = await origin.commit('change', { 'train.py': 'print(2)\n' }, { from: 'main' })
  const github = await startGitHub({ repositories: { [repository]: origin.path, ...(await more(origin)) }, tokens })
  const close = async () => {
    await github.close()
    await origin.remove()
  }
  return { repository, origin, github, base, head, close }
}
