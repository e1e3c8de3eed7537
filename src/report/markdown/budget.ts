/** A part of a page that can be given up. */
export interface Block {
  /** What a person calls it when it is left out; absent = not worth a word. */
  readonly name?: string
  /** Lower ranks are given up first. */
  readonly rank: number
  /** The part in full, then ever shorter; `''` last when it can be left out. At least one. */
  readonly variants: readonly string[]
  /** It was left out or shortened before: its name is told, whatever becomes of it now. */
  readonly wasCut?: boolean
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
    const names = blocks.flatMap((block, index) =>
      (chosen[index]! > 0 || block.wasCut) && block.name ? [block.name] : [],
    )
    const parts = blocks.map((block, index) => block.variants[chosen[index]!]!)
    if (names.length > 0) parts.splice(-1, 0, leftOut([...new Set(names)]))
    return parts.filter((part) => part !== '').join('\n\n')
  }
  const size = sizeOf(blocks.map(({ variants }) => variants[0]!))
  let text = mayFit(size, budget) ? page() : undefined
  for (const index of order) {
    const { variants } = blocks[index]!
    while (!(text !== undefined && fits(text, budget)) && chosen[index]! < variants.length - 1) {
      const [before, after] = [sizeOf([variants[chosen[index]!]!]), sizeOf([variants[chosen[index]! + 1]!])]
      size.characters += after.characters - before.characters
      size.bytes += after.bytes - before.bytes
      chosen[index]! += 1
      // A page of thousands of blocks is put together only when it can fit.
      text = mayFit(size, budget) ? page() : undefined
    }
  }
  return text ?? page()
}

/** What parts take with the blank line before each; the line that says what is left out comes on top. */
function sizeOf(parts: readonly string[]): { characters: number; bytes: number } {
  const shown = parts.filter((part) => part !== '')
  const sum = (of: (part: string) => number) => shown.reduce((total, part) => total + of(part) + 2, 0)
  return { characters: sum((part) => part.length), bytes: sum(Buffer.byteLength) }
}

const mayFit = ({ characters, bytes }: ReturnType<typeof sizeOf>, { maxCharacters, maxBytes }: Budget): boolean =>
  characters - 2 <= maxCharacters && bytes - 2 <= maxBytes

/** Tells whether a text keeps to a budget. */
export const fits = (text: string, { maxCharacters, maxBytes }: Budget): boolean =>
  text.length <= maxCharacters && Buffer.byteLength(text) <= maxBytes
