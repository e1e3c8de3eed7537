import type { Content } from '../store/store.ts'

/** Versions of data that were published for a retraining: which bytes they are, and where. Facts of the ledger. */

/** One path of a version: DVC's id of it, and the same bytes as content of the store. */
export interface DataPath {
  readonly md5: string
  readonly size: number
  readonly nfiles?: number
  readonly content: Content
}

/** A version of data whose bytes are in a store, so that another job can bring it. */
export interface DataRecord {
  /** As `version-data` gives it: the id of one path, or the MD5 of the sorted lines `id path`. */
  readonly version: string
  /** Path, relative to the working directory, to what it is. */
  readonly paths: Readonly<Record<string, DataPath>>
  /** The URL of the store. */
  readonly store: string
  readonly at: string
  readonly runUrl?: string
}

export interface DataVersions {
  /** Finds a published version; `undefined` when nobody published it. */
  find(version: string): Promise<DataRecord | undefined>
  /** Records a published version; the first record of a version stays. */
  record(record: DataRecord, key: string): Promise<void>
}
