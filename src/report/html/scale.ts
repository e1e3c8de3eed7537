/** A straight mapping from values to places on the page. */
export interface Scale {
  (value: number): number
  readonly ticks: readonly number[]
}

/**
 * Makes a scale from `[low, high]`, widened to round numbers, to `[from, to]`, with about `count` ticks at 1, 2 or 5 times a
 * power of ten (Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990).
 */
export function niceScale(domain: readonly [number, number], range: readonly [number, number], count = 5): Scale {
  const [low, high] = spread(domain)
  const step = niceStep((high - low) / count)
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  // Counted in whole steps, since adding a step of 0.1 again and again drifts.
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
  return Object.assign(linear([first * step, last * step], range), { ticks })
}

/** Makes a scale without rounding and ticks. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): (value: number) => number {
  const [low, high] = spread(domain)
  // Numbers near the end of what a double holds would leave the page.
  const inside = (value: number) => Math.min(Math.max(value, low), high)
  return (value) => place(range[0] + ((inside(value) - low) / (high - low)) * (range[1] - range[0]))
}

/** The smallest and largest of some values; `[0, 1]` when there is none. */
export function extent(values: Iterable<number>): [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : [0, 1]
}

/** Rounds a place on the page to a tenth: more only makes the file larger. */
export const place = (value: number): number => Math.round(value * 10) / 10

/** What a double can hold is clamped so far that neither a width nor a tenth more of it is infinite. */
const clamp = (value: number): number => Math.min(Math.max(value, -1e300), 1e300)

function spread(domain: readonly [number, number]): [number, number] {
  const [low, high] = domain.map(clamp) as [number, number]
  const largest = Math.max(Math.abs(low), Math.abs(high))
  // Below this, powers of ten become zero.
  if (high - low > Math.max(largest * 1e-12, 1e-290)) return [low, high]
  const air = largest > 1e-280 ? largest * 0.1 : 1
  return [low - air, high + air]
}

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw))
  const factor = raw / power
  return (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10) * power
}

const tidy = (value: number): number => Number(value.toPrecision(12))
