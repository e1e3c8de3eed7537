import { UserError } from '../../platform/errors.ts'
import type { CheckLimits, VariantCounts } from '../look.ts'
import { type CounterSeries, gapAt, scrapeIntervalOf, sumOfIncreases } from './counters.ts'
import type { Edge } from './histogram.ts'
import type { VariantLabels } from './variants.ts'

/** What Prometheus has of a metric and a span of time. */
export interface FoundSeries {
  readonly requests: readonly CounterSeries[]
  /** Where a counter of failed requests is configured. */
  readonly failed: readonly CounterSeries[] | undefined
  /** The buckets of durations, where slow requests are counted. */
  readonly durations: readonly CounterSeries[]
  readonly bucket: Edge | undefined
}

/** A span of time; both ends are moments in milliseconds. */
export interface Span {
  readonly sinceMs: number
  readonly untilMs: number
}

/** The labels that may hold the status of an answer. */
const STATUS_LABELS = ['status', 'status_code', 'code']
const SERVER_ERROR = /^5(xx|\d\d)$/i

/** Counts what a variant was asked in a span, by the value of its label; without a value it was asked nothing. */
export function countVariant(
  { requests, failed, durations, bucket }: FoundSeries,
  label: string,
  value: string | undefined,
  { sinceMs, untilMs }: Span,
  checks: readonly CheckLimits[],
): VariantCounts {
  if (value === undefined) return { requests: 0, bad: Object.fromEntries(checks.map(({ name }) => [name, 0])) }
  const own = (all: readonly CounterSeries[]) => all.filter(({ labels }) => labels[label] === value)
  const rise = (series: readonly CounterSeries[]) => sumOfIncreases(series, sinceMs, untilMs)
  const total = rise(own(requests))
  return {
    requests: total,
    bad: {
      ...(checks.some(({ name }) => name === 'errors') && {
        errors: rise(failed ? own(failed) : own(requests).filter(isServerError)),
      }),
      ...(bucket && { slow: total === 0 ? 0 : bucket.slowOf(own(durations), rise) }),
    },
  }
}

const isServerError = ({ labels }: CounterSeries) => STATUS_LABELS.some((name) => SERVER_ERROR.test(labels[name] ?? ''))

/** @throws {UserError} when nothing tells which requests failed. */
export function refuseWithoutStatus(series: readonly CounterSeries[], metric: string): void {
  if (series.some(({ labels }) => STATUS_LABELS.some((name) => labels[name] !== undefined))) return
  throw new UserError(`The metric ${metric} has none of the labels ${STATUS_LABELS.join(', ')}.`, {
    hint: 'Name a counter of failed requests in "deploy.metrics.errors".',
  })
}

/** Says where samples are missing: Prometheus must have watched at the beginning, and both variants until the end. */
export function gapIn(
  requests: readonly CounterSeries[],
  { label, stable, canary }: VariantLabels,
  { sinceMs, untilMs }: Span,
): string | undefined {
  const scrapeMs = scrapeIntervalOf(requests)
  if (scrapeMs === undefined) return 'only one scrape so far'
  const before = gapAt(requests, sinceMs, scrapeMs)
  if (before !== undefined) return before
  for (const [variant, value] of Object.entries({ 'stable version': stable, canary })) {
    const own = requests.filter((series) => series.labels[label] === value)
    const gap = value === undefined ? undefined : gapAt(own, untilMs, scrapeIntervalOf(own) ?? scrapeMs)
    if (gap !== undefined) return `${gap} of the ${variant}`
  }
  return undefined
}

/** Says why counts cannot be: a sample that is not a number, or more bad requests than requests. */
export function mistakeIn({ requests, bad }: VariantCounts): string | undefined {
  if ([requests, ...Object.values(bad)].some((count) => !Number.isFinite(count))) return 'a counter is not a number'
  const [name, count] = Object.entries(bad).find(([, found]) => found > requests) ?? []
  return name === undefined
    ? undefined
    : `${count} requests count as "${name}", of ${requests}: they are not counted alike`
}
