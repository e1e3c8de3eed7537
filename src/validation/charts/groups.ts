/** Lists the rows of each group, in ascending order, from the group of each row: two passes, however many rows there are. */
export function rowsByGroup(group: Uint32Array, groups: number): Uint32Array[] {
  const sizes = new Uint32Array(groups)
  for (let row = 0; row < group.length; row++) sizes[group[row]!]! += 1
  const members = Array.from(sizes, (size) => new Uint32Array(size))
  const filled = new Uint32Array(groups)
  for (let row = 0; row < group.length; row++) {
    const of = group[row]!
    members[of]![filled[of]!] = row
    filled[of]! += 1
  }
  return members
}

/** Lists the rows of each distinct text, in the order in which the texts first occur. */
export function rowsByText(texts: readonly string[]): ReadonlyMap<string, Uint32Array> {
  const codes = new Map<string, number>()
  const group = new Uint32Array(texts.length)
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row]!
    const code = codes.get(text) ?? codes.size
    if (code === codes.size) codes.set(text, code)
    group[row] = code
  }
  const members = rowsByGroup(group, codes.size)
  return new Map([...codes].map(([text, code]) => [text, members[code]!]))
}
