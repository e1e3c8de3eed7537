import { orderOnce } from '../../statistics/sort.ts'

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

/** Lists the rows in at most `most` equal groups by their value, ascending; rows of an equal value are in one. */
export function tenths(values: Float64Array, most = 10): Uint32Array[] {
  const order = orderOnce(values)
  const cuts = Array.from({ length: most }, (_, i) => values[order[Math.floor((i * order.length) / most)]!]!)
  const lowest = cuts.filter((cut, i) => i === 0 || cut !== cuts[i - 1])
  const group = new Uint32Array(values.length)
  for (let row = 0; row < values.length; row++) {
    let of = lowest.length - 1
    while (of > 0 && lowest[of]! > values[row]!) of -= 1
    group[row] = of
  }
  return rowsByGroup(group, lowest.length).filter((rows) => rows.length > 0)
}
