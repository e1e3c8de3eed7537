/** What happened in a rollout, as it is written down while it happens. */
export interface RolloutEvent {
  readonly event: 'weight' | 'step' | 'held' | 'promoted' | 'rolled-back'
  /** The share of the traffic that the canary has from now on, in percent. */
  readonly weight: number
  /** One sentence for people. */
  readonly why: string
  /** With `held`: until when the weight stays and who may still decide. ISO 8601, UTC. */
  readonly holdUntil?: string
  /** Where the target put the canary, such as the name of a server: another job needs it to roll back. */
  readonly place?: string
}

/**
 * The written course of one rollout, whose last word decides who may shift traffic. The lease was taken before the first
 * shift; each call renews it.
 */
export interface Journal {
  /** Rereads it. @throws {LeaseLost} when the lease ran out or somebody else took over: then nothing may be shifted any more. */
  confirmOwner(): Promise<void>
  /** Writes an event and renews the lease. @throws {LeaseLost} */
  record(event: RolloutEvent): Promise<void>
}

/** Says that this job is no longer the one that may shift traffic; it must stop and touch nothing. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}
