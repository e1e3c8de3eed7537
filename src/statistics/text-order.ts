import { remembered } from './remembered.ts'
import { ascendingOrder } from './sort.ts'

/** So many characters of a text fit into a number, each as one of `VALUES`. */
const CHARACTERS = 7
/** No character, those of ASCII, and all others as one, behind which nothing counts. */
const VALUES = 130
const OTHER = VALUES - 1

/**
 * Lists the places of texts in order of their characters' codes, equal ones as they stand: by a number made of the first
 * characters behind those that all have in common. Only texts of an equal number are compared. The order of a list is found
 * once, so neither may change.
 */
export const textOrder: (texts: readonly string[]) => Uint32Array = remembered(orderOf)

function orderOf(texts: readonly string[]): Uint32Array {
  if (isAscending(texts)) return Uint32Array.from({ length: texts.length }, (_, i) => i)
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

function isAscending(texts: readonly string[]): boolean {
  for (let i = 1; i < texts.length; i++) if (texts[i]! < texts[i - 1]!) return false
  return true
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
