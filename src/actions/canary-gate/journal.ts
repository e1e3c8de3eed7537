import { messageOf } from '../../platform/errors.ts'
import { type Journal, LeaseLost, type RolloutEvent } from '../../rollout/journal.ts'
import { type Deployment, type DeploymentEvent, isAbandoned, StaleDeployment } from '../../tracking/deployments.ts'
import type { DeployScene } from './scene.ts'

/** The journal of a deployment that is ours; the lease is renewed until it is disposed of. */
export interface OwnJournal extends Journal, AsyncDisposable {
  /** Remembers which Deployment of GitHub shows this one; it is written with the next event. */
  showIn(githubDeployment: number): void
  /** Called after each event that was written. */
  onEvent(listener: (event: RolloutEvent) => void): void
}

/** Opens the journal of a deployment in the ledger: each event is a fact, and the newest one decides who may shift traffic. */
export function openJournal(scene: DeployScene, deployment: Deployment): OwnJournal {
  const { tracker, owner, leaseMs } = scene
  const { clock, log } = scene.context
  const { model, environment, n } = deployment
  const ended = new AbortController()
  let { weight } = deployment
  let githubDeployment: number | undefined
  let listener: (event: RolloutEvent) => void = () => {}

  const write = async (event: RolloutEvent | (Pick<RolloutEvent, 'weight' | 'why'> & { event: 'renewed' })) => {
    const key = `${owner}/${n}/${event.event}/${event.event === 'renewed' ? clock.now().toISOString() : event.weight}`
    const whole = { ...ownEvent(scene, deployment, event), ...(githubDeployment && { githubDeployment }) }
    await tracker.deployments.append(whole, key).catch(asLost)
    weight = event.weight
  }
  /** Says every now and then that we are alive: what takes long (an image that is pulled) must not cost the lease. */
  const beat = async () => {
    while (!ended.signal.aborted) {
      await clock.sleep(leaseMs / 3, ended.signal).catch(() => {})
      if (ended.signal.aborted) return
      try {
        await write({ event: 'renewed', weight, why: 'still at work' })
      } catch (error) {
        // Who shifts asks before each shift, and is told then.
        if (error instanceof LeaseLost) return
        log.debug(`The lease could not be renewed: ${messageOf(error)}`)
      }
    }
  }
  const beating = beat()

  return {
    confirmOwner: async () => {
      const newest = await tracker.deployments.latest(model, environment)
      if (newest?.n !== n || newest.state !== 'open' || newest.owner !== owner) {
        throw new LeaseLost(`Deployment ${n} is not ours any more: ${newest?.state} by ${newest?.owner}.`)
      }
      if (isAbandoned(newest, clock.now())) {
        throw new LeaseLost(`The lease of deployment ${n} ran out at ${newest.leaseUntil}.`)
      }
    },
    record: async (event) => {
      await write(event)
      listener(event)
    },
    showIn: (id) => {
      githubDeployment = id
    },
    onEvent: (given) => {
      listener = given
    },
    [Symbol.asyncDispose]: async () => {
      ended.abort()
      await beating
    },
  }
}

/** Makes an event as this process writes it: with its name, and for an open deployment with a new lease. */
export function ownEvent(
  { model, environment, owner, by, leaseMs, context }: DeployScene,
  { n }: Pick<Deployment, 'n'>,
  event: Pick<DeploymentEvent, 'event' | 'weight' | 'why' | 'holdUntil' | 'place' | 'githubDeployment'>,
): Omit<DeploymentEvent, 'seq' | 'at'> {
  const { runUrl } = context.host
  const open = event.event === 'renewed' || event.event === 'weight' || event.event === 'step'
  const leaseUntil = new Date(context.clock.now().getTime() + leaseMs).toISOString()
  return { model, environment, n, owner, by, ...event, ...(open && { leaseUntil }), ...(runUrl && { runUrl }) }
}

function asLost(error: unknown): never {
  throw error instanceof StaleDeployment ? new LeaseLost(error.message, { cause: error }) : error
}
