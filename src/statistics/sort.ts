/** With fewer numbers the runtime's own sort is as fast. */
const RADIX_FROM = 4096
const BITS = 11
const BUCKETS = 1 << BITS
const MASK = BUCKETS - 1
/** Which 32-bit half of a double each digit lies in (0 = low), and from which bit on; the sign is the last one's top bit. */
const DIGITS = [
  [0, 0],
  [0, 11],
  [0, 22],
  [1, 0],
  [1, 11],
  [1, 22],
] as const

/**
 * Sorts numbers without NaN, ascending: by radix, digit by digit from the lowest, several times as fast as the
 * runtime's own sort for a million of them. The array given may be used for it and holds anything afterwards.
 */
export function sortNumbers(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  if (values.length < RADIX_FROM) return values.sort()
  let from = values
  let to = new Float64Array(values.length)
  const counts = countDigits(from)
  DIGITS.forEach(([half, shift], digit) => {
    const count = counts.subarray(digit * BUCKETS, (digit + 1) * BUCKETS)
    if (count.includes(values.length)) return
    scatter(from, to, half, shift, count)
    ;[from, to] = [to, from]
  })
  return negativesFirst(from, to)
}

function countDigits(values: Float64Array<ArrayBuffer>): Uint32Array {
  const halves = new Uint32Array(values.buffer, values.byteOffset, values.length * 2)
  const counts = new Uint32Array(DIGITS.length * BUCKETS)
  for (let i = 0; i < halves.length; i += 2) {
    const low = halves[i]!
    const high = halves[i + 1]!
    counts[low & MASK]!++
    counts[BUCKETS + ((low >>> 11) & MASK)]!++
    counts[2 * BUCKETS + (low >>> 22)]!++
    counts[3 * BUCKETS + (high & MASK)]!++
    counts[4 * BUCKETS + ((high >>> 11) & MASK)]!++
    counts[5 * BUCKETS + (high >>> 22)]!++
  }
  return counts
}

/** Writes the numbers in order of one digit; equal digits keep their order. */
function scatter(
  from: Float64Array<ArrayBuffer>,
  to: Float64Array<ArrayBuffer>,
  half: number,
  shift: number,
  counts: Uint32Array,
): void {
  const halves = new Uint32Array(from.buffer, from.byteOffset, from.length * 2)
  const places = new Uint32Array(BUCKETS)
  for (let digit = 1; digit < BUCKETS; digit++) places[digit] = places[digit - 1]! + counts[digit - 1]!
  for (let i = 0; i < from.length; i++) {
    const digit = (halves[2 * i + half]! >>> shift) & MASK
    to[places[digit]!++] = from[i]!
  }
}

/** By their bits negative numbers come last and the other way round. */
function negativesFirst(sorted: Float64Array<ArrayBuffer>, room: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const n = sorted.length
  let positives = 0
  let end = n
  while (positives < end) {
    const middle = (positives + end) >>> 1
    if (sorted[middle]! < 0 || Object.is(sorted[middle], -0)) end = middle
    else positives = middle + 1
  }
  if (positives === n) return sorted
  for (let i = positives; i < n; i++) room[n - 1 - i] = sorted[i]!
  room.set(sorted.subarray(0, positives), n - positives)
  return room
}
