import type { HaproxyServer } from './haproxy-runtime.ts'

/** The greatest weight of a server. */
const MOST = 256

/** The weights of both servers. */
export interface WeightPair {
  readonly stable: number
  readonly canary: number
}

/**
 * Finds the absolute weights (0 to 256) that give the canary `percent` of the traffic. 0 and 100 are exact, so are all whole
 * and half percents (10 is 28 to 252); anything else is met to a fifth of a percentage point or better. Absolute, because a
 * percentage would be taken of the weight in the configuration file, and of 0 it is always 0.
 */
export function weightsFor(percent: number): WeightPair {
  if (percent <= 0) return { stable: MOST, canary: 0 }
  if (percent >= 100) return { stable: 0, canary: MOST }
  let best: WeightPair | undefined
  let bestError = Number.POSITIVE_INFINITY
  for (let total = 2 * MOST; total >= 2; total--) {
    const canary = Math.round((total * percent) / 100)
    const stable = total - canary
    const error = Math.abs(canary / total - percent / 100)
    if (canary < 1 || stable < 1 || canary > MOST || stable > MOST || error >= bestError - 1e-12) continue
    best = { stable, canary }
    bestError = error
  }
  return best ?? (percent < 50 ? { stable: MOST, canary: 1 } : { stable: 1, canary: MOST })
}

/** The share of the traffic that the canary has, in percent, to two decimals; NaN when nobody has any. */
export function shareOf({ stable, canary }: WeightPair): number {
  return Math.round((10_000 * canary) / (stable + canary)) / 100
}

/** Words for a person: `model/blue has 180, model/green 20`. */
export function describeWeights(backend: string, servers: readonly HaproxyServer[]): string {
  return servers.map(({ name, weight }) => `${backend}/${name} has weight ${weight}`).join(', ')
}
