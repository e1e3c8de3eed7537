/** Rows of a hash that have a text; `next`: those that have the hash by chance, and another text. */
interface Taken {
  readonly text: string
  rows: number
  next: Taken | undefined
}

/**
 * A sample of the rows of a column that does not depend on their order: those whose hash is smallest, where a hash is of the
 * whole row. Rows that are equal in every column are taken or left together. Adaptive sampling (Flajolet 1990): hashes below
 * 2³² / 2^level stay, and the level is the lowest that leaves no more different rows than the limit.
 */
export class TextSample {
  /** Rows whose hash is above it need not be given. */
  threshold = 2 ** 32 - 1
  private limit: number
  /** By the hash as a signed number, which the runtime keeps without a box. */
  private readonly taken = new Map<number, Taken>()
  private different = 0

  /** @param limit different rows at most */
  constructor(limit: number) {
    this.limit = limit
  }

  /** Adds the text of a row, by the hash of the row (32 bits, all good). */
  add(hash: number, text: string, rows = 1): void {
    if (hash > this.threshold) return
    const first = this.taken.get(hash | 0)
    let same = first
    while (same !== undefined && same.text !== text) same = same.next
    if (same !== undefined) same.rows += rows
    else {
      this.taken.set(hash | 0, { text, rows, next: first })
      if (++this.different > this.limit) this.keepLimit()
    }
  }

  /** Adds the rows that another one has taken, which stays as it is. */
  merge(other: TextSample): void {
    for (const [hash, { text, rows }] of other.all()) this.add(hash, text, rows)
    if (other.threshold < this.threshold) this.raise(other.threshold)
  }

  /** Lowers the limit. */
  tighten(limit: number): void {
    this.limit = Math.min(this.limit, limit)
    this.keepLimit()
  }

  /** The rows of each text in the sample. */
  counts(): Map<string, number> {
    const counts = new Map<string, number>()
    for (const [, { text, rows }] of this.all()) counts.set(text, (counts.get(text) ?? 0) + rows)
    return counts
  }

  /** The rows of the sample. */
  get rows(): number {
    let sum = 0
    for (const [, { rows }] of this.all()) sum += rows
    return sum
  }

  private *all(): Generator<[hash: number, Taken]> {
    for (const [key, first] of this.taken) {
      for (let taken: Taken | undefined = first; taken; taken = taken.next) yield [key >>> 0, taken]
    }
  }

  private keepLimit(): void {
    while (this.different > this.limit) this.raise(Math.floor(this.threshold / 2))
  }

  private raise(threshold: number): void {
    this.threshold = threshold
    for (const [hash, taken] of this.all()) {
      if (hash <= threshold) continue
      this.different--
      if (taken.next === undefined) this.taken.delete(hash | 0)
    }
  }
}
