/**
 * Finds a root of `f` between `low` and `high`, where it must change its sign (Brent's method; a jump counts as a root).
 * Goes on until the bracket is as narrow as doubles allow, or as `enough`. An end at which `f` is zero is returned as it is.
 * @throws {RangeError} when both ends have the same sign.
 */
export function findRoot(f: (x: number) => number, low: number, high: number, enough = 0): number {
  let a = low
  let b = high
  let fa = f(a)
  let fb = f(b)
  if (fa === 0) return a
  if (fb === 0) return b
  if (fa > 0 === fb > 0) throw new RangeError(`No change of sign between ${low} (${fa}) and ${high} (${fb}).`)
  let c = a
  let fc = fa
  let step = b - a
  let previous = step
  for (let i = 0; i < 300; i++) {
    if (fb > 0 === fc > 0) {
      c = a
      fc = fa
      step = b - a
      previous = step
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      ;[a, b, c] = [b, c, b]
      ;[fa, fb, fc] = [fb, fc, fb]
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(b) + 1e-300 + enough / 2
    const middle = (c - b) / 2
    if (Math.abs(middle) <= tolerance || fb === 0) return b
    const next = interpolate(a, fa, b, fb, c, fc)
    // Interpolation is taken only when it stays inside and shrinks fast enough; else the bracket is halved.
    if (
      next !== undefined &&
      Math.abs(next) < Math.min(1.5 * Math.abs(middle), Math.abs(previous / 2)) &&
      next * middle > 0
    ) {
      previous = step
      step = next
    } else {
      step = middle
      previous = middle
    }
    a = b
    fa = fb
    b += Math.abs(step) > tolerance ? step : Math.sign(middle) * tolerance
    fb = f(b)
  }
  return b
}

/** The step from b to the root of the secant (two points) or of the inverse parabola (three). */
function interpolate(a: number, fa: number, b: number, fb: number, c: number, fc: number): number | undefined {
  const s = fb / fa
  let p: number
  let q: number
  if (a === c) {
    p = (c - b) * s
    q = 1 - s
  } else {
    const t = fa / fc
    const r = fb / fc
    p = s * ((c - b) * t * (t - r) - (b - a) * (r - 1))
    q = (t - 1) * (r - 1) * (s - 1)
  }
  const step = p / (a === c ? q : -q)
  return Number.isFinite(step) ? step : undefined
}

/**
 * Finds the first whole number from `from` on, and below `to`, of which a condition holds that then holds of all after it;
 * `to` when it holds of none.
 */
export function firstWhere(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
