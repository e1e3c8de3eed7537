import { remembered } from './remembered.ts'
import { firstWhere } from './root.ts'

/** With fewer numbers the runtime's own sort is as fast. */
const RADIX_FROM = 4096
const BITS = 11
const BUCKETS = 1 << BITS
const MASK = BUCKETS - 1
/** The digits of a 32-bit half of a double, by the bit they begin at. */
const SHIFTS = [0, BITS, 2 * BITS] as const
const [LOW, HIGH] = [0, 1] as const
/** With more moves for each number it is cheaper to sort by the low half, too. */
const MOST_MOVES = 4

type Numbers = Float64Array<ArrayBuffer>
type Places = Uint32Array<ArrayBuffer>

/**
 * Sorts numbers without NaN in place, ascending: by radix, several times as fast as the runtime's own sort for a million of
 * them. The high half of a double has its sign, its exponent and six digits. Few numbers share all of that, so what is left
 * out of order is put right one by one; where many do, all is sorted by the low half first.
 * @param memory for at least as many numbers, which holds anything afterwards: for who sorts often
 */
export function sortNumbers(values: Numbers, memory: Numbers = new Float64Array(values.length)): Numbers {
  if (values.length < RADIX_FROM) return values.sort()
  const room = memory.subarray(0, values.length)
  sortByHalf(values, room, HIGH)
  putNegativesFirst(values, room)
  if (insertStrays(values)) return values
  sortByHalf(values, room, LOW)
  sortByHalf(values, room, HIGH)
  putNegativesFirst(values, room)
  return values
}

/** Sorts by one half, digit by digit from the lowest; numbers of an equal half keep their order. */
function sortByHalf(values: Numbers, room: Numbers, half: number): void {
  let [from, to] = [values, room]
  countDigits(values, half).forEach((count, digit) => {
    if (count.includes(values.length)) return
    scatter(from, to, half, SHIFTS[digit]!, count)
    ;[from, to] = [to, from]
  })
  if (from !== values) values.set(from)
}

function countDigits(values: Numbers, half: number): Uint32Array[] {
  const halves = new Uint32Array(values.buffer, values.byteOffset, values.length * 2)
  const [low, middle, high] = [new Uint32Array(BUCKETS), new Uint32Array(BUCKETS), new Uint32Array(BUCKETS)]
  for (let i = half; i < halves.length; i += 2) {
    const bits = halves[i]!
    low[bits & MASK]!++
    middle[(bits >>> BITS) & MASK]!++
    high[bits >>> (2 * BITS)]!++
  }
  return [low, middle, high]
}

function scatter(from: Numbers, to: Numbers, half: number, shift: number, counts: Uint32Array): void {
  const { length } = from
  const halves = new Uint32Array(from.buffer, from.byteOffset, length * 2)
  const places = new Uint32Array(BUCKETS)
  for (let digit = 1; digit < BUCKETS; digit++) places[digit] = places[digit - 1]! + counts[digit - 1]!
  for (let i = 0; i < length; i++) {
    const digit = (halves[2 * i + half]! >>> shift) & MASK
    to[places[digit]!++] = from[i]!
  }
}

/** By their bits negative numbers come last and the other way round. */
function putNegativesFirst(values: Numbers, room: Numbers): void {
  const n = values.length
  const positives = firstWhere(0, n, (at) => values[at]! < 0 || Object.is(values[at], -0))
  if (positives === n) return
  room.set(values.subarray(positives))
  values.copyWithin(n - positives, 0, positives)
  for (let i = 0; i < n - positives; i++) values[i] = room[n - positives - 1 - i]!
}

/** Sorts what is nearly sorted; false when that takes too many moves, and then it is not sorted. */
function insertStrays(values: Numbers): boolean {
  let moves = MOST_MOVES * values.length
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!
    if (!(value < values[i - 1]!)) continue
    let at = i
    for (; at > 0 && value < values[at - 1]!; at--) values[at] = values[at - 1]!
    values[at] = value
    moves -= i - at
    if (moves < 0) return false
  }
  return true
}

/**
 * Lists the places of numbers without NaN in ascending order of the numbers; equal ones keep their order.
 * By radix as `sortNumbers`, the places carried along.
 */
export function ascendingOrder(values: Float64Array): Places {
  const order = new Uint32Array(values.length)
  for (let i = 0; i < order.length; i++) order[i] = i
  if (values.length < RADIX_FROM) return order.sort((a, b) => values[a]! - values[b]! || a - b)
  const byHigh = orderByHalf(values, order, HIGH)
  if (insertStrayPlaces(values, byHigh)) return byHigh
  for (let i = 0; i < order.length; i++) order[i] = i
  return orderByHalf(values, orderByHalf(values, order, LOW), HIGH)
}

/** `ascendingOrder` of numbers that never change, such as the scores of a model: it is found once, and may not change either. */
export const orderOnce: (values: Float64Array) => Uint32Array = remembered(ascendingOrder)

/** Orders places by one half of their numbers; those of an equal half keep their order. May use up `order`. */
function orderByHalf(values: Float64Array, order: Places, half: number): Places {
  const keys = sortableHalves(values, order, half)
  let [from, to] = [
    { keys, order },
    { keys: new Uint32Array(keys.length), order: new Uint32Array(keys.length) },
  ]
  for (const shift of SHIFTS) {
    const places = placesOf(from.keys, shift)
    if (!places) continue
    for (let i = 0; i < keys.length; i++) {
      const key = from.keys[i]!
      const place = places[(key >>> shift) & MASK]!++
      to.keys[place] = key
      to.order[place] = from.order[i]!
    }
    ;[from, to] = [to, from]
  }
  return from.order
}

/** Where the keys of each digit begin; nothing when all have the same one. */
function placesOf(keys: Uint32Array, shift: number): Uint32Array | undefined {
  const counts = new Uint32Array(BUCKETS)
  for (let i = 0; i < keys.length; i++) counts[(keys[i]! >>> shift) & MASK]!++
  if (counts.includes(keys.length)) return undefined
  for (let digit = 0, next = 0; digit < BUCKETS; digit++) {
    const count = counts[digit]!
    counts[digit] = next
    next += count
  }
  return counts
}

/** One half of each double, turned so that whole numbers without sign have the order of the doubles. */
function sortableHalves(values: Float64Array, order: Places, half: number): Places {
  const halves = new Uint32Array(values.buffer, values.byteOffset, values.length * 2)
  const keys = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) {
    const place = order[i]!
    const bits = halves[2 * place + half]!
    // −0 and 0 are equal, and so must their keys be.
    if (values[place] === 0) keys[i] = half === HIGH ? 0x80000000 : 0
    else if (values[place]! < 0) keys[i] = ~bits
    else keys[i] = half === HIGH ? bits | 0x80000000 : bits
  }
  return keys
}

/** `insertStrays` for places. */
function insertStrayPlaces(values: Float64Array, order: Uint32Array): boolean {
  let moves = MOST_MOVES * order.length
  for (let i = 1; i < order.length; i++) {
    const place = order[i]!
    const value = values[place]!
    if (!(value < values[order[i - 1]!]!)) continue
    let at = i
    for (; at > 0 && value < values[order[at - 1]!]!; at--) order[at] = order[at - 1]!
    order[at] = place
    moves -= i - at
    if (moves < 0) return false
  }
  return true
}
