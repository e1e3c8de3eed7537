import type { Pack, PackedObject } from './pack-index.ts'

/** Bytes between two objects that are cheaper to read than to ask once more. */
const GAP_BYTES = 512 << 10

/** Bytes of a pack that are read in one go, and the wanted objects among them. */
export interface Span {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  /** In the order in which they come. */
  readonly objects: readonly PlacedObject[]
}

/** An object, and where in its pack it begins. */
export interface PlacedObject extends PackedObject {
  readonly from: number
}

/**
 * Plans how wanted objects are read: the whole pack when they are half of it or more, else by ranges.
 * @param whole whether the pack is read whole in any case
 */
export function planSpans({ objects, size }: Pack, wanted: { has(id: string): boolean }, whole: boolean): Span[] {
  const found: PlacedObject[] = []
  let [from, bytes] = [0, 0]
  for (const object of objects) {
    if (wanted.has(object.id)) {
      found.push({ ...object, from })
      bytes += object.size
    }
    from += object.size
  }
  if (found.length === 0) return []
  if (whole || bytes * 2 >= size) return [{ from: 0, to: size, objects: found }]
  const spans: { from: number; to: number; objects: PlacedObject[] }[] = []
  for (const object of found) {
    const last = spans.at(-1)
    const to = object.from + object.size
    if (last && object.from - last.to <= GAP_BYTES) {
      last.to = to
      last.objects.push(object)
    } else spans.push({ from: object.from, to, objects: [object] })
  }
  return spans
}

/**
 * Takes the objects out of the bytes of a span. Bytes that are missing at the end are missing in the objects too: who
 * receives them hashes them.
 * @param receive is handed each object's bytes and reads all of them before it returns
 */
export async function splitSpan(
  bytes: AsyncIterable<Uint8Array>,
  { from, objects }: Span,
  receive: (object: PlacedObject, body: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const pieces = bytes[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array()
  async function* take(size: number): AsyncGenerator<Uint8Array> {
    for (let left = size; left > 0; ) {
      if (rest.length === 0) {
        const next = await pieces.next()
        if (next.done) return
        rest = next.value
      }
      const piece = rest.subarray(0, left)
      rest = rest.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }
  try {
    let at = from
    for (const object of objects) {
      for await (const _ of take(object.from - at));
      await receive(object, take(object.size))
      at = object.from + object.size
    }
    // What follows the last object belongs to the pack's digest.
    for await (const _ of take(Number.POSITIVE_INFINITY));
  } finally {
    await pieces.return?.()
  }
}
