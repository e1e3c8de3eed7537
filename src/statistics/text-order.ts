import { remembered } from './remembered.ts'
import { ascendingOrder } from './sort.ts'

/** So many characters of a text fit into a number, each as one of `VALUES`. */
const CHARACTERS = 7
/** No character, those of ASCII, and all others as one, behind which nothing counts. */
const VALUES = 130
const OTHER = VALUES - 1

/**
 * Lists the places of texts, the shorter first and those of one length by their characters' codes, so that numbers are in
 * order of their size; equal ones as they stand. The order of a list is found once, so neither may change.
 */
export const textOrder: (texts: readonly string[]) => Uint32Array = remembered((texts) =>
  isAscending(texts) ? Uint32Array.from({ length: texts.length }, (_, i) => i) : byLength(texts, byCodes(texts)),
)

/** Tells whether texts stand in that order already, no two of them equal. */
export function isAscending(texts: readonly string[]): boolean {
  for (let i = 1; i < texts.length; i++) {
    const [before, text] = [texts[i - 1]!, texts[i]!]
    if (text.length < before.length || (text.length === before.length && text <= before)) return false
  }
  return true
}

/** By a number made of the first characters behind those that all have in common. Only texts of an equal number are compared. */
function byCodes(texts: readonly string[]): Uint32Array {
  const from = commonPrefix(texts)
  const keys = new Float64Array(texts.length)
  for (let i = 0; i < texts.length; i++) keys[i] = keyOf(texts[i]!, from)
  const order = ascendingOrder(keys)
  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && keys[order[end]!] === keys[order[start]!]) end++
    if (end - start > 1)
      order.subarray(start, end).sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b))
    start = end
  }
  return order
}

/** Sorts places by the length of their texts; those of one length keep their order. */
function byLength(texts: readonly string[], order: Uint32Array): Uint32Array {
  const counts: number[] = []
  for (const { length } of texts) counts[length] = (counts[length] ?? 0) + 1
  const places = new Uint32Array(counts.length + 1)
  for (let length = 0; length < counts.length; length++) places[length + 1] = places[length]! + (counts[length] ?? 0)
  const sorted = new Uint32Array(order.length)
  for (const place of order) sorted[places[texts[place]!.length]!++] = place
  return sorted
}

function commonPrefix(texts: readonly string[]): number {
  const first = texts[0] ?? ''
  let length = first.length
  for (const text of texts) {
    let same = 0
    while (same < length && text.charCodeAt(same) === first.charCodeAt(same)) same++
    length = same
    if (length === 0) break
  }
  return length
}

function keyOf(text: string, from: number): number {
  let key = 0
  let isOver = false
  for (let at = from; at < from + CHARACTERS; at++) {
    const value: number = isOver || at >= text.length ? 0 : Math.min(text.charCodeAt(at) + 1, OTHER)
    isOver ||= value === OTHER
    key = key * VALUES + value
  }
  return key
}
