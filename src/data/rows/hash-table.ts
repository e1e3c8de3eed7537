import type { Hash } from './cell-hash.ts'

const FIRST_SLOTS = 1 << 12
/** Beyond this many values (about 750 MB) a table is not held in memory. */
export const MOST_HASHES = 1 << 24
const [EMPTY, SEEN, MARKED] = [0, 1, 2]

/**
 * Holds hashes, each with where its value came first, and what a caller counts of it. Open addressing in typed arrays: 23 bytes a
 * slot, and between 1.4 and 2.8 slots a value, so that a million values take 32 to 64 MB.
 */
export class HashTable {
  /** Values held. */
  size = 0
  private mask = FIRST_SLOTS - 1
  private high = new Uint32Array(FIRST_SLOTS)
  private low = new Uint32Array(FIRST_SLOTS)
  private lines = new Int32Array(FIRST_SLOTS)
  private files = new Uint16Array(FIRST_SLOTS)
  private counts = new Uint32Array(FIRST_SLOTS)
  private notes = new Uint32Array(FIRST_SLOTS)
  private states = new Uint8Array(FIRST_SLOTS)

  /** The slot of a hash; -1 when it is not held. It is good until the next one is added. */
  find({ high, low }: Hash): number {
    for (let slot = low & this.mask; this.states[slot] !== EMPTY; slot = (slot + 1) & this.mask) {
      if (this.low[slot] === low && this.high[slot] === high) return slot
    }
    return -1
  }

  /**
   * Adds a hash that is not held, counted once. Nothing is added once the table is full.
   * @param file a number of the caller's own
   * @param note one that is kept with it
   */
  add(hash: Hash, line = 0, file = 0, note = 0): void {
    if (this.isFull) return
    if (this.size * 1.4 > this.mask) this.grow()
    const slot = this.freeSlot(hash.high, hash.low)
    this.lines[slot] = line
    this.files[slot] = file
    this.counts[slot] = 1
    this.notes[slot] = note
    this.states[slot] = SEEN
    this.size++
  }

  /** Whether values were left out. */
  get isFull(): boolean {
    return this.size >= MOST_HASHES
  }

  lineAt(slot: number): number {
    return this.lines[slot]!
  }

  fileAt(slot: number): number {
    return this.files[slot]!
  }

  noteAt(slot: number): number {
    return this.notes[slot]!
  }

  countAt(slot: number): number {
    return this.counts[slot]!
  }

  countMore(slot: number): void {
    this.counts[slot]!++
  }

  isMarked(slot: number): boolean {
    return this.states[slot] === MARKED
  }

  mark(slot: number): void {
    this.states[slot] = MARKED
  }

  private freeSlot(high: number, low: number): number {
    let slot = low & this.mask
    while (this.states[slot] !== EMPTY) slot = (slot + 1) & this.mask
    this.high[slot] = high
    this.low[slot] = low
    return slot
  }

  private grow(): void {
    const { high, low, lines, files, counts, notes, states } = this
    const slots = (this.mask + 1) * 2
    this.mask = slots - 1
    this.high = new Uint32Array(slots)
    this.low = new Uint32Array(slots)
    this.lines = new Int32Array(slots)
    this.files = new Uint16Array(slots)
    this.counts = new Uint32Array(slots)
    this.notes = new Uint32Array(slots)
    this.states = new Uint8Array(slots)
    for (let old = 0; old < states.length; old++) {
      if (states[old] === EMPTY) continue
      const slot = this.freeSlot(high[old]!, low[old]!)
      this.lines[slot] = lines[old]!
      this.files[slot] = files[old]!
      this.counts[slot] = counts[old]!
      this.notes[slot] = notes[old]!
      this.states[slot] = states[old]!
    }
  }
}
