import type { GitHub } from './client.ts'
import { type Failure, failureOf } from './failure.ts'

/** The Deployment that GitHub shows for a rollout. */
export interface DeploymentRequest {
  readonly model: string
  readonly environment: string
  readonly sha: string
  /** The workflow run; a job of it with `environment:` has made a Deployment by itself. */
  readonly runId: string | undefined
  readonly description: string
  /** What went where, for whoever reads the API: digests, versions. */
  readonly payload: Readonly<Record<string, unknown>>
}

export type DeploymentResult =
  | { readonly opened: true; readonly id: number; readonly made: boolean }
  | ({ readonly opened: false } & Failure)

/** A line of a Deployment's history. */
export interface DeploymentStatus {
  readonly id: number
  readonly state: 'in_progress' | 'success' | 'failure' | 'inactive'
  /** Begins with the model's name: several models may share an environment. Cut at 140 characters. */
  readonly description: string
  /** Where the log is. */
  readonly logUrl: string | undefined
}

export type StatusResult = { readonly set: true } | ({ readonly set: false } & Failure)

/** GitHub takes no longer description. */
const longestDescription = 140

/**
 * Finds the Deployment that the job's `environment:` made, else makes one. What GitHub refuses is returned with its
 * reason, never thrown: it shows a rollout, it does not decide one.
 */
export async function openDeployment(github: GitHub, request: DeploymentRequest): Promise<DeploymentResult> {
  try {
    const found = await findOfJob(github, request)
    if (found !== undefined) return { opened: true, id: found, made: false }
    const { data } = await github.rest.repos.createDeployment({
      ...github.here,
      ref: request.sha,
      environment: request.environment,
      production_environment: request.environment === 'production',
      description: clip(request.description),
      payload: { ...request.payload },
      // By default GitHub would merge the default branch into the ref, and wait for every check of the commit.
      auto_merge: false,
      required_contexts: [],
    })
    if ('id' in data) return { opened: true, id: data.id, made: true }
    return { opened: false, reason: 'refused', message: `GitHub did not make the Deployment: ${data.message ?? ''}` }
  } catch (error) {
    return { opened: false, ...failureOf(error, attemptTo('show the Deployment')) }
  }
}

/** The job's own Deployment has a status that leads to the job's log; one that shows another model already is not ours. */
async function findOfJob({ rest, here }: GitHub, request: DeploymentRequest): Promise<number | undefined> {
  const { sha, environment, runId, model } = request
  if (runId === undefined) return undefined
  const { data: all } = await rest.repos.listDeployments({ ...here, sha, environment, per_page: 30 })
  for (const { id } of all) {
    const { data: statuses } = await rest.repos.listDeploymentStatuses({ ...here, deployment_id: id, per_page: 100 })
    const ofJob = statuses.some((status) => logOf(status).includes(`/actions/runs/${runId}/job/`))
    const shows = statuses.map(({ description }) => description).filter((description) => description !== '')
    if (ofJob && shows.every((description) => description.startsWith(`${model} `))) return id
  }
  return undefined
}

const logOf = (status: { readonly log_url?: string; readonly target_url: string }) =>
  status.log_url || status.target_url || ''

/** Adds a status to a Deployment. What GitHub refuses is returned, never thrown. */
export async function setDeploymentStatus(github: GitHub, status: DeploymentStatus): Promise<StatusResult> {
  try {
    await github.rest.repos.createDeploymentStatus({
      ...github.here,
      deployment_id: status.id,
      state: status.state,
      description: clip(status.description),
      ...(status.logUrl && { log_url: status.logUrl }),
      // Other models may be in the same environment: theirs stay as they are.
      auto_inactive: false,
    })
    return { set: true }
  } catch (error) {
    return { set: false, ...failureOf(error, attemptTo('take the status of the Deployment')) }
  }
}

const attemptTo = (what: string) => ({ what, permissions: { deployments: 'write' } }) as const

const clip = (text: string) => (text.length > longestDescription ? `${text.slice(0, longestDescription - 1)}…` : text)
