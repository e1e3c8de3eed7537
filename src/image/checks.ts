import { formatDuration } from '../platform/clock.ts'
import type { Check } from '../report/report.ts'
import type { Predictions } from '../tables/predictions.ts'
import { differences, findKey, readAnswer, storedAnswer } from './answer.ts'
import type { SmokeResult } from './smoke.ts'

/** What an answer is judged by. */
export interface Expectation {
  /** The request, parsed; absent = none is sent. */
  readonly request?: unknown
  /** The predictions that training saved for this version; absent = none were. */
  readonly predictions?: Predictions
  readonly columns: { readonly id: string; readonly prediction: string }
  readonly tolerance: number
  readonly maxLatencyMs?: number
}

const SHOWN = 300

/** Turns what the smoke test saw into checks. */
export function smokeChecks(result: SmokeResult, expected: Expectation): readonly Check[] {
  const health = healthCheck(result)
  if (health.verdict === 'fail') return [health]
  const memory = memoryCheck(result)
  return [health, predictionCheck(result, expected), ...latencyChecks(result, expected), ...(memory ? [memory] : [])]
}

type Rest = Omit<Check, 'id' | 'title' | 'level'> & Partial<Pick<Check, 'level'>>

const check = (probe: string, title: string, rest: Rest): Check => ({
  id: `image:${probe}`,
  title,
  level: 'block',
  ...rest,
})

function healthCheck({ unhealthy, readyAfterMs = 0 }: SmokeResult): Check {
  const verdict = unhealthy === undefined ? 'pass' : 'fail'
  const reason = unhealthy ?? `The server was ready after ${formatDuration(readyAfterMs)}.`
  return check('health', 'Health', { verdict, value: null, reason })
}

function predictionCheck({ answer }: SmokeResult, expected: Expectation): Check {
  const title = 'Prediction as trained'
  const say = (verdict: Check['verdict'], reason: string, value: number | null = null) =>
    check('prediction', title, { verdict, value, reason })
  if (answer === undefined) return say('skipped', 'No request was sent: image.smoke.request is not set.')
  if (answer.status !== 200) {
    const what = answer.status === 0 ? 'did not answer' : `answered ${answer.status}`
    return say('fail', `The server ${what}: ${short(answer.body)}`)
  }
  const { columns, predictions, tolerance } = expected
  const served = readAnswer(parse(answer.body), columns.prediction)
  if (!served) return say('fail', `There is no prediction in the answer: ${short(answer.body)}`)
  const id = findKey(expected.request, columns.id) ?? findKey(expected.request, 'id')
  if (id === undefined) {
    return say(
      'skipped',
      `The server answered, but the request has no "${columns.id}", so there is nothing to compare with.`,
    )
  }
  if (!predictions)
    return say('skipped', 'The server answered, but training saved no predictions of this version to compare with.')
  const stored = storedAnswer(predictions, String(id))
  if (!stored) {
    const some = predictions.ids.slice(0, 3).join(', ')
    return say(
      'fail',
      `The request is of ${columns.id} ${id}, which is no row of ${predictions.source}; those are ${some}, ….`,
    )
  }
  const value = typeof served.prediction === 'number' ? served.prediction : null
  const wrong = differences(served, stored, tolerance)
  if (wrong.length > 0) return say('fail', `For ${columns.id} ${id} ${wrong.join('; ')}.`, value)
  return say('pass', `For ${columns.id} ${id} the server says what training saved: ${stored.prediction}.`, value)
}

function latencyChecks({ latenciesMs }: SmokeResult, { maxLatencyMs }: Expectation): readonly Check[] {
  if (latenciesMs.length === 0) return []
  const [p50, p95] = [quantile(latenciesMs, 0.5), quantile(latenciesMs, 0.95)]
  const tooSlow = maxLatencyMs !== undefined && p95 > maxLatencyMs
  const words = `Half of ${latenciesMs.length} requests, one after the other, took up to ${formatMs(p50)}, 95 % up to ${formatMs(p95)}.`
  return [
    check('latency', 'Answer time, 95th percentile', {
      verdict: tooSlow ? 'fail' : 'pass',
      value: round(p95),
      unit: 'ms',
      reason: words,
      ...(maxLatencyMs === undefined
        ? { level: 'warn' }
        : { limit: maxLatencyMs, rule: 'max', needed: `at most ${formatDuration(maxLatencyMs)}` }),
    }),
  ]
}

function memoryCheck({ memoryBytes }: SmokeResult): Check | undefined {
  if (memoryBytes === undefined) return undefined
  const value = Math.round(memoryBytes / 1e5) / 10
  const reason = 'In use after the requests.'
  return check('memory', 'Memory', { level: 'warn', verdict: 'pass', value, unit: 'MB', reason })
}

/** The size of an image as a check: told, not judged. */
export const sizeCheck = (sizeBytes: number): Check =>
  check('size', 'Size', {
    level: 'warn',
    verdict: 'pass',
    value: Math.round(sizeBytes / 1e5) / 10,
    unit: 'MB',
    reason: 'Unpacked, as the engine tells it.',
  })

/** The value below which a share of the sorted numbers lies (nearest rank). */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number

const round = (ms: number): number => (ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms))

/** Writes a short time with a digit more than `formatDuration` does. */
export const formatMs = (ms: number): string => (ms < 1000 ? `${round(ms)} ms` : formatDuration(ms))

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body.trim()
  }
}

const short = (body: string): string => {
  const line = body.replaceAll(/\s+/g, ' ').trim()
  return line === '' ? '(nothing)' : line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}
