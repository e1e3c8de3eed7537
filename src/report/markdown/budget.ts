/** A part of a page that can be given up. */
export interface Block {
  /** What a person calls it when it is left out; absent = not worth a word. */
  readonly name?: string
  /** Lower ranks are given up first. */
  readonly rank: number
  /** The part in full, then ever shorter; `''` last when it can be left out. At least one. */
  readonly variants: readonly string[]
}

export interface Budget {
  /** UTF-16 units, which is never less than what GitHub counts. */
  readonly maxCharacters: number
  readonly maxBytes: number
}

/**
 * Joins blocks with blank lines so that the page keeps to its budget: while it is too long, the block of the lowest rank
 * takes its next shorter variant. `leftOut` writes the line that says what is missing; it stands before the last block.
 */
export function fitBudget(
  blocks: readonly Block[],
  budget: Budget,
  leftOut: (names: readonly string[]) => string,
): string {
  const chosen = blocks.map(() => 0)
  const order = blocks.map((_, index) => index).sort((a, b) => blocks[a]!.rank - blocks[b]!.rank)
  const page = () => {
    const names = blocks.flatMap((block, index) => (chosen[index]! > 0 && block.name ? [block.name] : []))
    const parts = blocks.map((block, index) => block.variants[chosen[index]!]!)
    if (names.length > 0) parts.splice(-1, 0, leftOut([...new Set(names)]))
    return parts.filter((part) => part !== '').join('\n\n')
  }
  let text = page()
  for (const index of order) {
    while (!fits(text, budget) && chosen[index]! < blocks[index]!.variants.length - 1) {
      chosen[index]! += 1
      text = page()
    }
  }
  return text
}

const fits = (text: string, { maxCharacters, maxBytes }: Budget): boolean =>
  text.length <= maxCharacters && Buffer.byteLength(text) <= maxBytes
