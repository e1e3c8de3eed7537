import { git } from '../servers/github/git.ts'
import type { TestGitHub } from '../servers/github/github.ts'

/** What starts a run of a workflow. */
export interface Started {
  readonly workflowFile: string
  readonly event: string
  readonly payload: Readonly<Record<string, unknown>>
  /** `refs/heads/main`, `refs/pull/7/merge` */
  readonly ref: string
  readonly sha: string
  readonly actor: string
  readonly headSha: string
  readonly headBranch: string
  /** `owner/name`; another than the repository's own for a fork. */
  readonly headRepository: string
}

/** Reads GitHub's API as the runner itself may. @throws for everything but 2xx. */
export type Ask = (path: string) => Promise<Record<string, unknown>>

/** Where events happen. */
export interface Place {
  readonly api: TestGitHub
  readonly ask: Ask
  readonly fullName: string
  readonly workflowFile: string
}

interface PullPayload {
  readonly user: { readonly login: string }
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: { readonly full_name: string } }
}

/** Reads where a branch stands; by default the one that the repository has as its default. */
async function atBranch({ api, fullName, workflowFile }: Place, branch = api.repository(fullName).defaultBranch) {
  const ref = `refs/heads/${branch}`
  const sha = await git(api.repository(fullName).path, ['rev-parse', ref])
  return { workflowFile, ref, sha, actor: 'ada', headSha: sha, headBranch: branch, headRepository: fullName }
}

export async function pushed(place: Place, branch: string): Promise<Started> {
  const at = await atBranch(place, branch)
  return { ...at, event: 'push', payload: { ref: at.ref, after: at.sha, repository: await repositoryOf(place) } }
}

export async function pullRequested(place: Place, number: number): Promise<Started> {
  const { api, ask, fullName, workflowFile } = place
  await api.syncPulls(fullName)
  const pull = (await ask(`/repos/${fullName}/pulls/${number}`)) as unknown as PullPayload
  const ref = `refs/pull/${number}/merge`
  return {
    workflowFile,
    event: 'pull_request',
    payload: { action: 'synchronize', number, pull_request: pull, repository: await repositoryOf(place) },
    ref,
    sha: await git(api.repository(fullName).path, ['rev-parse', ref]),
    actor: pull.user.login,
    headSha: pull.head.sha,
    headBranch: pull.head.ref,
    headRepository: pull.head.repo.full_name,
  }
}

export async function workflowEnded(place: Place, run: number): Promise<Started> {
  const ended = await place.ask(`/repos/${place.fullName}/actions/runs/${run}`)
  const payload = { action: 'completed', workflow_run: ended, repository: await repositoryOf(place) }
  return { ...(await atBranch(place)), event: 'workflow_run', payload }
}

/** A schedule tells its cron line and nothing of the repository: https://github.com/docker/metadata-action/issues/184 */
export const scheduled = async (place: Place, cron: string): Promise<Started> => ({
  ...(await atBranch(place)),
  event: 'schedule',
  payload: { schedule: cron },
})

/** Inputs that are not given are filled in by the defaults of the workflow file. */
export async function dispatched(
  place: Place,
  inputs: Readonly<Record<string, unknown>>,
  by: { readonly branch?: string; readonly actor?: string },
): Promise<Started> {
  const at = await atBranch(place, by.branch)
  const payload = { inputs, ref: at.ref, workflow: place.workflowFile, repository: await repositoryOf(place) }
  return { ...at, event: 'workflow_dispatch', payload, ...(by.actor ? { actor: by.actor } : {}) }
}

const repositoryOf = ({ ask, fullName }: Place) => ask(`/repos/${fullName}`)
