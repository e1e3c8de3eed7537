/**
 * A sample of the rows of a column that does not depend on their order: those whose hash is smallest, where a hash is of the
 * whole row. Rows that are equal in every column are taken or left together. Adaptive sampling (Flajolet 1990): hashes below
 * 2³² / 2^level stay, and the level is the lowest that leaves no more different rows than the limit.
 */
export class TextSample {
  /** Rows whose hash is above it need not be given. */
  threshold = 2 ** 32 - 1
  private limit: number
  /** Hash and text of a row → how many rows. */
  private readonly taken = new Map<string, number>()

  /** @param limit different rows at most */
  constructor(limit: number) {
    this.limit = limit
  }

  /** Adds the text of a row, by the hash of the row (32 bits, all good). */
  add(hash: number, text: string, rows = 1): void {
    if (hash > this.threshold) return
    const key = `${hash} ${text}`
    this.taken.set(key, (this.taken.get(key) ?? 0) + rows)
    if (this.taken.size > this.limit) this.keepLimit()
  }

  merge(other: TextSample): void {
    for (const [key, rows] of other.taken) this.add(hashOf(key), textOf(key), rows)
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
    for (const [key, rows] of this.taken) counts.set(textOf(key), (counts.get(textOf(key)) ?? 0) + rows)
    return counts
  }

  private keepLimit(): void {
    while (this.taken.size > this.limit) this.raise(Math.floor(this.threshold / 2))
  }

  private raise(threshold: number): void {
    this.threshold = threshold
    for (const key of this.taken.keys()) if (hashOf(key) > threshold) this.taken.delete(key)
  }
}

const hashOf = (key: string): number => Number(key.slice(0, key.indexOf(' ')))
const textOf = (key: string): string => key.slice(key.indexOf(' ') + 1)
