import { type HashName, type ManifestEntry, PIECE_BYTES } from '../dvc/id.ts'
import { type Say, startProgress } from '../progress.ts'
import { partsOf, spread } from '../spread.ts'
import { type HashInput, type HashOutput, hashFilesHere } from './hash-work.ts'

/** One file of a tree with its id; of a tree that is a single file `relpath` is empty. */
export interface TreeEntry extends ManifestEntry {
  readonly size: number
}

/** Tells the id and the size of a file that need not be read, by its path as the tree has it; else `undefined`. */
export type KnownIds = (relpath: string) => { readonly md5: string; readonly size: number } | undefined

/** How files are hashed. */
export interface HashOptions {
  readonly hash?: HashName | undefined
  readonly known?: KnownIds | undefined
  readonly signal?: AbortSignal | undefined
  readonly say?: Say | undefined
}

/** Small files that are hashed in one go. */
const BATCH = 512

/** Up to so many files, and bytes of large files, threads would cost more than they gain. */
const FEW_FILES = 1000
const FEW_BYTES = 32 << 20

/**
 * Hashes files below a folder: in threads when there are many of them or large ones, each file whole in one thread.
 * @param shown what messages call the folder
 * @param relpaths with `/`; a single `''` is the path itself
 * @throws {UserError} for a file that cannot be read
 */
export async function hashFiles(
  folder: string,
  shown: string,
  relpaths: readonly string[],
  { hash = 'md5', known, signal, say }: HashOptions,
): Promise<TreeEntry[]> {
  const entries: TreeEntry[] = []
  const large: { readonly relpath: string; readonly size: number }[] = []
  const unknown = relpaths.filter((relpath) => {
    const found = known?.(relpath)
    if (found) entries.push({ relpath, ...found })
    return !found
  })
  const inputOf = (relpaths: readonly string[], largestBytes: number): HashInput => ({
    folder,
    shown,
    relpaths: relpaths.join('\0'),
    hash,
    largestBytes,
  })
  const take = (relpaths: readonly string[], { ids, sizes }: HashOutput) => {
    const md5s = ids.split(' ')
    for (const [at, relpath] of relpaths.entries()) {
      const [md5, size] = [md5s[at]!, sizes[at]!]
      if (md5 === '') large.push({ relpath, size })
      else entries.push({ relpath, md5, size })
    }
  }
  const files = startProgress(`${shown}: hashed`, { files: unknown.length }, say)
  await spread('hash-files', hashFilesHere, partsOf(unknown, BATCH), {
    inputOf: (relpaths) => inputOf(relpaths, PIECE_BYTES),
    threads: unknown.length > FEW_FILES,
    signal,
    onDone: (relpaths, output) => {
      take(relpaths, output)
      files(output.sizes.length, sumOf(output.sizes))
    },
  })

  // The largest first, so that no thread is left alone with it at the end.
  const whole = large.splice(0).sort((a, b) => b.size - a.size)
  const bytes = sumOf(whole.map(({ size }) => size))
  const progress = startProgress(`${shown}: hashed`, { files: whole.length, bytes }, say)
  const counter = new SharedArrayBuffer(8)
  let seen = 0
  const watch = setInterval(() => {
    const now = Number(Atomics.load(new BigInt64Array(counter), 0))
    progress(0, now - seen)
    seen = now
  }, 1000)
  try {
    await spread('hash-files', hashFilesHere, whole, {
      inputOf: ({ relpath }) => ({ ...inputOf([relpath], Number.POSITIVE_INFINITY), counter }),
      threads: bytes > FEW_BYTES,
      signal,
      onDone: ({ relpath }, output) => {
        take([relpath], output)
        progress(1, 0)
      },
    })
  } finally {
    clearInterval(watch)
  }
  return entries
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0
  for (const number of numbers) sum += number
  return sum
}
