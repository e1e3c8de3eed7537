import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { systemClock } from '../../src/platform/clock.ts'
import { recordingLog } from '../../src/platform/log.ts'
import { judgeOnce } from '../../src/rollout/judge-once.ts'
import { openSource, type SourceSettings } from '../../src/rollout/metrics/open.ts'
import { readTraffic } from '../../src/rollout/traffic.ts'
import { haproxyMissing } from '../servers/haproxy.ts'
import { prometheusMissing, startPrometheus } from '../servers/prometheus.ts'
import { serve } from '../servers/serve.ts'
import { CHECKS, SOURCE_SETTINGS, type Stage, setStage } from './stage.ts'

const missing = haproxyMissing || prometheusMissing
const why = missing ? ' (left out: haproxy or prometheus is missing)' : ''

describe.skipIf(missing)(`one look at both versions${why}`, { timeout: 60_000 }, () => {
  let stage: Stage
  const signal = new AbortController().signal
  const open = (settings: Partial<SourceSettings> = {}, environment: Record<string, string> = {}) =>
    openSource(
      { ...SOURCE_SETTINGS, prometheus: stage.prometheus.url, ...settings },
      { stable: { version: 3 }, canary: { version: 4 }, places: () => undefined, environment, log: recordingLog() },
    )
  const traffic = async (settings: Partial<SourceSettings> = {}, environment: Record<string, string> = {}) =>
    readTraffic({
      source: await open(settings, environment),
      checks: CHECKS,
      clock: systemClock,
      signal,
      log: recordingLog(),
      forMs: 20_000,
    })
  const judge = async (settings: Partial<SourceSettings> = {}, minRequests = 20) =>
    judgeOnce({
      source: await open(settings),
      checks: CHECKS,
      alpha: 0.01,
      beta: 0.05,
      minRequests,
      weight: 50,
      windowMs: 3000,
      clock: systemClock,
      signal,
    })
  beforeAll(async () => {
    stage = await setStage({ stable: { errorRate: 0.1, slowRate: 0.2 } })
    await stage.proxy.ask('set server model/canary weight 100')
    // Both are counted once the window is full; it is refused until Prometheus has seen both.
    let missing: unknown
    const isCounted = async () => {
      missing = await judge().then(
        ({ look }) => look.void,
        (error: unknown) => error,
      )
      return missing === undefined
    }
    await vi.waitUntil(isCounted, { timeout: 90_000, interval: 500 }).catch(() => expect(missing).toBeUndefined())
  })
  afterAll(() => stage?.stop())

  it('reads what traffic the stable version has', async () => {
    const { requestsPerSecond, rates } = await traffic()
    expect(requestsPerSecond).toBeGreaterThan(50)
    expect(rates.errors).toBeCloseTo(0.1, 1)
    expect(rates.slow).toBeCloseTo(0.2, 1)
  })

  it('passes what is no worse, fails what is worse, and says when it cannot tell', async () => {
    const good = await judge()
    expect(good.verdict).toBe('pass')
    expect(good.look.canary.requests).toBeGreaterThan(100)
    expect((await judge({ selector: 'handler="/predict"' }, 1_000_000)).verdict).toBe('inconclusive')
    stage.canary.behaviour.errorRate = 0.9
    await expect.poll(() => judge().then(({ verdict }) => verdict), { timeout: 10_000, interval: 500 }).toBe('fail')
    stage.canary.behaviour.errorRate = 0
    expect(await judge({ canary: 'four' })).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringContaining('Prometheus has "3", "4"'),
    })
  })

  it('is an error when the source can never be read', async () => {
    await expect(judge({ prometheus: 'http://127.0.0.1:9' })).rejects.toThrow(
      'Prometheus at http://127.0.0.1:9 does not answer',
    )
  })

  it.each([
    [{ requests: 'http_requets_total' }, 'Prometheus has no series http_requets_total{handler!="/health"}'],
    [{ 'version-label': 'release' }, 'The metric http_requests_total has no label "release". It has: handler,'],
    [{ duration: 'latency' }, 'Prometheus has no histogram latency_bucket: slow requests cannot be counted.'],
    [{ requests: 'http_request_duration_seconds_bucket' }, 'has none of the labels status, status_code, code.'],
    [{ selector: 'handler=' }, 'Prometheus refuses the query'],
  ])('names the setting that does not fit: %j', async (settings, words) => {
    const failure = await judge(settings).then(
      (result) => result.look.void,
      (error: unknown) => String(error),
    )
    expect(failure).toContain(words)
  })

  it('counts failed requests by a metric of their own where there is one', async () => {
    const source = await open({ errors: 'http_requests_total', selector: 'handler="/predict"' })
    const until = new Date()
    const reading = await source.read(new Date(until.getTime() - 3000), until, CHECKS)
    expect(reading).toMatchObject({ kind: 'counts' })
    if (reading.kind === 'counts') expect(reading.stable.bad.errors).toBe(reading.stable.requests)
  })

  it('takes a metric of errors that has no series for none, and says so', async () => {
    const { look, notes } = await judge({ errors: 'errors_of_nobody' })
    expect(look.stable.bad.errors).toBe(0)
    expect(notes).toEqual([
      'Prometheus has no series errors_of_nobody{handler!="/health"}: no request counts as failed.',
    ])
  })

  it('logs in to a Prometheus by user and password in the URL', async () => {
    const login = { user: 'ci', password: 'p@ss/word' }
    const guarded = await startPrometheus({ targets: [stage.stable], scrapeMs: 500, login })
    try {
      await expect(traffic({ prometheus: guarded.url })).rejects.toThrow('refuses us (401)')
      const url = guarded.url.replace('//', `//ci:${encodeURIComponent(login.password)}@`)
      expect((await traffic({ prometheus: url })).requestsPerSecond).toBeGreaterThan(0)
    } finally {
      await guarded.stop()
    }
  })

  it('sends the token of PROMETHEUS_TOKEN to what stands before a Prometheus', async () => {
    const gate = await serve(async (request, response) => {
      if (request.headers.authorization !== 'Bearer t0ken') return void response.writeHead(403).end()
      response.end(await (await fetch(new URL(request.url ?? '', stage.prometheus.url))).text())
    })
    try {
      await expect(traffic({ prometheus: gate.url })).rejects.toThrow('refuses us (403)')
      const token = { PROMETHEUS_TOKEN: 't0ken' }
      expect((await traffic({ prometheus: gate.url }, token)).requestsPerSecond).toBeGreaterThan(0)
    } finally {
      await gate.close()
    }
  })
})
