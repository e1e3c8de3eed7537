import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../src/platform/clock.ts'
import { LeaseLost } from '../../src/rollout/journal.ts'
import type { Target } from '../../src/rollout/targets/target.ts'
import { haproxyMissing } from '../servers/haproxy.ts'
import { prometheusMissing } from '../servers/prometheus.ts'
import { type HaproxyLiar, type PrometheusLiar, startHaproxyLiar, startPrometheusLiar } from './liars.ts'
import { type Changes, keepJournal, rollOut, type Stage, setStage } from './stage.ts'

const missing = haproxyMissing || prometheusMissing
const why = missing ? ' (left out: haproxy or prometheus is missing)' : ''

/** So wide that no step is decided before the fault; short enough that nobody waits. */
const ENDLESS: Changes = {
  checks: [{ name: 'errors', maxRatio: 1.5, maxIncrease: 0.0001 }],
  looks: 100,
  patience: { readableMs: 500, countsMs: 2000, journalMs: 2000, targetMs: 1000, rollbackMs: 2000 },
}

describe.skipIf(missing)(`a rollout in trouble${why}`, { timeout: 60_000 }, () => {
  let stage: Stage
  let metrics: PrometheusLiar
  let runtime: HaproxyLiar
  beforeAll(async () => {
    stage = await setStage()
    metrics = await startPrometheusLiar(stage.prometheus.url)
    runtime = await startHaproxyLiar(stage.proxy.runtime)
    // The traffic can be read from now on.
    await rollOut(stage, { weights: [50, 100] })
  })
  beforeEach(async () => {
    await stage.reset()
    metrics.mode = 'pass'
    metrics.onQuery = () => {}
    runtime.mode = 'pass'
    runtime.commands.length = 0
  })
  afterAll(async () => {
    await runtime?.close()
    await metrics?.close()
    await stage?.stop()
  })
  const weightOf = async (server: string) => Number.parseInt(await stage.proxy.ask(`get weight model/${server}`), 10)
  const throughLiars = (): Changes => ({ prometheusUrl: metrics.url, runtime: runtime.address, ...ENDLESS })
  /** A journal by which something happens at the second look. */
  const atSecondLook = (happen: () => unknown) => {
    let looks = 0
    return keepJournal(async (event) => {
      if (event === 'look' && ++looks === 2) await happen()
    })
  }

  describe('before the first shift', () => {
    it.each([
      ['down', 'does not answer'],
      ['refuse', 'Prometheus at http://127.0.0.1:PORT refuses us (401).'],
      ['login-page', 'is no Prometheus: a web page, perhaps of a login'],
      ['empty', 'Prometheus has no series http_requests_total{handler!="/health"}'],
      ['nan', 'a counter is not a number'],
    ] as const)(
      'is refused when Prometheus is %s: nothing is shifted, and the journal says so',
      async (mode, words) => {
        metrics.mode = mode
        const { journal, events } = keepJournal()
        const failure = await rollOut(stage, { ...throughLiars(), journal }).catch((error: unknown) => error)
        expect(String(failure).replace(/127.0.0.1:\d+/, '127.0.0.1:PORT')).toContain(words)
        expect(events).toMatchObject([{ event: 'rolled-back', weight: 0 }])
        expect(await weightOf('canary')).toBe(0)
        expect(runtime.commands.filter((command) => / weight [1-9]/.test(command))).toEqual([])
      },
    )

    it('names the versions that there are when it finds the stable one under no name', async () => {
      await expect(rollOut(stage, { ...ENDLESS, settings: { stable: 'three' } })).rejects.toThrow(
        'No series of the stable version: its label "version" may be "three"; Prometheus has "3", "4".',
      )
    })

    it('does not begin with a server that cannot answer', async () => {
      stage.canary.behaviour.healthy = false
      await expect(rollOut(stage, { ...ENDLESS, waitMs: 1000 })).rejects.toThrow(
        'The server model/canary did not pass its health checks within 1 s.',
      )
      expect(await weightOf('canary')).toBe(0)
    })

    it('does not begin where another rollout was left in the middle', async () => {
      await stage.proxy.ask('set server model/canary weight 20')
      await expect(rollOut(stage, ENDLESS)).rejects.toThrow(
        'Both servers have traffic: model/stable has weight 100, model/canary has weight 20.',
      )
      expect([await weightOf('stable'), await weightOf('canary')]).toEqual([100, 20])
    })

    it('stops at once when HAProxy does not answer', async () => {
      runtime.mode = 'down'
      await expect(rollOut(stage, throughLiars())).rejects.toThrow(/HAProxy's runtime API at .* does not answer/)
    })
  })

  describe('in the middle of a step', () => {
    it.each([
      ['down', 'does not answer'],
      ['empty', 'Prometheus has no series'],
      ['nan', 'a counter is not a number'],
    ] as const)('is rolled back when Prometheus is %s for too long', async (mode, words) => {
      const { journal, events } = atSecondLook(() => {
        metrics.mode = mode
      })
      const { result } = await rollOut(stage, { ...throughLiars(), journal })
      expect(result).toMatchObject({ verdict: 'rolled-back', weight: 0 })
      expect(result.reason).toMatch(/^There were no counts for \d s/)
      expect(result.reason).toContain(words)
      expect(result.steps[0]?.looks.at(-1)?.void).toContain(words)
      expect(events.at(-1)?.event).toBe('rolled-back')
      expect(await weightOf('canary')).toBe(0)
    })

    it('goes on when Prometheus was away for a moment, and loses no request by that', async () => {
      const { journal } = keepJournal()
      let queries = 0
      metrics.onQuery = () => {
        queries += 1
        metrics.mode = queries > 4 && queries < 8 ? 'empty' : 'pass'
      }
      const { result } = await rollOut(stage, { weights: [20, 100], prometheusUrl: metrics.url, journal })
      expect(result.verdict).toBe('promoted')
    })

    it('is rolled back when the new version gets no request, or nobody counts them', async () => {
      const { result } = await rollOut(stage, { ...ENDLESS, settings: { canary: 'four' } })
      expect(result).toMatchObject({ verdict: 'rolled-back', weight: 0 })
      expect(result.reason).toMatch(/^Traffic does not reach the new version, or it is not measured: with 10 %/)
      expect(result.reason).toContain('its label "version" may be "four"; Prometheus has "3", "4"')
      expect(await weightOf('canary')).toBe(0)
    })

    it('is rolled back when the server of the new version dies', async () => {
      const { journal } = atSecondLook(() => {
        stage.canary.behaviour.healthy = false
      })
      const { result } = await rollOut(stage, { ...ENDLESS, journal })
      expect(result).toMatchObject({ verdict: 'rolled-back', reason: 'HAProxy says that model/canary cannot answer.' })
      expect(await weightOf('canary')).toBe(0)
    })

    it('keeps the traffic on the new version when the stable one is down: nobody would be answered', async () => {
      const { journal } = atSecondLook(async () => {
        stage.stable.behaviour.healthy = false
        await expect.poll(() => stage.proxy.ask('show servers state model')).toMatch(/ stable \S+ 0 /)
        await stage.proxy.ask('set server model/canary weight 77')
      })
      const { result } = await rollOut(stage, { ...ENDLESS, journal })
      expect(result).toMatchObject({ verdict: 'unknown', weight: 100 })
      expect(result.reason).toContain('The stable server model/stable is down: the traffic stays on model/canary')
      expect([await weightOf('stable'), await weightOf('canary')]).toEqual([0, 256])
    })

    it('is rolled back when somebody else changes the weight, as a restart of HAProxy does', async () => {
      const { journal } = atSecondLook(() => stage.proxy.ask('set server model/canary weight 100'))
      const { result } = await rollOut(stage, { ...ENDLESS, journal })
      expect(result.verdict).toBe('rolled-back')
      expect(result.reason).toBe(
        'haproxy gives the new version 28.4 % of the traffic, and this rollout gave it 10 %: somebody else changed it, or it was started anew.',
      )
      expect(await weightOf('canary')).toBe(0)
    })

    it('is rolled back when a weight is accepted and not applied', async () => {
      const { journal } = keepJournal((event) => {
        if (event !== 'look' && event.event === 'weight') runtime.mode = 'swallow'
      })
      const { result } = await rollOut(stage, { ...throughLiars(), journal })
      expect(result).toMatchObject({ verdict: 'rolled-back', weight: 0 })
      expect(result.reason).toContain(
        'HAProxy accepted weight 252 for model/stable and 28 for model/canary, and did not apply it: model/stable has weight 100, model/canary has weight 0.',
      )
      expect(await weightOf('canary')).toBe(0)
    })

    it('says what to do when HAProxy is gone and the traffic cannot be given back', async () => {
      const { journal, events } = atSecondLook(() => {
        runtime.mode = 'down'
      })
      const { result } = await rollOut(stage, { ...throughLiars(), journal })
      expect(result).toMatchObject({ verdict: 'unknown', weight: 10 })
      expect(result.reason).toMatch(/The traffic could not be given back: HAProxy's runtime API at \S+ does not answer/)
      expect(result.advice).toContain('Give all traffic to the stable version by hand')
      // The journal still says that 10 % are out there: that is what "reconcile" goes by.
      expect(events.at(-1)).toMatchObject({ event: 'weight', weight: 10, place: 'canary' })
    })

    it('gives the traffic back when HAProxy answers again in time', async () => {
      const { journal } = atSecondLook(() => {
        runtime.mode = 'down'
        setTimeout(() => {
          runtime.mode = 'pass'
        }, 1500)
      })
      const patience = { ...ENDLESS.patience, targetMs: 0, rollbackMs: 20_000 }
      const { result } = await rollOut(stage, { ...throughLiars(), journal, patience })
      expect(result).toMatchObject({ verdict: 'rolled-back', weight: 0 })
      expect(await weightOf('canary')).toBe(0)
    })

    it('stops and touches nothing when another deployment took over', async () => {
      let tookOver = 0
      const { journal, events } = atSecondLook(() => {
        tookOver = runtime.commands.length
        throw new LeaseLost('deployment 8 by alice')
      })
      const { result } = await rollOut(stage, { ...throughLiars(), journal })
      expect(result).toMatchObject({ verdict: 'unknown', weight: 10 })
      expect(result.reason).toContain('Another deployment took over')
      expect(runtime.commands.slice(tookOver)).toEqual([])
      expect(events.at(-1)?.event).toBe('weight')
      expect(await weightOf('canary')).toBe(28)
    })

    it('is rolled back when the ledger cannot be reached for too long', async () => {
      let looks = 0
      const { journal } = keepJournal((event) => {
        if (event === 'look' && ++looks > 2) throw new Error('could not read from remote repository')
      })
      const { result } = await rollOut(stage, { ...ENDLESS, journal })
      expect(result.verdict).toBe('rolled-back')
      expect(result.reason).toBe(
        'The ledger cannot be reached, so nobody can tell who may shift traffic: could not read from remote repository',
      )
      expect(await weightOf('canary')).toBe(0)
    })
  })

  describe('that is cancelled', () => {
    let cancel: AbortController
    beforeEach(() => {
      cancel = new AbortController()
    })
    afterEach(() => cancel.abort())
    /** Notes what happens after the cancellation, in order. */
    const watch = (happened: string[]) => (real: Target) => ({
      ...real,
      get places() {
        return real.places
      },
      rollback: async (signal?: AbortSignal) => {
        happened.push('weight written')
        await real.rollback(signal)
        happened.push(`weight read: ${await weightOf('canary')}`)
      },
    })

    it('gives the traffic back first, although neither the ledger nor Prometheus answers', async () => {
      const happened: string[] = []
      let looks = 0
      let cancelledMs = 0
      const { journal } = keepJournal(async (event) => {
        if (event !== 'look') return void (happened.length > 0 && happened.push(`journal: ${event.event}`))
        if (++looks < 3) return
        setTimeout(() => {
          cancelledMs = performance.now()
          happened.push('cancelled')
          cancel.abort(new Error('The job was cancelled (SIGINT).'))
        }, 100)
        await new Promise(() => {})
      })
      metrics.onQuery = () => void (happened.length > 0 && happened.push('metrics asked'))
      const patience = { ...ENDLESS.patience, cancelMs: 500 }
      const request = { ...throughLiars(), journal, signal: cancel.signal, target: watch(happened), patience }
      const { result } = await rollOut(stage, request)
      expect(happened).toEqual(['cancelled', 'weight written', 'weight read: 0'])
      expect(performance.now() - cancelledMs).toBeLessThan(2000)
      expect(result).toMatchObject({ verdict: 'rolled-back', weight: 0, reason: 'The job was cancelled (SIGINT).' })
      expect(result.notes.join()).toContain('the ledger could not be told')
    })

    it('tells the ledger after that, when it answers', async () => {
      const happened: string[] = []
      let looks = 0
      const { journal } = keepJournal((event) => {
        if (event !== 'look') return void (happened.length > 0 && happened.push(`journal: ${event.event}`))
        if (++looks === 3) {
          metrics.mode = 'hang'
          setTimeout(() => {
            happened.push('cancelled')
            cancel.abort(new Error('The job was cancelled (SIGINT).'))
          }, 100)
        }
      })
      await rollOut(stage, { ...throughLiars(), journal, signal: cancel.signal, target: watch(happened) })
      expect(happened).toEqual(['cancelled', 'weight written', 'weight read: 0', 'journal: rolled-back'])
    })

    it('lets the job end then: no timer is left running', async () => {
      let timers = 0
      const sleep = async (ms: number, signal?: AbortSignal) => {
        timers += 1
        await systemClock.sleep(ms, signal).finally(() => {
          timers -= 1
        })
      }
      const { journal } = atSecondLook(() => cancel.abort(new Error('The job was cancelled (SIGINT).')))
      await rollOut(stage, { ...ENDLESS, journal, signal: cancel.signal, clock: { ...systemClock, sleep } })
      await new Promise(setImmediate)
      expect(timers).toBe(0)
    })

    it('touches nothing when nothing was shifted yet', async () => {
      const happened: string[] = []
      cancel.abort(new Error('The job was cancelled (SIGINT).'))
      const { journal, events } = keepJournal()
      const { result } = await rollOut(stage, { ...ENDLESS, journal, signal: cancel.signal, target: watch(happened) })
      expect(result).toMatchObject({ verdict: 'rolled-back', weight: 0, timeline: [] })
      expect(result.reason).toBe('No traffic was shifted. The job was cancelled (SIGINT).')
      expect(happened).toEqual([])
      expect(events.map(({ event }) => event)).toEqual(['rolled-back'])
    })
  })
})
