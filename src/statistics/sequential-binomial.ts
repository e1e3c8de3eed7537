import { binomialPmf } from './proportion.ts'
import { firstWhere } from './root.ts'
import { deviance } from './special.ts'

/** What one look adds: `successes` of `trials`, each with at most the probability `chance` under the null hypothesis. */
export interface BinomialLook {
  readonly trials: number
  readonly successes: number
  readonly chance: number
}

/** A one-sided test after some of its looks. It rejects when there were more successes than chance explains. */
export interface SequentialTest {
  /** All trials so far, and the successes among them. */
  readonly trials: number
  readonly successes: number
  /** The mean and the variance of the successes under the null hypothesis. */
  readonly mean: number
  readonly variance: number
  /** The least number of successes that rejects at this look. */
  readonly critical: number
  /** Whether this look or one before rejected. */
  readonly rejected: boolean
  /** What the probability under the null hypothesis is at most that any look so far rejects. */
  readonly spent: number
  /** `mass[i]`: the probability that no look rejected so far and there were `low + i` successes; empty once it is only bounded. */
  readonly low: number
  readonly mass: Float64Array
}

/** A test before its first look. */
export const untested: SequentialTest = {
  trials: 0,
  successes: 0,
  mean: 0,
  variance: 0,
  critical: Number.POSITIVE_INFINITY,
  rejected: false,
  spent: 0,
  low: 0,
  mass: Float64Array.of(1),
}

/** Up to this variance of the successes the line is exact: two thousand numbers are carried then, a look costs a millisecond. */
const EXACT_UP_TO = 40_000

/**
 * What is left out. Above: masses below this share of the largest; they are counted as spent. Below: mass is pushed up to
 * the lowest count that is kept. Both can only make the test more careful.
 */
const ABOVE = 1e-9
const BELOW = 1e-4

/**
 * Computes the share of an error that may be spent when the share `elapsed` of the planned looks has passed: its square
 * root (the power family of Kim and DeMets 1987 with exponent ½). Half of it is for the first quarter: what is clearly
 * worse should be found early.
 */
export const spentAfter = (elapsed: number): number => Math.sqrt(Math.min(Math.max(elapsed, 0), 1))

/**
 * Judges one more look, where the test may have rejected with probability `allowance` in all. The looks may differ in trials
 * and chance; a look without trials changes nothing. Until the successes have the variance `exactUpTo` the line is exact,
 * beyond it is bounded: further out, never nearer. Which of the two it is depends on trials alone, not on their outcome.
 */
export function testLook(
  before: SequentialTest,
  look: BinomialLook,
  allowance: number,
  exactUpTo = EXACT_UP_TO,
): SequentialTest {
  const { trials, successes, chance } = look
  const totals = {
    trials: before.trials + trials,
    successes: before.successes + successes,
    mean: before.mean + trials * chance,
    variance: before.variance + trials * chance * (1 - chance),
  }
  const line =
    totals.variance <= exactUpTo ? exactLine(before, look, allowance) : boundedLine(before.spent, totals, allowance)
  return { ...totals, ...line, rejected: before.rejected || totals.successes >= line.critical }
}

/**
 * Draws the line exactly. The distribution of the successes on all paths that were not yet rejected is carried from look to
 * look, and as much of its upper tail as the allowance still pays for is the region of this look (Lan and DeMets 1983; the
 * exact binomial line is Kulldorff's MaxSPRT 2011).
 */
function exactLine(before: SequentialTest, look: BinomialLook, allowance: number) {
  const { low, mass, lost } = convolve(before, look)
  let spent = before.spent + lost
  let end = mass.length
  while (end > 0 && spent + mass[end - 1]! <= allowance) spent += mass[--end]!
  return { critical: low + end, spent, ...raiseLow(low, mass.subarray(0, end)) }
}

/**
 * Bounds the line in the same time for any number of trials. The look pays for its own test of all successes with what the
 * allowance grew by, so nothing need be known of the looks before: the probabilities add up to the allowance at most. The
 * tail is bounded by P(X ≥ c) ≤ (m/c)ᶜ·((n − m)/(n − c))ⁿ⁻ᶜ for n trials with the mean m, whatever their single chances
 * (Hoeffding, JASA 58, 1963, theorem 1). Both make the line lie further out than the exact one.
 */
function boundedLine(spent: number, { trials, mean }: Pick<SequentialTest, 'trials' | 'mean'>, allowance: number) {
  const logTail = (count: number) => -deviance(count, mean) - deviance(trials - count, trials - mean)
  const logLevel = Math.log(Math.max(0, allowance - spent))
  const critical = firstWhere(Math.floor(mean) + 1, trials + 1, (count) => logTail(count) <= logLevel)
  return { critical, spent: Math.max(spent, allowance), low: 0, mass: new Float64Array() }
}

/** Adds the binomial count of a look to the carried distribution; `lost` is the mass left out above. */
function convolve({ low, mass: carried }: SequentialTest, { trials, chance }: BinomialLook) {
  const step = binomialMasses(trials, chance)
  const [long, short] = carried.length > step.mass.length ? [carried, step.mass] : [step.mass, carried]
  const mass = new Float64Array(long.length + short.length - 1)
  for (let i = 0; i < short.length; i++) {
    const weight = short[i]!
    for (let k = 0; k < long.length; k++) mass[i + k]! += weight * long[k]!
  }
  return { low: low + step.low, mass, lost: step.lost }
}

/** The binomial distribution around its mode. */
function binomialMasses(trials: number, chance: number): { low: number; mass: Float64Array; lost: number } {
  const mode = Math.min(trials, Math.floor((trials + 1) * chance))
  const peak = binomialPmf(mode, trials, chance)
  const odds = chance / (1 - chance)
  const up = [peak]
  for (let k = mode, p = peak; k < trials && p > ABOVE * peak; k++) {
    p *= ((trials - k) / (k + 1)) * odds
    up.push(p)
  }
  const down: number[] = []
  for (let k = mode, p = peak; k > 0 && p > BELOW * peak; k--) {
    p *= k / ((trials - k + 1) * odds)
    down.push(p)
  }
  const mass = Float64Array.from([...down.reverse(), ...up])
  const [low, high] = [mode - down.length, mode + up.length - 1]
  if (low > 0) mass[0]! += Math.max(0, 1 - mass.reduce((sum, p) => sum + p, 0))
  // Above the highest count each mass is less than `ratio` times the one before: a geometric series bounds them all.
  const ratio = ((trials - high) / (high + 1)) * odds
  return { low, mass, lost: high < trials ? (mass.at(-1)! * ratio) / (1 - ratio) : 0 }
}

/** Puts the negligible lower tail on the lowest count that stays: rejecting gets more probable, never less. */
function raiseLow(low: number, mass: Float64Array): { low: number; mass: Float64Array } {
  let start = 0
  let below = 0
  while (start < mass.length - 1 && below + mass[start]! < BELOW) below += mass[start++]!
  const kept = mass.slice(start)
  if (kept.length > 0) kept[0]! += below
  return { low: low + start, mass: kept }
}
