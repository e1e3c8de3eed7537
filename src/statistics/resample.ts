import { drawBinomial } from './multinomial.ts'
import type { Random } from './random.ts'

/** So many places are drawn from at a time: what stands at them fits into the nearest cache of a processor. */
const BLOCK = 4096
/** So many numbers are drawn at a time. */
const CHUNK = 1024

const chunk = new Uint32Array(CHUNK)

/**
 * Draws `size` of the places 0 to `size` − 1 with replacement, and hands them over in chunks. How many fall into each block of
 * places is drawn first, and then which: the law of single draws, without jumping about in memory.
 * @param take receives places, of which the first `count` are drawn; they are overwritten afterwards
 */
function drawPlaces(random: Random, size: number, take: (places: Uint32Array, count: number) => void): void {
  let left = size
  for (let from = 0; from < size; from += BLOCK) {
    const rest = size - from
    const width = Math.min(BLOCK, rest)
    const drawn = width === rest ? left : drawBinomial(random, left, width / rest)
    left -= drawn
    for (let done = 0; done < drawn; done += CHUNK) {
      const count = Math.min(CHUNK, drawn - done)
      random.fill(chunk, count, from, width)
      take(chunk, count)
    }
  }
}

/** Draws as many of `rows` with replacement as there are, and adds one to `counts[row]` for each. */
export function resample(random: Random, rows: Uint32Array, counts: Float64Array): void {
  drawPlaces(random, rows.length, (places, count) => {
    for (let i = 0; i < count; i++) counts[rows[places[i]!]!]! += 1
  })
}
