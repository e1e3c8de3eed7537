import { UserError } from '../../platform/errors.ts'
import type { CheckLimits, VariantCounts } from '../look.ts'
import { type CounterSeries, gapAt, scrapeIntervalOf, sumOfIncreases } from './counters.ts'
import { chooseEdge, type Edge } from './histogram.ts'
import { openPrometheusApi } from './prometheus-api.ts'
import type { MetricSource, Reading, SourceContext } from './source.ts'
import { describeMissing, findVariants, type VariantLabels } from './variants.ts'

/** `deploy.metrics`, as the configuration has it. */
export interface PrometheusSettings {
  readonly prometheus: string
  readonly preset: keyof typeof PRESETS
  readonly 'version-label': string
  readonly stable?: string | undefined
  readonly canary?: string | undefined
  readonly selector: string
  readonly requests?: string | undefined
  readonly errors?: string | undefined
  readonly duration?: string | undefined
}

/** What common servers call their metrics. */
const PRESETS = { fastapi: { requests: 'http_requests_total', duration: 'http_request_duration_seconds' } } as const

/** The labels that may hold the status of an answer. */
const STATUS_LABELS = ['status', 'status_code', 'code']
const SERVER_ERROR = /^5(xx|\d\d)$/i

/** A series that had no sample for so long before a look began after it, and counts from zero. */
const LOOKBACK_MS = 15 * 60_000

/**
 * Opens a Prometheus. It is asked for raw samples, never for `rate` or `increase`, which extrapolate: what is judged are
 * whole requests. Series are summed after each was differenced, with its own resets.
 */
export function openPrometheus(settings: PrometheusSettings, context: SourceContext): MetricSource {
  const token = context.environment['PROMETHEUS_TOKEN'] || undefined
  const api = openPrometheusApi(settings.prometheus, token, context.log)
  const names = { ...PRESETS[settings.preset], ...defined(settings) }
  const label = settings['version-label']
  const notes: string[] = []
  let edge: Edge | undefined

  const query = (metric: string, more: string, spanMs: number) => {
    const selector = [settings.selector, more].filter((part) => part.trim() !== '').join(',')
    return `${metric}{${selector}}[${Math.ceil((spanMs + LOOKBACK_MS) / 1000)}s]`
  }
  const namesOfVariants = () => {
    const places = context.places()
    const stable = { configured: settings.stable, release: context.stable, place: places?.stable }
    return { stable, canary: { configured: settings.canary, release: context.canary, place: places?.canary } }
  }

  /** Chooses the bucket by which requests are slow, once. */
  async function edgeFor(check: CheckLimits, at: Date, signal?: AbortSignal): Promise<Edge> {
    if (edge) return edge
    const metric = `${names.duration}_bucket`
    const found = await api.labels(`count by (le) (${metric}{${settings.selector}})`, at, signal)
    edge = chooseEdge(
      found.map((labels) => labels['le'] ?? ''),
      check.overMs ?? 0,
      metric,
    )
    if (edge.note) notes.push(edge.note)
    return edge
  }

  /** No series of errors means no errors; so does a wrong name, which is why it is said. */
  function checkErrors(failed: readonly CounterSeries[]): void {
    const metric = settings.errors ?? ''
    if (failed.length > 0 && valuesOf(failed, label).length === 0) throw labelMissing(label, metric, failed)
    const note = `Prometheus has no series ${metric}{${settings.selector}}: no request counts as failed.`
    const known = notes.indexOf(note)
    if (failed.length === 0 && known < 0) notes.push(note)
    if (failed.length > 0 && known >= 0) notes.splice(known, 1)
  }

  return {
    name: 'prometheus',
    notes,
    async read(since, until, checks, signal): Promise<Reading> {
      const [sinceMs, untilMs] = [since.getTime(), until.getTime()]
      const ask = (metric: string, more = '') => api.samples(query(metric, more, untilMs - sinceMs), until, signal)
      const requests = await ask(names.requests)
      if (requests.length === 0) {
        return isVoid(
          `Prometheus has no series ${names.requests}{${settings.selector}}; \`deploy.metrics.requests\` names the counter`,
        )
      }
      const slow = checks.find((check) => check.name === 'slow')
      const bucket = slow && (await edgeFor(slow, until, signal))
      const [failed, durations] = await Promise.all([
        settings.errors === undefined ? undefined : ask(settings.errors),
        bucket && ask(`${names.duration}_bucket`, bucket.matcher),
      ])
      const found = valuesOf(requests, label)
      if (found.length === 0) throw labelMissing(label, names.requests, requests)
      const variants = namesOfVariants()
      const values = findVariants(label, found, variants.stable, variants.canary)
      const gap = gapIn(requests, label, values, sinceMs, untilMs)
      if (gap !== undefined) return isVoid(gap)

      const countsOf = (value: string | undefined): VariantCounts => {
        if (value === undefined) return noCounts(checks)
        const own = (all: readonly CounterSeries[]) => all.filter((series) => series.labels[label] === value)
        const rise = (series: readonly CounterSeries[]) => sumOfIncreases(series, sinceMs, untilMs)
        const errors = failed ? own(failed) : own(requests).filter(isServerError)
        const total = rise(own(requests))
        return {
          requests: total,
          bad: {
            ...(checks.some((check) => check.name === 'errors') && { errors: rise(errors) }),
            ...(bucket && { slow: total === 0 ? 0 : bucket.slowOf(own(durations ?? []), rise) }),
          },
        }
      }
      if (failed) checkErrors(failed)
      else refuseWithoutStatus(requests, names.requests)
      const stable = countsOf(values.stable)
      const canary = countsOf(values.canary)
      const impossible = [stable, canary].map(mistakeIn).find((mistake) => mistake !== undefined)
      if (impossible !== undefined) return isVoid(impossible)
      const missing = values.canary === undefined && describeMissing(label, found, variants.canary)
      return { kind: 'counts', stable, canary, ...(missing && { missing }) }
    },
  }
}

const isVoid = (reason: string): Reading => ({ kind: 'void', reason })

const defined = ({ requests, duration }: PrometheusSettings) => ({
  ...(requests !== undefined && { requests }),
  ...(duration !== undefined && { duration }),
})

const valuesOf = (series: readonly CounterSeries[], label: string): readonly string[] =>
  [...new Set(series.flatMap(({ labels }) => labels[label] ?? []))].sort()

const isServerError = ({ labels }: CounterSeries) => STATUS_LABELS.some((name) => SERVER_ERROR.test(labels[name] ?? ''))

const noCounts = (checks: readonly CheckLimits[]): VariantCounts => ({
  requests: 0,
  bad: Object.fromEntries(checks.map((check) => [check.name, 0])),
})

function labelMissing(label: string, metric: string, series: readonly CounterSeries[]): UserError {
  const there = [...new Set(series.flatMap(({ labels }) => Object.keys(labels)))].filter((name) => name !== '__name__')
  return new UserError(`The metric ${metric} has no label "${label}". It has: ${there.sort().join(', ')}.`, {
    hint: 'Set "deploy.metrics.version-label" to the label that tells the versions apart.',
  })
}

function refuseWithoutStatus(series: readonly CounterSeries[], metric: string): void {
  if (series.some(({ labels }) => STATUS_LABELS.some((name) => labels[name] !== undefined))) return
  throw new UserError(`The metric ${metric} has none of the labels ${STATUS_LABELS.join(', ')}.`, {
    hint: 'Name a counter of failed requests in "deploy.metrics.errors".',
  })
}

/** Says where samples are missing: Prometheus must have watched at the beginning, and both variants until the end. */
function gapIn(
  requests: readonly CounterSeries[],
  label: string,
  values: VariantLabels,
  sinceMs: number,
  untilMs: number,
): string | undefined {
  const scrapeMs = scrapeIntervalOf(requests)
  if (scrapeMs === undefined) return 'only one scrape so far'
  const before = gapAt(requests, sinceMs, scrapeMs)
  if (before !== undefined) return before
  for (const [variant, value] of Object.entries(values)) {
    const own = requests.filter((series) => series.labels[label] === value)
    const gap = value === undefined ? undefined : gapAt(own, untilMs, scrapeIntervalOf(own) ?? scrapeMs)
    if (gap !== undefined) return `${gap} of the ${variant === 'stable' ? 'stable version' : 'canary'}`
  }
  return undefined
}

/** Says why counts cannot be: a sample that is not a number, or more bad requests than requests. */
function mistakeIn({ requests, bad }: VariantCounts): string | undefined {
  if ([requests, ...Object.values(bad)].some((count) => !Number.isFinite(count))) return 'a counter is not a number'
  const [name, count] = Object.entries(bad).find(([, found]) => found > requests) ?? []
  return name === undefined
    ? undefined
    : `${count} requests count as "${name}", of ${requests}: they are not counted alike`
}
