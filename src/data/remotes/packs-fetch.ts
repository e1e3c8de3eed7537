import { createHash } from 'node:crypto'
import { forEachParallel } from '../../platform/parallel.ts'
import type { BlobReader } from '../../store/oci/blob-reader.ts'
import { MissingContent } from '../../store/store.ts'
import { hashBytes } from '../dvc/id.ts'
import type { Pack, PackIndex } from '../packs/pack-index.ts'
import { planSpans, type Span, splitSpan } from '../packs/read-pack.ts'
import { receiveVerified } from '../receive.ts'
import { copyReceived } from './copy-received.ts'
import type { Fetched, Lack, TransferOptions, WantedObject } from './remote.ts'

/** Parts of packs that are read at a time. */
const AT_ONCE = 4

/** Files that want the same bytes. */
type Group = readonly [WantedObject, ...WantedObject[]]

/**
 * Brings objects out of the packs of a version: whole packs, or ranges where little of a pack is wanted. Each object is
 * hashed. Where nothing is kept, the fetch is a proof: then packs are read whole, and their own digests must be right too.
 */
export async function fetchFromPacks(
  blobs: BlobReader,
  { packs }: PackIndex,
  wanted: readonly WantedObject[],
  { signal, onProgress }: TransferOptions,
): Promise<Fetched> {
  const groups = Map.groupBy(wanted, ({ id }) => id) as Map<string, WantedObject[] & Group>
  const isProof = wanted.every(({ target }) => target === undefined)
  let [objects, bytes] = [0, 0]
  const lacks = new Map<string, Lack>()
  const todo = new Map(groups)
  const lacking: Fetched['lacking'][number][] = []
  const take = (id: string, size: number) => {
    const [first, ...others] = groups.get(id)!
    lacks.delete(id)
    todo.delete(id)
    let came = 1
    for (const object of others) {
      const why = copyReceived(first, object, 'md5')
      if (typeof why === 'number') came++
      else lacking.push({ object, why })
    }
    objects += came
    bytes += size * came
    onProgress?.(came, size * came)
  }

  const empty = todo.get(EMPTY_ID)
  if (empty) take(EMPTY_ID, (await receive(empty[0], 0, noBytes())) as number)
  // What is broken is read once more: it may have been the way that broke it.
  for (let round = 0; round < 2 && todo.size > 0; round++) {
    const spans = packs.flatMap((pack) =>
      planSpans(pack, todo, isProof || !blobs.givesParts).map((span) => ({ pack, span })),
    )
    await forEachParallel(spans, AT_ONCE, async ({ pack, span }) => {
      signal?.throwIfAborted()
      const found = await readSpan(blobs, pack, span, groups, { signal, isProof })
      for (const [id, what] of found) {
        if (typeof what === 'number') take(id, what)
        else lacks.set(id, what)
      }
    })
    if (![...lacks.values()].includes('broken')) break
  }
  for (const object of [...todo.values()].flat()) lacking.push({ object, why: lacks.get(object.id) ?? 'missing' })
  return { objects, bytes, lacking }
}

/** The bytes that no pack holds: none. */
const EMPTY_ID = hashBytes(new Uint8Array())

async function* noBytes(): AsyncGenerator<Uint8Array> {}

/** Reads a part of a pack. @returns for each of its objects the size, or why it cannot be had */
async function readSpan(
  blobs: BlobReader,
  { digest, size }: Pack,
  span: Span,
  groups: ReadonlyMap<string, Group>,
  { signal, isProof }: { readonly signal: AbortSignal | undefined; readonly isProof: boolean },
): Promise<Map<string, number | Lack>> {
  const found = new Map<string, number | Lack>()
  const hasher = createHash('sha256')
  const body = blobs.read(digest, { from: span.from, to: span.to, signal })
  try {
    await splitSpan(isProof ? hashed(body, hasher) : body, span, async (object, bytes) => {
      found.set(object.id, await receive(groups.get(object.id)![0], object.size, bytes))
    })
  } catch (error) {
    if (!(error instanceof MissingContent)) throw error
    for (const { id } of span.objects) found.set(id, 'missing')
    return found
  }
  const isWhole = span.from === 0 && span.to === size
  if (isProof && isWhole && `sha256:${hasher.digest('hex')}` !== digest) {
    for (const { id } of span.objects) found.set(id, 'broken')
  }
  return found
}

const receive = ({ id, target, mode = 0o644 }: WantedObject, size: number, bytes: AsyncIterable<Uint8Array>) =>
  receiveVerified(bytes, size, { to: target, id, hash: 'md5', mode })

async function* hashed(body: AsyncIterable<Uint8Array>, hasher: { update(bytes: Uint8Array): unknown }) {
  for await (const piece of body) {
    hasher.update(piece)
    yield piece
  }
}
