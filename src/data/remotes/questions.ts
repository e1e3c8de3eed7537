import { forEachParallel } from '../../platform/parallel.ts'
import type { Bucket } from '../../store/bucket.ts'
import { keyOf, MD5_PREFIX } from './layout.ts'
import type { SourceFile } from './remote.ts'

/** What object stores list in one answer. */
const PAGE = 1000

/** Up to so many objects are asked for one by one, without a look at how large the remote is. */
const FEW = 8

/**
 * Finds which objects a bucket lacks, or has with another size, with as few requests as its size allows: by the first
 * page of its list, by the lists of the prefixes that are needed, or one by one.
 */
export async function lackingIn(
  bucket: Bucket,
  files: readonly SourceFile[],
  signal?: AbortSignal,
): Promise<readonly SourceFile[]> {
  if (files.length <= FEW) return lackingOneByOne(bucket, files, signal)
  const lacking = new Map(files.map((file) => [keyOf({ id: file.id, hash: 'md5' }), file]))
  const found = (key: string, sizeBytes: number) => {
    if (lacking.get(key)?.size === sizeBytes) lacking.delete(key)
  }
  let listed = 0
  let last = ''
  for await (const { key, sizeBytes } of bucket.list(MD5_PREFIX)) {
    signal?.throwIfAborted()
    found(key, sizeBytes)
    last = key
    if (++listed === PAGE) break
  }
  if (listed < PAGE) return [...lacking.values()]
  const prefixes = [...new Set([...lacking.keys()].map((key) => key.slice(0, MD5_PREFIX.length + 2)))]
  const pages = prefixes.length * Math.ceil(estimatedTotal(last) / 256 / PAGE)
  if (lacking.size <= pages) return lackingOneByOne(bucket, [...lacking.values()], signal)
  await forEachParallel(prefixes, bucket.atOnce, async (prefix) => {
    for await (const { key, sizeBytes } of bucket.list(prefix)) {
      signal?.throwIfAborted()
      found(key, sizeBytes)
    }
  })
  return [...lacking.values()]
}

/** Keys are digests, spread evenly: how far the first page reaches tells how many pages there are. */
function estimatedTotal(lastOfFirstPage: string): number {
  const digits = lastOfFirstPage.slice(MD5_PREFIX.length).replace('/', '').slice(0, 12)
  const reached = Number.parseInt(digits, 16) / 16 ** digits.length
  return reached > 0 ? PAGE / reached : Number.POSITIVE_INFINITY
}

async function lackingOneByOne(bucket: Bucket, files: readonly SourceFile[], signal?: AbortSignal) {
  const lacking: SourceFile[] = []
  await forEachParallel(files, bucket.atOnce, async (file) => {
    signal?.throwIfAborted()
    if ((await bucket.sizeOf(keyOf({ id: file.id, hash: 'md5' }))) !== file.size) lacking.push(file)
  })
  return lacking
}
