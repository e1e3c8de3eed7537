import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { haproxyMissing } from '../servers/haproxy.ts'
import { prometheusMissing } from '../servers/prometheus.ts'
import { keepJournal, rollOut, type Stage, setStage } from './stage.ts'

const missing = haproxyMissing || prometheusMissing
const why = missing ? ' (left out: haproxy or prometheus is missing)' : ''

describe.skipIf(missing)(`a rollout on a real HAProxy, judged by a real Prometheus${why}`, { timeout: 60_000 }, () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage()
  })
  beforeEach(() => stage.reset())
  afterAll(() => stage?.stop())
  const weightOf = async (server: string) => Number.parseInt(await stage.proxy.ask(`get weight model/${server}`), 10)

  it('promotes a version that is as good, step by step; each weight is announced before it is given', async () => {
    const seen: string[] = []
    const { journal } = keepJournal(async (event) => {
      if (event !== 'look') seen.push(`${event.event} ${event.weight}, before: ${await weightOf('canary')}`)
    })
    const { result, target } = await rollOut(stage, { journal })
    expect(result).toMatchObject({ verdict: 'promoted', weight: 100, reason: 'Every step was passed.' })
    expect(result.timeline.map((change) => change.weight)).toEqual([10, 50, 100])
    expect(seen).toEqual([
      'weight 10, before: 0',
      'step 10, before: 28',
      'weight 50, before: 28',
      'step 50, before: 256',
      'weight 100, before: 256',
      'step 100, before: 256',
      'promoted 100, before: 256',
    ])
    expect([await weightOf('stable'), await weightOf('canary')]).toEqual([0, 256])
    expect(target.places).toEqual({ stable: 'stable', canary: 'canary' })
    const [first] = result.steps
    expect(first?.looks.length).toBe(first?.judgements.length)
    expect(first?.judgements.at(-1)?.checks.map((check) => check.name)).toEqual(['errors', 'slow'])
  })

  it('uses the other server for the next version, and a rollback is one weight write', async () => {
    await stage.proxy.ask('set server model/canary weight 256; set server model/stable weight 0')
    const { journal, events } = keepJournal()
    const { result, target } = await rollOut(stage, {
      journal,
      weights: [50, 100],
      settings: { stable: '4', canary: '3' },
    })
    expect(result.verdict).toBe('promoted')
    expect(target.places).toEqual({ stable: 'canary', canary: 'stable' })
    expect(events[0]?.place).toBe('stable')
    await target.rollback()
    expect([await weightOf('stable'), await weightOf('canary')]).toEqual([0, 256])
  })

  it('takes a version back that fails, and every failed request was its own', async () => {
    const errorsBefore = stage.canary.served.errors
    const failedBefore = stage.traffic.answers.get('500 4') ?? 0
    stage.canary.behaviour.errorRate = 0.5
    const { journal, events } = keepJournal()
    const { result } = await rollOut(stage, { journal })
    expect(result).toMatchObject({ verdict: 'rolled-back', weight: 0 })
    expect(result.reason).toMatch(/^The new version is worse\. errors: \d+ of \d+ requests failed/)
    expect(result.steps.map((step) => step.end)).toEqual(['worse'])
    expect(events.at(-1)).toMatchObject({ event: 'rolled-back', weight: 0, place: 'canary' })
    expect(await weightOf('canary')).toBe(0)
    await expect
      .poll(() => (stage.traffic.answers.get('500 4') ?? 0) - failedBefore)
      .toBe(stage.canary.served.errors - errorsBefore)
    const others = [...stage.traffic.answers.keys()].filter((answer) => !/^(200 3|200 4|500 4)$/.test(answer))
    expect(others).toEqual([])
  })

  it('takes a version back that is slow', async () => {
    stage.canary.behaviour.slowRate = 0.6
    const { result } = await rollOut(stage)
    expect(result.verdict).toBe('rolled-back')
    expect(result.reason).toContain('slow:')
    expect(result.notes).toEqual([])
  })

  it('watches the SLO when the new version has all traffic, and takes it back when that is broken', async () => {
    const checks = [{ name: 'errors', maxRatio: 1.5, maxIncrease: 0.15, max: 0.1 }] as const
    const { journal } = keepJournal((event) => {
      if (event !== 'look' && event.event === 'weight' && event.weight === 100) stage.canary.behaviour.errorRate = 0.5
    })
    const { result } = await rollOut(stage, { checks, weights: [50, 100], journal })
    expect(result).toMatchObject({ verdict: 'rolled-back', weight: 0 })
    expect(result.steps.map((step) => step.end)).toEqual(['passed', 'worse'])
    expect(result.timeline.map((change) => change.weight)).toEqual([50, 100, 0])
  })

  it('holds, or rolls back, when the data cannot tell', async () => {
    // Nothing can be told in three looks, whatever is counted: it takes some 30,000 requests to prove one in 10,000.
    const checks = [{ name: 'errors', maxRatio: 1000, maxIncrease: 0.0001 }] as const
    const { journal, events } = keepJournal()
    const held = (await rollOut(stage, { checks, looks: 3, journal })).result
    expect(held).toMatchObject({ verdict: 'held', weight: 10 })
    expect(held.reason).toContain('The data cannot tell at 10 %. errors:')
    expect(events.at(-1)).toMatchObject({ event: 'held', weight: 10, holdUntil: held.holdUntil })
    expect(await weightOf('canary')).toBe(28)

    await stage.reset()
    const back = (await rollOut(stage, { checks, looks: 3, onInconclusive: 'rollback' })).result
    expect(back).toMatchObject({ verdict: 'rolled-back', weight: 0 })
    expect(await weightOf('canary')).toBe(0)
  })

  it('counts a version right whose counters begin anew in the middle of a step', async () => {
    let looks = 0
    const { journal } = keepJournal((event) => {
      if (event === 'look' && ++looks === 2) stage.canary.restart()
    })
    const before = stage.canary.served.requests
    const { result } = await rollOut(stage, { journal, weights: [20, 100] })
    expect(result.verdict).toBe('promoted')
    const counted = result.steps[0]?.judgements.at(-1)?.checks[0]?.canary.requests ?? 0
    const served = stage.canary.served.requests - before
    // What came between the last scrape and the restart is lost; nothing is ever counted twice, or a million times.
    expect(counted).toBeGreaterThan(0)
    expect(counted).toBeLessThanOrEqual(served)
  })

  it('says that a request is slow only beyond an edge of the histogram', async () => {
    const checks = [{ name: 'slow', maxRatio: 1.5, maxIncrease: 0.15, overMs: 30 }] as const
    const { result } = await rollOut(stage, { checks, weights: [50, 100] })
    expect(result.verdict).toBe('promoted')
    expect(result.notes).toEqual(['A request counts as slow beyond 50 ms: the histogram has no edge at 30 ms.'])
  })

  it('puts the release on the idle server by the command of the user', async () => {
    const start = 'test {server} = canary && test {version} = 4 && echo "started {version}"'
    const { result, log } = await rollOut(stage, { start, weights: [50, 100] })
    expect(result.verdict).toBe('promoted')
    expect(log.lines.some((line) => line.level === 'output' && line.message.includes("started '4'"))).toBe(true)
  })
})
