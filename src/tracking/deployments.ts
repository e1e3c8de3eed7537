/**
 * Deployments: who may shift the traffic of a model in an environment, what was done, and how it ended. Facts of the
 * ledger, whatever the tracker of runs is (design §1.6).
 */

/** A version in production, or on its way there. */
export interface DeployedRelease {
  readonly version: number | null
  /** `repository@sha256:…`, where there is an image. */
  readonly image?: string
}

/** What can happen in a deployment. `renewed` only renews the lease. */
export const DEPLOYMENT_EVENTS = ['started', 'renewed', 'weight', 'step', 'held', 'promoted', 'rolled-back'] as const

/** One event of a deployment. `started` takes the lease; every later event of its owner renews it. */
export interface DeploymentEvent {
  readonly model: string
  readonly environment: string
  /** Counts the deployments of the model in the environment, from 1. */
  readonly n: number
  /** Counts the events of the deployment, from 1. */
  readonly seq: number
  readonly event: (typeof DEPLOYMENT_EVENTS)[number]
  /** Names the attempt of the job that wrote it. */
  readonly owner: string
  readonly by: string
  readonly at: string
  /** The share of the traffic that the canary has, in percent. */
  readonly weight: number
  readonly why: string
  /** Until when nobody else may shift traffic, unless another event comes. */
  readonly leaseUntil?: string
  /** With `held`: until when the weight stays. */
  readonly holdUntil?: string
  readonly runUrl?: string
  /** With `started`. */
  readonly release?: DeployedRelease
  /** With `started`: what was in production before, and where a rollback leads. */
  readonly previous?: DeployedRelease
  /** Where the target put the canary, from the event on by which it became known. */
  readonly place?: string
  /** With `started`: the deployment that a person takes back by this one; it is not judged. */
  readonly rollbackOf?: number
  /** With `started`: false where a promotion makes no champion, as in staging. */
  readonly movesChampion?: boolean
  /** The id of the Deployment that GitHub shows, in the event by which it became known. */
  readonly githubDeployment?: number
}

/** A deployment with all its events, oldest first. */
export interface Deployment {
  readonly model: string
  readonly environment: string
  readonly n: number
  readonly release: DeployedRelease
  readonly previous: DeployedRelease
  readonly events: readonly DeploymentEvent[]
  /** `open`: somebody is shifting, or was lost; `held`: waits for a decision until `holdUntil`. */
  readonly state: 'open' | 'held' | 'promoted' | 'rolled-back'
  readonly owner: string
  readonly weight: number
  readonly leaseUntil: string | undefined
  readonly holdUntil: string | undefined
  readonly place: string | undefined
  readonly rollbackOf: number | undefined
  /** Whether a promotion makes its version the champion. */
  readonly movesChampion: boolean
  readonly githubDeployment: number | undefined
}

export interface Deployments {
  /** The newest deployment; the ledger is fetched anew for it. */
  latest(model: string, environment: string): Promise<Deployment | undefined>
  /** The newest deployments, oldest first. */
  history(model: string, environment: string, limit: number): Promise<readonly Deployment[]>
  /**
   * Starts a deployment and takes the lease. The same key again gives the same deployment.
   * @throws {DeploymentBusy} when the newest one is open or held.
   */
  start(
    given: Pick<DeploymentEvent, 'model' | 'environment' | 'owner' | 'by' | 'why' | 'runUrl'> & {
      readonly release: DeployedRelease
      readonly previous: DeployedRelease
      readonly leaseUntil: string
      readonly rollbackOf?: number
      readonly movesChampion?: boolean
    },
    key: string,
  ): Promise<Deployment>
  /**
   * Adds an event. With `owner` unequal to the owner of the deployment it must be allowed to take over: the lease or the
   * hold ran out, or `takeOver` says so (a person's rollback).
   * @throws {StaleDeployment} when the deployment ended, or is no longer the newest, or belongs to somebody else.
   */
  append(
    event: Omit<DeploymentEvent, 'seq' | 'at' | 'release' | 'previous'>,
    key: string,
    options?: { readonly takeOver?: boolean },
  ): Promise<DeploymentEvent>
}

/** Tells whether nobody has a deployment any more that did not end: its lease, or its hold, ran out. */
export function isAbandoned({ state, leaseUntil, holdUntil }: Deployment, now: Date): boolean {
  if (state === 'promoted' || state === 'rolled-back') return false
  const until = state === 'held' ? holdUntil : leaseUntil
  return until === undefined || Date.parse(until) <= now.getTime()
}

/** Says that another deployment is under way: who has it, and until when. */
export class DeploymentBusy extends Error {
  override readonly name = 'DeploymentBusy'
  readonly deployment: Deployment

  constructor(deployment: Deployment) {
    super(
      `Deployment ${deployment.n} of ${deployment.model} to ${deployment.environment} is ${deployment.state}, by ${deployment.owner}.`,
    )
    this.deployment = deployment
  }
}

/** Says that a deployment is not the caller's to change any more; nothing was written. */
export class StaleDeployment extends Error {
  override readonly name = 'StaleDeployment'
}
