import { hashBytes } from './hash.ts'

const EMPTY = -1

/** Finds the code of a text by its bytes, without making the text. Open addressing on a hash of FNV-1a's kind. */
export class ByteDictionary {
  private slots = new Int32Array(8).fill(EMPTY)
  private hashes = new Int32Array(8)
  private size = 0
  private readonly codes: number[] = []
  private starts = new Int32Array(5)
  private pool = new Uint8Array(64)

  /** Finds the code of the bytes from `start` to `end`, whose hash is `hashBytes`; -1 when they are new. */
  find(bytes: Uint8Array, start: number, end: number, hash = hashBytes(bytes, start, end)): number {
    const mask = this.slots.length - 1
    for (let slot = hash & mask; this.slots[slot] !== EMPTY; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]!
      if (this.hashes[slot] === hash && this.isEqual(entry, bytes, start, end)) return this.codes[entry]!
    }
    return -1
  }

  /** Gives new bytes their code. */
  keep(bytes: Uint8Array, start: number, end: number, code: number): void {
    const hash = hashBytes(bytes, start, end)
    const mask = this.slots.length - 1
    let slot = hash & mask
    while (this.slots[slot] !== EMPTY) slot = (slot + 1) & mask
    const entry = this.size++
    const from = this.starts[entry]!
    const to = from + end - start
    if (to > this.pool.length) this.pool = grown(this.pool, to * 2)
    if (entry + 1 >= this.starts.length) this.starts = grown(this.starts, this.starts.length * 2)
    this.pool.set(bytes.subarray(start, end), from)
    this.starts[entry + 1] = to
    this.codes.push(code)
    this.slots[slot] = entry
    this.hashes[slot] = hash
    if (this.size * 2 > this.slots.length) this.rehash()
  }

  private isEqual(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.starts[entry]!
    if (this.starts[entry + 1]! - from !== end - start) return false
    for (let at = start, own = from; at < end; at++, own++) if (this.pool[own] !== bytes[at]) return false
    return true
  }

  private rehash(): void {
    const { slots, hashes } = this
    this.slots = new Int32Array(slots.length * 2).fill(EMPTY)
    this.hashes = new Int32Array(slots.length * 2)
    const mask = this.slots.length - 1
    slots.forEach((entry, old) => {
      if (entry === EMPTY) return
      let slot = hashes[old]! & mask
      while (this.slots[slot] !== EMPTY) slot = (slot + 1) & mask
      this.slots[slot] = entry
      this.hashes[slot] = hashes[old]!
    })
  }
}

function grown<T extends Uint8Array | Int32Array>(old: T, length: number): T {
  const larger = new (old.constructor as new (length: number) => T)(length)
  larger.set(old)
  return larger
}
