import { UserError } from '../../platform/errors.ts'
import type { CheckLimits } from '../look.ts'
import type { CounterSeries } from './counters.ts'
import { chooseEdge, type Edge } from './histogram.ts'
import { openPrometheusApi, type PrometheusApi } from './prometheus-api.ts'
import {
  countVariant,
  type FoundSeries,
  gapIn,
  mistakeIn,
  refuseWithoutStatus,
  type Span,
} from './prometheus-counts.ts'
import type { MetricSource, Reading, SourceContext } from './source.ts'
import {
  type BothNames,
  describeMissing,
  findVariants,
  type LabelValues,
  labelValuesOf,
  stableUnknown,
} from './variants.ts'

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

/** A series that had no sample for so long before a look began after it, and counts from zero. */
const LOOKBACK_MS = 15 * 60_000

/** A Prometheus that was opened. */
interface Opened {
  readonly api: PrometheusApi
  readonly settings: PrometheusSettings
  readonly metrics: { readonly requests: string; readonly duration: string }
  readonly notes: string[]
  /** The bucket by which requests are slow: it is chosen once. */
  edge: Edge | undefined
}

/**
 * Opens a Prometheus. It is asked for raw samples, never for `rate` or `increase`, which extrapolate: what is judged are
 * whole requests. Series are summed after each was differenced, with its own resets.
 */
export function openPrometheus(settings: PrometheusSettings, context: SourceContext): MetricSource {
  const token = context.environment['PROMETHEUS_TOKEN'] || undefined
  const preset = PRESETS[settings.preset]
  const opened: Opened = {
    api: openPrometheusApi(settings.prometheus, token, context.log),
    settings,
    metrics: { requests: settings.requests ?? preset.requests, duration: settings.duration ?? preset.duration },
    notes: [],
    edge: undefined,
  }
  const namesNow = (): BothNames => {
    const { stable, canary, places } = context
    const at = places()
    return {
      stable: { configured: settings.stable, release: stable, place: at?.stable },
      canary: { configured: settings.canary, release: canary, place: at?.canary },
    }
  }
  return {
    name: 'prometheus',
    notes: opened.notes,
    async read(since, until, checks, signal) {
      const span = { sinceMs: since.getTime(), untilMs: until.getTime() }
      const found = await askSeries(opened, span, checks, signal)
      return readingOf(opened, found, namesNow(), span, checks)
    },
  }
}

/** Asks for the samples of all that is counted. */
async function askSeries(
  opened: Opened,
  { sinceMs, untilMs }: Span,
  checks: readonly CheckLimits[],
  signal: AbortSignal | undefined,
): Promise<FoundSeries> {
  const { api, settings, metrics } = opened
  const until = new Date(untilMs)
  const range = `${Math.ceil((untilMs - sinceMs + LOOKBACK_MS) / 1000)}s`
  const ask = (metric: string, more = '') => {
    const selector = [settings.selector, more].filter((part) => part.trim() !== '').join(',')
    return api.samples(`${metric}{${selector}}[${range}]`, until, signal)
  }
  const requests = await ask(metrics.requests)
  const slow = checks.find(({ name }) => name === 'slow')
  const bucket = slow && requests.length > 0 ? await edgeFor(opened, slow, until, signal) : undefined
  const [failed, durations] = await Promise.all([
    settings.errors === undefined ? undefined : ask(settings.errors),
    bucket ? ask(`${metrics.duration}_bucket`, bucket.matcher) : [],
  ])
  return { requests, failed, durations, bucket }
}

/** Chooses the bucket by which requests are slow, once. */
async function edgeFor(opened: Opened, check: CheckLimits, at: Date, signal?: AbortSignal): Promise<Edge> {
  if (opened.edge) return opened.edge
  const metric = `${opened.metrics.duration}_bucket`
  const found = await opened.api.labels(`count by (le) (${metric}{${opened.settings.selector}})`, at, signal)
  const edge = chooseEdge(
    found.map((labels) => labels['le'] ?? ''),
    check.overMs ?? 0,
    metric,
  )
  opened.edge = edge
  if (edge.note) opened.notes.push(edge.note)
  return edge
}

/** Counts what both variants were asked. @throws {UserError} when a metric or a label has another name. */
function readingOf(
  opened: Opened,
  found: FoundSeries,
  names: BothNames,
  span: Span,
  checks: readonly CheckLimits[],
): Reading {
  const { requests, failed } = found
  const { settings, metrics } = opened
  if (requests.length === 0) {
    return isVoid(
      `Prometheus has no series ${metrics.requests}{${settings.selector}}; \`deploy.metrics.requests\` names the counter`,
    )
  }
  const values = labelValuesOf(requests)
  const variants = variantsIn(opened, values, names)
  const gap = gapIn(requests, variants, span)
  if (gap !== undefined) return isVoid(gap)
  if (failed) checkErrors(opened, failed, variants.label)
  else refuseWithoutStatus(requests, metrics.requests)
  const count = (value: string | undefined) => countVariant(found, variants.label, value, span, checks)
  const counts = { stable: count(variants.stable), canary: count(variants.canary) }
  const impossible = mistakeIn(counts.stable) ?? mistakeIn(counts.canary)
  if (impossible !== undefined) return isVoid(impossible)
  const missing =
    variants.canary === undefined && describeMissing(variants.label, settings['version-label'], values, names.canary)
  return { kind: 'counts', ...counts, ...(missing && { missing }) }
}

/** Finds the series of the variants, and notes when it is not the version that tells them apart. */
function variantsIn({ settings, metrics, notes }: Opened, values: LabelValues, names: BothNames) {
  const versionLabel = settings['version-label']
  const variants = findVariants(versionLabel, values, names)
  if (!variants) {
    throw values.has(versionLabel)
      ? stableUnknown(versionLabel, values, names)
      : labelMissing(versionLabel, metrics.requests, values)
  }
  const { label, stable, canary } = variants
  const note = `The label "${versionLabel}" does not tell the two versions apart; they are told apart by "${label}".`
  const isTold = label !== versionLabel && stable !== undefined && canary !== undefined
  if (isTold && !notes.includes(note)) notes.push(note)
  return variants
}

/** No series of errors means no errors; so does a wrong name, which is why it is said. */
function checkErrors({ settings, notes }: Opened, failed: readonly CounterSeries[], label: string): void {
  const metric = settings.errors ?? ''
  const values = labelValuesOf(failed)
  if (failed.length > 0 && !values.has(label)) throw labelMissing(label, metric, values)
  const note = `Prometheus has no series ${metric}{${settings.selector}}: no request counts as failed.`
  const known = notes.indexOf(note)
  if (failed.length === 0 && known < 0) notes.push(note)
  if (failed.length > 0 && known >= 0) notes.splice(known, 1)
}

const isVoid = (reason: string): Reading => ({ kind: 'void', reason })

function labelMissing(label: string, metric: string, values: LabelValues): UserError {
  const there = [...values.keys()].sort().join(', ')
  return new UserError(`The metric ${metric} has no label "${label}". It has: ${there}.`, {
    hint: 'Set "deploy.metrics.version-label" to the label that tells the versions apart.',
  })
}
