import type { Ledger } from '../../src/tracking/ledger/ledger.ts'
import type { FinishedRun, LocalGitHub } from '../runner/local-github.ts'
import type { Customers } from './customers.ts'
import type { Desk } from './desk.ts'
import type { Production } from './production.ts'

export const team = 'acme/ames-prices'
export const fork = 'eve/ames-prices'
export const model = 'ames-price'
export const workflow = '.github/workflows/model.yml'

/** What a stage plays with. */
export interface Scene {
  readonly local: LocalGitHub
  readonly desk: Desk
  /** The bare repository of the fork. */
  readonly forkPath: string
  /** Reads the ledger as it is now. */
  readonly readLedger: <T>(read: (ledger: Ledger) => Promise<T>) => Promise<T>
  /** Absent where this machine cannot serve the model: what passes is then the champion at once. */
  readonly production: (Production & { readonly customers: Customers }) | undefined
}

/** What happened in a stage. */
export interface StageOutcome {
  readonly verdict: string
  readonly pullRequest?: number
  readonly runs: readonly FinishedRun[]
  /** What was not as it should be; empty is good. */
  readonly problems: readonly string[]
  /** What a person wants to know beside the verdict. */
  readonly facts?: readonly string[]
}

/** One story of the loop. */
export interface Stage {
  readonly name: string
  readonly title: string
  /** The stages that must have been played before. */
  readonly needs: readonly string[]
  /** Moves nothing that others look at: may be played beside its neighbours that may too. */
  readonly beside?: boolean
  /** Needs a machine that serves the model. */
  readonly serves?: boolean
  /** What a person does before GitHub does its part. */
  readonly prepare: (scene: Scene) => Promise<number | undefined>
  /** What GitHub does then, and whether it is right. `pullRequest` is what `prepare` opened. */
  readonly play: (scene: Scene, pullRequest: number | undefined) => Promise<StageOutcome>
}

/** Finds the version that is the champion. */
export const championOf = ({ readLedger }: Scene): Promise<number | null> =>
  readLedger(async (ledger) => (await ledger.alias(model, 'champion'))?.to ?? null)

/** Gives what a job of the run handed on. */
export const outputsOf = (run: FinishedRun, job = 'model'): Readonly<Record<string, string>> =>
  run.outputs.get(job) ?? {}

/** Says that something is not as expected, if so. */
export const isNot = (what: string, actual: unknown, expected: unknown): string[] =>
  actual === expected ? [] : [`${what} is ${actual}, not ${expected}`]
