import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Workshop, workshop } from '../../../test/ledger/setup.ts'
import { type MonitorFact, StaleJudgement } from '../monitor.ts'

let shop: Workshop
beforeEach(() => {
  shop = workshop()
})
afterEach(() => shop.end())

const judgement = (over: Partial<MonitorFact> = {}): Omit<MonitorFact, 'n' | 'retraining'> => ({
  model: 'ames-price',
  at: '2026-11-22T10:00:00.000Z',
  verdict: 'drift',
  from: '2026-11-21T09:00:00.000Z',
  to: '2026-11-22T09:00:00.000Z',
  rows: 812,
  version: 7,
  drifted: ['Gr Liv Area'],
  alphaSpent: 0.05 / 365,
  ...over,
})

describe('the log of the watch', () => {
  it('gives the newest judgements back to another job, oldest first', async () => {
    const [server, other] = [shop.bare(), 'other']
    const { monitor } = await shop.open(shop.clone('one', server))
    expect(await monitor.judgements('ames-price', 5)).toEqual([])
    for (const after of [undefined, ...Array.from({ length: 10 }, (_, index) => index + 1)]) {
      await monitor.record(judgement({ rows: after ?? 0 }), after, `run/${after}`)
    }
    const reader = (await shop.open(shop.clone(other, server))).monitor
    const newest = await reader.judgements('ames-price', 2)
    expect(newest.map(({ n, rows }) => [n, rows])).toEqual([
      [10, 9],
      [11, 10],
    ])
    expect(newest[1]).toEqual({ ...judgement({ rows: 10 }), n: 11 })
  })

  it('lets one of two jobs judge a window, and tells the other that it was judged', async () => {
    const server = shop.bare()
    const [first, second] = [
      (await shop.open(shop.clone('one', server))).monitor,
      (await shop.open(shop.clone('two', server))).monitor,
    ]
    expect([await first.judgements('ames-price', 1), await second.judgements('ames-price', 1)]).toEqual([[], []])
    const done = await Promise.allSettled([
      first.record(judgement(), undefined, 'run/1'),
      second.record(judgement(), undefined, 'run/2'),
    ])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = done.find((each) => each.status === 'rejected')
    expect(lost?.reason).toBeInstanceOf(StaleJudgement)
    expect(await first.judgements('ames-price', 5)).toHaveLength(1)
  })

  it('tells when drift was last judged, for which too little data does not count', async () => {
    const { monitor } = await shop.open(shop.clone('one', shop.bare()))
    expect(await monitor.lastJudgedAt('ames-price')).toBeUndefined()
    await monitor.record(judgement({ verdict: 'stable' }), undefined, 'run/1')
    await monitor.record(judgement({ verdict: 'insufficient', at: '2026-11-23T10:00:00.000Z' }), 1, 'run/2')
    expect(await monitor.lastJudgedAt('ames-price')).toBe('2026-11-22T10:00:00.000Z')
  })

  it('answers a job that asks again as it did the first time', async () => {
    const { monitor } = await shop.open(shop.clone('one', shop.bare()))
    const once = await monitor.record(judgement(), undefined, 'run/1')
    expect(await monitor.record(judgement(), undefined, 'run/1')).toEqual(once)
    expect(await monitor.judgements('ames-price', 5)).toEqual([once])
  })

  it('remembers what was started in answer to a judgement, once', async () => {
    const { monitor } = await shop.open(shop.clone('one', shop.bare()))
    const { n } = await monitor.record(judgement(), undefined, 'run/1')
    const retraining = { workflow: 'modelloop.yml', dataVersion: 'a'.repeat(32), at: '2026-11-22T10:05:00.000Z' }
    await monitor.recordRetraining('ames-price', n, retraining, 'run/1/retrain')
    await monitor.recordRetraining('ames-price', n, { ...retraining, workflow: 'other.yml' }, 'run/2/retrain')
    expect((await monitor.judgements('ames-price', 1))[0]?.retraining).toEqual(retraining)
  })

  it('says which file somebody broke', async () => {
    const { monitor } = await shop.open(shop.clone('one', shop.bare()))
    await expect(monitor.record(judgement({ to: 'today' }), undefined, 'run/1')).rejects.toMatchObject({
      place: { file: 'monitor/ames-price/1.json' },
    })
  })
})

describe('published versions of data', () => {
  it('are found by their id, and the first record stays', async () => {
    const { dataVersions } = await shop.open(shop.clone('one', shop.bare()))
    const version = `${'ae'.repeat(16)}.dir`
    const content = { digest: `sha256:${'0'.repeat(64)}`, kind: 'folder', name: 'ames', sizeBytes: 10 } as const
    const record = {
      version,
      paths: { 'data/ames': { md5: version, size: 10, nfiles: 2, content } },
      store: 'folder:.modelloop/store',
      at: '2026-11-22T10:00:00.000Z',
    }
    expect(await dataVersions.find(version)).toBeUndefined()
    await dataVersions.record(record, 'run/1')
    await dataVersions.record({ ...record, store: 'folder:elsewhere' }, 'run/2')
    expect(await dataVersions.find(version)).toEqual(record)
    await expect(dataVersions.find('../secrets')).rejects.toThrow('"../secrets" is not the version of data')
  })
})
