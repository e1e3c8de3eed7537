import { type Pack, type PackedObject, sizeOf } from './pack-index.ts'

/** How large a pack becomes. A larger object is a pack by itself. */
export const PACK_BYTES = 64 << 20
/** More packs than this that are less than half as large are not kept: the smaller half of them is joined. */
const MOST_SMALL = 64

/** Which packs hold a set. */
export interface PackPlan<File extends PackedObject> {
  /** They are there already. */
  readonly kept: readonly Pack[]
  /** What each new pack holds, in this order. */
  readonly fresh: readonly (readonly File[])[]
}

/**
 * Plans the packs of a set. Packs of an earlier version are kept while half of their bytes are wanted; all else goes into
 * new ones, in the order of the files. The same files and packs give the same plan.
 * @param files each object once
 * @param known the packs of an earlier version
 */
export function planPacks<File extends PackedObject>(
  files: readonly File[],
  known: readonly Pack[] = [],
  packBytes = PACK_BYTES,
): PackPlan<File> {
  const wanted = new Map(files.map(({ id, size }) => [id, size]))
  const usable = known.filter(({ size, objects }) => {
    const shared = objects.filter(({ id }) => wanted.has(id))
    return shared.every((object) => wanted.get(object.id) === object.size) && sizeOf(shared) * 2 >= size
  })
  const small = usable.filter(({ size }) => size * 2 < packBytes).sort((a, b) => a.size - b.size)
  const joined = new Set(small.length < MOST_SMALL ? [] : small.slice(0, MOST_SMALL / 2))
  const kept = usable.filter((pack) => !joined.has(pack))
  const held = new Set(kept.flatMap(({ objects }) => objects.map(({ id }) => id)))
  const fresh = files.filter(({ id, size }) => size > 0 && !held.has(id))
  return { kept, fresh: inPacks(fresh, packBytes) }
}

function inPacks<File extends PackedObject>(files: readonly File[], packBytes: number): File[][] {
  const packs: File[][] = []
  let [filling, filled]: [File[], number] = [[], packBytes]
  for (const file of files) {
    if (file.size >= packBytes) {
      packs.push([file])
      continue
    }
    if (filled + file.size > packBytes) {
      ;[filling, filled] = [[], 0]
      packs.push(filling)
    }
    filling.push(file)
    filled += file.size
  }
  return packs
}
