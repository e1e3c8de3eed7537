import type { Look } from '../../../src/rollout/look.ts'
import { binomialPmf } from '../../../src/statistics/proportion.ts'
import type { Random } from '../../../src/statistics/random.ts'

/** Traffic that is made up: how many requests come, and what share of them the stable version fails. */
export interface MadeUpTraffic {
  readonly requestsPerSecond: number
  readonly baseRate: number
  /** What happens to both versions at once: nothing, four times the errors for ten minutes, or the time of day. */
  readonly shared: 'steady' | 'spike' | 'diurnal'
  /** At any moment the canary fails so many times as often as the stable version, */
  readonly ratio: number
  /** and by at least this fraction more. */
  readonly increase: number
}

/** Draws the looks of one rollout, one after another; each request goes to the canary at random. */
export function madeUpLooks(traffic: MadeUpTraffic, lookMs: number, random: Random) {
  const spikeAt = random.below(SPIKE_WITHIN)
  const phase = uniform(random) * 2 * Math.PI
  let look = 0
  return (weight: number): Look => {
    look += 1
    const wave = traffic.shared === 'diurnal' ? Math.sin(phase + (2 * Math.PI * look) / DAY) : 0
    const spike = traffic.shared === 'spike' && look >= spikeAt && look < spikeAt + SPIKE_LOOKS ? 4 : 1
    const rate = traffic.baseRate * spike * (1 + 0.8 * wave)
    const canaryRate = Math.max(rate * traffic.ratio, rate + traffic.increase)
    const requests = Math.round((traffic.requestsPerSecond * lookMs * (1 + 0.5 * wave)) / 1000)
    const toCanary = drawBinomial(random, requests, weight / 100)
    const stable = requests - toCanary
    return {
      at: '',
      stable: { requests: stable, bad: { errors: drawBinomial(random, stable, rate) } },
      canary: { requests: toCanary, bad: { errors: drawBinomial(random, toCanary, canaryRate) } },
    }
  }
}

const SPIKE_WITHIN = 60
const SPIKE_LOOKS = 20
/** A day of 80 minutes, so that a rollout sees its ups and downs. */
const DAY = 160

const uniform = (random: Random): number => (random.below(2 ** 31) + 0.5) / 2 ** 31

/**
 * Draws a binomial count by inversion, from the mode outwards on both sides. Nothing is kept between draws: by the time of
 * day every look has a rate of its own, and tables of them fill the memory.
 */
function drawBinomial(random: Random, n: number, p: number): number {
  const mode = Math.min(n, Math.floor((n + 1) * p))
  const odds = p / (1 - p)
  let [low, high] = [mode, mode]
  let above = binomialPmf(mode, n, p)
  let below = above
  let left = uniform(random) - above
  while (left > 0 && (low > 0 || high < n)) {
    above *= ((n - high) / (high + 1)) * odds
    high += 1
    left -= above
    if (left <= 0) return high
    below *= low / ((n - low + 1) * odds)
    low -= 1
    left -= below
    if (left <= 0) return low
  }
  // What rounding leaves of a whole probability.
  return mode
}
