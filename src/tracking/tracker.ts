import type { Digest } from '../platform/digest.ts'
import type { Content } from '../store/store.ts'
import type { RunRecord } from './run-record.ts'

/** A version of a model: which run made it and where its bytes are. */
export interface ModelVersion {
  readonly model: string
  /** 1, 2, 3, … in the order of recording. */
  readonly version: number
  readonly run: string
  readonly experiment: string
  readonly digest: Digest
  readonly createdAt: string
  /** Where the bytes lie: the store's URL and the contents in it. */
  readonly store: string
  readonly contents: { readonly model?: Content; readonly predictions?: Content; readonly profile?: Content }
  readonly lineage: Pick<RunRecord, 'code' | 'data' | 'params' | 'packages' | 'metrics'>
}

/** `anchor` is the best accepted model: what quality is held against beside the champion (docs/gates.md, no creep). */
export type Alias = 'champion' | 'challenger' | 'anchor' | (string & {})

/** One move of an alias; the newest tells who holds it. With `from` equal to `to` a newer run confirmed who does. */
export interface AliasMove {
  readonly model: string
  readonly alias: Alias
  /** Counts the moves of all aliases of the model, from 1. */
  readonly n: number
  readonly from: number | null
  readonly to: number | null
  readonly why: string
  readonly by: string
  /** The number of the run of GitHub's that moved it; absent at a desk. Later runs have higher ones. */
  readonly run?: number | undefined
  readonly at: string
}

/** A person's word that a failed model may ship all the same (design §1.5, `modelloop:accept`). */
export interface Acceptance {
  readonly model: string
  readonly digest: Digest
  readonly by: string
  readonly why: string
  readonly pullRequest?: number
  readonly at: string
}

/** The proof that one version of a model is better than another on the same test rows, as a judgement found it. */
export interface Improvement {
  readonly model: string
  readonly version: number
  /** The version that it is better than. */
  readonly than: number
  /** What was found, in words. */
  readonly why: string
  readonly rows: number
  readonly at: string
}

/** A finished run as it is read back. */
export type RecordedRun = Omit<RunRecord, 'files'> & {
  readonly contents: ModelVersion['contents'] & { readonly perturbed?: Readonly<Record<string, Content>> }
  readonly store?: string
  /** The digest of ids and labels of the test rows that the run was judged on. */
  readonly testSet?: Digest
}

/**
 * The tracking store and model registry. Every write is a fact with an idempotency key: writing it again changes nothing
 * and answers as the first time did. A read of something that is not there answers `undefined`; a store that cannot be
 * reached throws.
 */
export interface Tracker {
  /** The place for people: a URL or a branch. */
  readonly url: string
  /** True when nothing was ever recorded: no branch, no server-side experiment. "No ledger is never." */
  isEmpty(): Promise<boolean>
  recordRun(run: RecordedRun, key: string): Promise<void>
  run(experiment: string, id: string): Promise<RecordedRun | undefined>
  /** The newest finished runs, oldest first. */
  runs(experiment: string, limit: number): Promise<readonly RecordedRun[]>
  /** The newest finished run with this reuse key. */
  runByReuseKey(experiment: string, reuseKey: Digest): Promise<RecordedRun | undefined>
  /** Gives the model's next integer to the run's model; the same run always gets the same one. */
  registerVersion(version: Omit<ModelVersion, 'version'>, key: string): Promise<ModelVersion>
  version(model: string, version: number): Promise<ModelVersion | undefined>
  versionOfRun(model: string, run: string): Promise<ModelVersion | undefined>
  alias(model: string, alias: Alias): Promise<AliasMove | undefined>
  /** Every move of an alias, oldest first. */
  aliasHistory(model: string, alias: Alias): Promise<readonly AliasMove[]>
  /**
   * Moves an alias if it is still at `from`. @throws {StaleAlias} when somebody else moved it meanwhile.
   */
  moveAlias(move: Omit<AliasMove, 'n' | 'at'>, key: string): Promise<AliasMove>
  recordAcceptance(acceptance: Acceptance, key: string): Promise<void>
  acceptance(model: string, digest: Digest): Promise<Acceptance | undefined>
  recordImprovement(improvement: Improvement, key: string): Promise<void>
  /** The proof that `version` is better than the version `than`; `undefined` where nobody found it. */
  improvement(model: string, version: number, than: number): Promise<Improvement | undefined>
  /** The ids of the trained runs that were recorded with these test rows; one that took over results is not counted. */
  runsOnTestSet(experiment: string, testSet: Digest): Promise<readonly string[]>
}

/** Says that an alias is no longer where the caller believed it to be; nothing was changed. */
export class StaleAlias extends Error {
  override readonly name = 'StaleAlias'
  readonly actual: number | null

  constructor(alias: string, expected: number | null, actual: number | null) {
    super(`The alias "${alias}" is at version ${actual ?? 'none'}, not at ${expected ?? 'none'} as expected.`)
    this.actual = actual
  }
}
