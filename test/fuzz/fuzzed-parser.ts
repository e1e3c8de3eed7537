/**
 * A parser to be fuzzed. It must take any bytes: read them, or throw a `UserError`. To add one, add an entry to the list of
 * its room: some inputs that it reads, pieces of its grammar, and how it is called.
 */
export interface FuzzedParser {
  readonly name: string
  /** Inputs that are mutated; each of them must be read as it stands. */
  readonly seeds: readonly Uint8Array[]
  /** Pieces that are put in at random places. */
  readonly words: readonly (string | Uint8Array)[]
  /**
   * Reads the bytes, and holds what it read against an oracle where there is one: another error than `UserError` is a finding.
   * @returns perhaps a text that tells apart what was read
   */
  readonly parse: (bytes: Uint8Array) => unknown
}

/** Makes seeds of texts. */
export const text = (...seeds: string[]): Uint8Array[] => seeds.map((seed) => Buffer.from(seed))
