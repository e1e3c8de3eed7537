import { describe, expect, it } from 'vitest'
import { recordingLog } from '../platform/log.ts'
import type { RolloutRequest } from './course.ts'
import type { RolloutEvent } from './journal.ts'
import type { CheckLimits } from './look.ts'
import type { Reading } from './metrics/source.ts'
import { planRollout } from './plan.ts'
import { runRollout } from './rollout.ts'

/**
 * What takes hours in reality, in no time: the platform and the source are played, the clock goes on by sleeping. How the
 * real ones behave is tested in test/rollout.
 */
function play(
  reading: (since: Date, until: Date, weight: number) => Reading,
  changes: Partial<RolloutRequest> & {
    readonly weights?: readonly number[]
    readonly checks?: readonly CheckLimits[]
  } = {},
) {
  const { weights = [10, 100], checks = [{ name: 'errors', maxRatio: 1.5, maxIncrease: 0.005 }], ...rest } = changes
  let now = Date.parse('2026-01-01T00:00:00Z')
  let weight = 0
  const spans: [number, number][] = []
  const events: RolloutEvent[] = []
  const give = async (percent: number) => {
    weight = percent
  }
  const result = runRollout({
    release: { model: 'm', version: 4 },
    plan: planRollout({
      weights,
      checks,
      alpha: 0.01,
      beta: 0.05,
      lookMs: 30_000,
      stepMs: 3_600_000,
      minRequests: 100,
    }),
    target: {
      name: 'played',
      prepare: async () => {},
      setWeight: give,
      status: async () => ({ weight, healthy: true }),
      promote: async () => {},
      rollback: () => give(0),
    },
    source: {
      name: 'played',
      notes: [],
      read: async (since, until) => {
        if (weight > 0) spans.push([since.getTime(), until.getTime()])
        return reading(since, until, weight)
      },
    },
    journal: {
      confirmOwner: async () => {},
      record: async (event) => {
        events.push(event)
      },
    },
    onInconclusive: 'hold',
    holdMs: 86_400_000,
    log: recordingLog(),
    clock: {
      now: () => new Date(now),
      sleep: async (ms) => {
        now += ms
      },
    },
    signal: new AbortController().signal,
    ...rest,
  })
  return { result, spans, events }
}

const counts = (stable: number, canary: number, bad = 0): Reading => ({
  kind: 'counts',
  stable: { requests: stable, bad: { errors: 0 } },
  canary: { requests: canary, bad: { errors: bad } },
})

describe('a rollout', () => {
  it('counts each step from its first second, without a hole between two looks', async () => {
    const { result, spans } = play(() => counts(1350, 150), { weights: [10, 50, 100] })
    expect((await result).verdict).toBe('promoted')
    const { steps } = await result
    expect(spans[0]?.[0]).toBe(Date.parse(steps[0]?.startedAt ?? ''))
    const inOneStep = spans.slice(0, steps[0]?.looks.length)
    expect(
      inOneStep.every(
        ([since, until], index) => until - since === 30_000 && (inOneStep[index - 1]?.[1] ?? since) === since,
      ),
    ).toBe(true)
    const atSecond = spans[inOneStep.length]
    expect(atSecond?.[0]).toBe(Date.parse(steps[1]?.startedAt ?? ''))
  })

  it('asks again for what it could not read, from where it last counted', async () => {
    let looks = 0
    const { result, spans } = play((_since, _until, weight) =>
      weight > 0 && ++looks === 2 ? { kind: 'void', reason: 'a gap' } : counts(1350, 150),
    )
    await result
    expect(spans[2]?.[0]).toBe(spans[1]?.[0])
    expect((spans[2]?.[1] ?? 0) - (spans[2]?.[0] ?? 0)).toBe(60_000)
  })

  it('says that something else than the traffic is counted, when the canary has far more of it than its share', async () => {
    const { result } = play(() => counts(70, 60))
    const notes = (await result).notes.filter((note) => note.includes('health checks'))
    expect(notes).toEqual([expect.stringMatching(/^With 10 % of the traffic the new version had 46 % of the counted/)])
    expect((await play(() => counts(1300, 170)).result).notes).toEqual([])
  })

  it('goes back when the metrics have the two versions the wrong way round', async () => {
    const { verdict, reason } = await play(() => counts(150, 1350)).result
    expect(verdict).toBe('rolled-back')
    expect(reason).toContain('With 10 % of the traffic the new version had 90 % of the counted requests')
  })

  it('waits when there is too little traffic for the new version to have had any', async () => {
    const { result } = play((_since, _until, weight) => counts(weight === 100 ? 0 : 1, 0))
    expect(await result).toMatchObject({ verdict: 'held', weight: 10 })
  })

  it('goes back when requests were due and none came, at 100 % too', async () => {
    const none = await play(() => counts(1350, 0)).result
    expect(none.reason).toBe(
      'Traffic does not reach the new version, or it is not measured: with 10 % of the traffic it got no request in 2 min 30 s, where about 750 were due.',
    )
    const checks = [{ name: 'errors', maxRatio: 1.5, maxIncrease: 0.005, max: 0.5 }] as const
    const late = await play((_s, _u, weight) => (weight === 100 ? counts(0, 0) : counts(1350, 150)), { checks }).result
    expect(late).toMatchObject({ verdict: 'rolled-back', weight: 0 })
    expect(late.reason).toContain('with 100 % of the traffic it got no request in 2 min 30 s')
  })

  it('leaves a step undecided when its time is over, or that of the job', async () => {
    const unsure = () => counts(9, 1)
    const { result, events } = play(unsure)
    expect(await result).toMatchObject({ verdict: 'held', holdUntil: '2026-01-02T01:00:00.000Z' })
    expect((await result).steps[0]?.looks).toHaveLength(120)
    expect(events.map(({ event }) => event)).toEqual(['weight', 'held'])
    const hurried = await play(unsure, { timeoutMs: 600_000 }).result
    expect(hurried.verdict).toBe('held')
    expect(hurried.steps[0]?.looks).toHaveLength(20)
  })

  it('gives the first version all traffic at once, and reads no metrics when no SLO is set', async () => {
    const { result, spans } = play(() => ({ kind: 'void', reason: 'nobody asks' }), { weights: [100] })
    expect(await result).toMatchObject({ verdict: 'promoted', weight: 100 })
    expect(spans).toEqual([])
  })

  it('tells how long the decision took, from the first shift', async () => {
    const { result } = play(() => counts(1350, 150, 60))
    expect(await result).toMatchObject({ verdict: 'rolled-back', decidedAfterMs: 30_000 })
  })
})
