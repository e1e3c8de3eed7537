import { grown } from './grown.ts'
import { hashBytes } from './hash.ts'

const EMPTY = -1

/** Numbers texts by their bytes, from 0 on, without making the text. Open addressing on a hash of FNV-1a's kind. */
export class ByteDictionary {
  /** Texts so far. */
  size = 0
  /** The number and the hash of the text in each slot. */
  private slots = new Int32Array(16).fill(EMPTY)
  private starts = new Int32Array(5)
  private pool = new Uint8Array(64)

  /** Finds the number of the bytes from `start` to `end`, whose hash is `hashBytes`; -1 when they are new. */
  find(bytes: Uint8Array, start: number, end: number, hash = hashBytes(bytes, start, end)): number {
    const { slots } = this
    const mask = slots.length - 1
    for (let slot = (2 * hash) & mask; slots[slot] !== EMPTY; slot = (slot + 2) & mask) {
      if (slots[slot + 1] === hash && this.isEqual(slots[slot]!, bytes, start, end)) return slots[slot]!
    }
    return EMPTY
  }

  /** Gives new bytes the next number. */
  keep(bytes: Uint8Array, start: number, end: number): number {
    const entry = this.size++
    const from = this.starts[entry]!
    const to = from + end - start
    if (to > this.pool.length) this.pool = grown(this.pool, to * 2)
    if (entry + 1 >= this.starts.length) this.starts = grown(this.starts, this.starts.length * 2)
    this.pool.set(bytes.subarray(start, end), from)
    this.starts[entry + 1] = to
    if (this.size * 4 > this.slots.length) this.spread()
    this.place(entry, hashBytes(bytes, start, end))
    return entry
  }

  private isEqual(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const { starts, pool } = this
    const from = starts[entry]!
    if (starts[entry + 1]! - from !== end - start) return false
    for (let at = start, own = from; at < end; at++, own++) if (pool[own] !== bytes[at]) return false
    return true
  }

  private place(entry: number, hash: number): void {
    const { slots } = this
    const mask = slots.length - 1
    let slot = (2 * hash) & mask
    while (slots[slot] !== EMPTY) slot = (slot + 2) & mask
    slots[slot] = entry
    slots[slot + 1] = hash
  }

  private spread(): void {
    const old = this.slots
    this.slots = new Int32Array(old.length * 2).fill(EMPTY)
    for (let slot = 0; slot < old.length; slot += 2) if (old[slot] !== EMPTY) this.place(old[slot]!, old[slot + 1]!)
  }
}
