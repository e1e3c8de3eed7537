import type { HashName, ManifestEntry } from '../dvc/id.ts'

/**
 * A place that holds DVC's objects: the cache, a folder, a bucket, or packs in a registry. Objects go there in sets,
 * the files of a folder before its manifest, because whoever finds a manifest takes it as the word that its files are
 * there. All of it may be repeated, by two jobs at a time too.
 */
export interface DataRemote {
  /** What messages call it: `the cache`, `the remote "backup"`. */
  readonly label: string

  /**
   * Stores what the remote lacks of a set: its files, then its manifest. Says how much that was. Of a set that is there
   * already it is looked whether all of it is, by names and sizes, so that what was lost comes back.
   * @throws {UserError} when a file's bytes are no longer those of its id; the manifest is then not stored.
   */
  push(set: ObjectSet, options?: PushOptions): Promise<Moved>

  /**
   * Brings objects of one version, each hashed on the way; a target appears whole and right, or not at all. What comes
   * over a network and is wrong is asked for once more. Lacking and broken objects are told, not thrown, so that another
   * place can be asked for them.
   */
  fetch(version: ObjectName, wanted: readonly WantedObject[], options?: TransferOptions): Promise<Fetched>

  /** Reads the manifest of a folder version; its bytes are those of the id. */
  readManifest(version: ObjectName, options?: { readonly signal?: AbortSignal | undefined }): Promise<Uint8Array | Lack>
}

/** Why an object cannot be had: it is not there, or its bytes are others than its id says. */
export type Lack = 'missing' | 'broken'

/** An object by the name that DVC gives it; those of DVC 2 lie elsewhere than those of DVC 3. */
export interface ObjectName {
  /** 32 hexadecimal digits; `.dir` follows those of a folder. */
  readonly id: string
  readonly hash: HashName
}

/** Objects that belong together: the files of a folder and its manifest, or a single file alone. Always of DVC 3. */
export interface ObjectSet {
  /** The id of the whole: the folder's, or that of the single file. */
  readonly version: string
  /** Each object once. */
  readonly files: readonly SourceFile[]
  /** Of a folder: the bytes whose id `version` is. */
  readonly manifest?: Uint8Array | undefined
}

/** A file that holds the bytes of an object. */
export interface SourceFile {
  readonly id: string
  readonly size: number
  /** Absolute. */
  readonly file: string
}

/** An object that is wanted, and where to. */
export interface WantedObject {
  readonly id: string
  /** The path of the user's that needs it, for messages. */
  readonly shown: string
  /** Absolute; its folder is there. Without one the bytes are only hashed, which proves that they can be had. */
  readonly target?: string | undefined
  /** Of the target, such as 0o644. */
  readonly mode?: number | undefined
}

/** How objects travel. */
export interface TransferOptions {
  readonly signal?: AbortSignal | undefined
  /** Called with what was dealt with since the last call. */
  readonly onProgress?: ((objects: number, bytes: number) => void) | undefined
}

/** How a set is pushed. */
export interface PushOptions extends TransferOptions {
  /** An earlier version of the folder: if the remote has it, its files need no question. */
  readonly earlier?: EarlierVersion | undefined
  /** Believes nothing that the remote says: what it has of the set is read and hashed, and stored again where it is wrong. */
  readonly mend?: boolean | undefined
}

/** A folder version that a remote may have, such as that of the base commit. */
export interface EarlierVersion {
  readonly id: string
  /** Its files, when this machine knows them; else the remote is asked for the list. */
  readonly entries: () => Promise<readonly ManifestEntry[] | undefined>
}

/** How much was stored or brought. */
export interface Moved {
  readonly objects: number
  readonly bytes: number
}

/** What a fetch brought and what not. */
export interface Fetched extends Moved {
  readonly lacking: readonly { readonly object: WantedObject; readonly why: Lack }[]
}
