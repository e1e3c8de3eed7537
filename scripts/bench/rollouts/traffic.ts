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

/** Draws a binomial count by its distribution function, which is kept for the next draw of the same kind. */
function drawBinomial(random: Random, n: number, p: number): number {
  const { from, sums } = tableOf(n, p)
  const u = uniform(random)
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle]! > u) high = middle
    else low = middle + 1
  }
  return from + low
}

function tableOf(n: number, p: number) {
  const ofRate = tables.get(p) ?? new Map<number, ReturnType<typeof cumulative>>()
  const table = ofRate.get(n) ?? cumulative(n, p)
  tables.set(p, ofRate.set(n, table))
  return table
}

const tables = new Map<number, Map<number, { from: number; sums: Float64Array }>>()

function cumulative(n: number, p: number) {
  const reach = 9 * Math.sqrt(n * p * (1 - p)) + 9
  const from = Math.max(0, Math.floor(n * p - reach))
  const sums = new Float64Array(Math.min(n, Math.ceil(n * p + reach)) - from + 1)
  let sum = 0
  for (let i = 0; i < sums.length; i++) {
    sum += binomialPmf(from + i, n, p)
    sums[i] = sum
  }
  return { from, sums }
}
