/** A series of a cumulative counter: labels, and samples in the order of time. */
export interface CounterSeries {
  readonly labels: Readonly<Record<string, string>>
  readonly samples: readonly CounterSample[]
}

export interface CounterSample {
  readonly atMs: number
  readonly value: number
}

/**
 * Counts by how much a counter rose after `sinceMs` until `untilMs`. What is between the newest samples of both moments
 * counts, so that one look begins exactly where the one before ended. A counter that falls was started anew: what it shows
 * after that has been counted since. A series without a sample before `sinceMs` began after it, at zero.
 */
export function increaseOf({ samples }: CounterSeries, sinceMs: number, untilMs: number): number {
  let before = samples.findLast((sample) => sample.atMs <= sinceMs)?.value ?? 0
  let increase = 0
  for (const { atMs, value } of samples) {
    if (atMs <= sinceMs || atMs > untilMs) continue
    increase += value < before ? value : value - before
    before = value
  }
  return increase
}

/** Sums the increases of several series, each with resets of its own; a whole number, or NaN when a sample is none. */
export function sumOfIncreases(series: readonly CounterSeries[], sinceMs: number, untilMs: number): number {
  return Math.round(series.reduce((sum, one) => sum + increaseOf(one, sinceMs, untilMs), 0))
}

/** A scrape may come late, and one may be lost; more than this many in a row are a gap. */
const SCRAPES_IN_A_GAP = 3

/** Says that nothing was scraped around a moment, of any of the series; `undefined` when something was. */
export function gapAt(series: readonly CounterSeries[], momentMs: number, scrapeMs: number): string | undefined {
  const newest = Math.max(
    ...series.map(
      ({ samples }) => samples.findLast((sample) => sample.atMs <= momentMs)?.atMs ?? Number.NEGATIVE_INFINITY,
    ),
  )
  const at = (ms: number) => new Date(ms).toISOString().slice(11, 19)
  if (newest === Number.NEGATIVE_INFINITY) return `no sample before ${at(momentMs)}`
  return momentMs - newest <= SCRAPES_IN_A_GAP * scrapeMs
    ? undefined
    : `no sample between ${at(newest)} and ${at(momentMs)}`
}

/** The usual time between two scrapes (the median); `undefined` while there was only one. */
export function scrapeIntervalOf(series: readonly CounterSeries[]): number | undefined {
  const spacings = series
    .flatMap(({ samples }) => samples.slice(1).map(({ atMs }, index) => atMs - (samples[index]?.atMs ?? atMs)))
    .sort((a, b) => a - b)
  return spacings[Math.floor(spacings.length / 2)]
}
