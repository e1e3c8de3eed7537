import { formatDuration } from '../../platform/clock.ts'
import { UserError } from '../../platform/errors.ts'
import type { CounterSeries } from './counters.ts'

/** The bucket of a histogram beyond which a request is slow. */
export interface Edge {
  /** The matcher that finds its series, and those of all requests. */
  readonly matcher: string
  /** Said when the limit of the configuration is no edge. */
  readonly note?: string
  /** Counts the slow requests of one variant, whose series are given; `rise` sums the increases of series. */
  slowOf(series: readonly CounterSeries[], rise: (series: readonly CounterSeries[]) => number): number
}

/**
 * Chooses the smallest edge that is not below `overMs`: every request beyond it was slow for certain. Nothing is
 * interpolated, and a limit that is no edge is said. `found` are the values of the label `le`, in seconds.
 * @throws {UserError} when there is no histogram, or no edge as great as that.
 */
export function chooseEdge(found: readonly string[], overMs: number, metric: string): Edge {
  if (found.length === 0) {
    throw new UserError(`Prometheus has no histogram ${metric}: slow requests cannot be counted.`, {
      hint: 'Name it in "deploy.metrics.duration", or write "over: none" under "deploy.checks.slow".',
    })
  }
  const edges = found
    .map((text) => ({ text, ms: Number(text) * 1000 }))
    .filter(({ ms }) => Number.isFinite(ms))
    .sort((a, b) => a.ms - b.ms)
  const edge = edges.find(({ ms }) => ms >= overMs * (1 - 1e-9))
  if (!edge) {
    const there = edges.map(({ ms }) => formatDuration(ms)).join(', ') || 'none'
    throw new UserError(`No bucket of ${metric} ends at or beyond ${formatDuration(overMs)}. Its edges: ${there}.`, {
      hint: 'Lower "deploy.checks.slow.over", or give the histogram greater buckets.',
    })
  }
  // Two servers may write the same edge differently: 0.5 and 0.50.
  const spellings = edges.filter(({ ms }) => ms === edge.ms).map(({ text }) => text)
  const isEdge = (series: CounterSeries) => spellings.includes(series.labels['le'] ?? '')
  const isExact = Math.abs(edge.ms - overMs) <= overMs * 1e-9
  return {
    matcher: `le=~"${[...spellings, '+Inf'].map(escapeRegExp).join('|')}"`,
    ...(!isExact && {
      note: `A request counts as slow beyond ${formatDuration(edge.ms)}: the histogram has no edge at ${formatDuration(overMs)}.`,
    }),
    slowOf(series, rise) {
      const within = series.filter(isEdge)
      const all = series.filter(({ labels }) => labels['le'] === '+Inf')
      if (within.length === 0) {
        throw new UserError(`The histogram ${metric} has no bucket le="${edge.text}" of a version that has requests.`, {
          hint: 'Both versions need the same buckets, and the label that tells the versions apart.',
        })
      }
      return Math.max(0, rise(all) - rise(within))
    },
  }
}

/** For a regular expression within a string of PromQL, where a backslash is written twice. */
const escapeRegExp = (text: string) => text.replaceAll(/[.+]/g, '\\\\$&')
