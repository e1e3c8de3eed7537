import { vi } from 'vitest'
import { systemClock } from '../../src/platform/clock.ts'
import { recordingLog } from '../../src/platform/log.ts'
import type { RolloutRequest, RolloutResult } from '../../src/rollout/course.ts'
import type { Journal, RolloutEvent } from '../../src/rollout/journal.ts'
import type { CheckLimits } from '../../src/rollout/look.ts'
import { openSource, type SourceSettings } from '../../src/rollout/metrics/open.ts'
import { planRollout } from '../../src/rollout/plan.ts'
import { runRollout } from '../../src/rollout/rollout.ts'
import { openTarget } from '../../src/rollout/targets/open.ts'
import type { Release, Target } from '../../src/rollout/targets/target.ts'
import { type Haproxy, type HaproxyOptions, startHaproxy } from '../servers/haproxy.ts'
import { type Behaviour, GOOD, type ModelServer, startModelServer } from '../servers/model-server.ts'
import { type Prometheus, startPrometheus } from '../servers/prometheus.ts'
import { sendTraffic, type Traffic } from '../servers/traffic.ts'

/** Two versions of a model in production: HAProxy before them, Prometheus beside them, people who use them. */
export interface Stage {
  readonly stable: ModelServer
  readonly canary: ModelServer
  readonly proxy: Haproxy
  readonly prometheus: Prometheus
  readonly traffic: Traffic
  /**
   * Gives version 3 all traffic again, lets both versions behave well, and waits until Prometheus has seen the last of what
   * was before: a step that began earlier would count it as its own.
   */
  reset(): Promise<void>
  stop(): Promise<void>
}

/** What the metrics of a server say of it: its version, other labels of its own, and those that Prometheus adds. */
export interface Shown {
  readonly version?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly scraped?: Readonly<Record<string, string>>
}

/** Sets the stage: version 3 on the server `stable` has the traffic, version 4 stands on `canary`, unless something else is shown. */
export async function setStage(
  given: {
    readonly stable?: Partial<Behaviour>
    readonly canary?: Partial<Behaviour>
    readonly shown?: Readonly<Record<'stable' | 'canary', Shown>>
    readonly perSecond?: number
    readonly proxy?: Partial<HaproxyOptions>
  } = {},
): Promise<Stage> {
  const { shown = { stable: {}, canary: {} } } = given
  const stable = await startModelServer(shown.stable.version ?? '3', given.stable, shown.stable)
  const canary = await startModelServer(shown.canary.version ?? '4', given.canary, shown.canary)
  const scraped = [
    { address: stable.address, labels: shown.stable.scraped ?? {} },
    { address: canary.address, labels: shown.canary.scraped ?? {} },
  ]
  const [proxy, prometheus] = await Promise.all([
    startHaproxy({
      servers: [
        { name: 'stable', address: stable.address },
        { name: 'canary', address: canary.address },
      ],
      ...given.proxy,
    }),
    startPrometheus({ targets: scraped, scrapeMs: 500 }),
  ])
  const traffic = sendTraffic(`${proxy.url}/predict`, given.perSecond ?? 200)
  const stop = async () => {
    await traffic.stop()
    await Promise.all([proxy.stop(), prometheus.stop(), stable.close(), canary.close()])
  }
  const reset = async () => {
    for (const { behaviour } of [stable, canary]) Object.assign(behaviour, GOOD)
    await proxy.ask('set server model/stable weight 100; set server model/canary weight 0')
    await proxy.ask('set server model/stable state ready; set server model/canary state ready')
    await vi.waitUntil(() => canary.underWay() === 0, { timeout: 10_000 })
    await prometheus.scraped()
  }
  return { stable, canary, proxy, prometheus, traffic, reset, stop }
}

/** A journal that keeps its events, and may be told what to do before it takes one. */
export function keepJournal(before: (event: RolloutEvent | 'look') => Promise<void> | void = () => {}) {
  const events: RolloutEvent[] = []
  const journal: Journal = {
    confirmOwner: async () => before('look'),
    record: async (event) => {
      await before(event)
      events.push(event)
    },
  }
  return { journal, events }
}

/** Wide enough to be decided within seconds. */
export const CHECKS: readonly CheckLimits[] = [
  { name: 'errors', maxRatio: 1.5, maxIncrease: 0.15 },
  { name: 'slow', maxRatio: 1.5, maxIncrease: 0.15, overMs: 50 },
]

export const SOURCE_SETTINGS = {
  preset: 'fastapi',
  'version-label': 'version',
  selector: 'handler!="/health"',
} as const satisfies SourceSettings

/** What a test changes of a rollout. */
export interface Changes extends Partial<Omit<RolloutRequest, 'target' | 'source' | 'log'>> {
  readonly weights?: readonly number[]
  readonly checks?: readonly CheckLimits[]
  readonly looks?: number
  readonly prometheusUrl?: string
  readonly runtime?: string
  readonly settings?: Partial<SourceSettings>
  /** What is in production, and what is rolled out: versions 3 and 4 by default. */
  readonly releases?: Readonly<Record<'stable' | 'canary', Omit<Release, 'model'>>>
  readonly start?: string
  /** How long the server of version 4 may take. */
  readonly waitMs?: number
  readonly target?: (real: Target) => Target
}

/** Opens target and source on a stage, as the action does, and rolls the new version out with looks of half a second. */
export async function rollOut(
  stage: Stage,
  changes: Changes = {},
): Promise<{ readonly result: RolloutResult; readonly target: Target; readonly log: ReturnType<typeof recordingLog> }> {
  const {
    weights = [10, 50, 100],
    checks = CHECKS,
    looks = 20,
    prometheusUrl,
    runtime,
    settings,
    releases = { stable: { version: 3 }, canary: { version: 4 } },
    start,
    waitMs = 10_000,
    ...rest
  } = changes
  const log = recordingLog()
  const release = { model: 'm', ...releases.canary }
  const real = await openTarget(
    {
      target: 'haproxy',
      haproxy: {
        socket: runtime ?? stage.proxy.runtime,
        backend: 'model',
        stable: 'stable',
        canary: 'canary',
        start,
        wait: { ms: waitMs },
      },
    },
    { log, clock: systemClock, environment: process.env, directory: process.cwd(), release },
  )
  const target = changes.target?.(real) ?? real
  const source = await openSource(
    { ...SOURCE_SETTINGS, prometheus: prometheusUrl ?? stage.prometheus.url, ...settings },
    { stable: releases.stable, canary: release, places: () => target.places, environment: {}, log },
  )
  const lookMs = 500
  const result = await runRollout({
    release,
    plan: planRollout({ weights, checks, alpha: 0.01, beta: 0.05, lookMs, stepMs: looks * lookMs, minRequests: 50 }),
    journal: keepJournal().journal,
    onInconclusive: 'hold',
    holdMs: 60_000,
    clock: systemClock,
    signal: new AbortController().signal,
    ...rest,
    target,
    source,
    log,
  })
  return { result, target, log }
}
