import { describe, expect, it } from 'vitest'
import { haproxyMissing } from '../servers/haproxy.ts'
import { prometheusMissing } from '../servers/prometheus.ts'
import { rollOut, setStage } from './stage.ts'

const missing = haproxyMissing || prometheusMissing
const why = missing ? ' (left out: haproxy or prometheus is missing)' : ''

const image = (digit: string) => `ghcr.io/acme/m@sha256:${digit.repeat(64)}`
const releases = { stable: { version: 3, image: image('a') }, canary: { version: 3, image: image('b') } }
const told = (label: string) =>
  `The label "version" does not tell the two versions apart; they are told apart by "${label}".`

describe.skipIf(missing)(`the same model in new serving code, with a label of${why}`, { timeout: 60_000 }, () => {
  it.each([
    ['the image, which the servers write', 'image', 'labels', [image('a'), image('b')]],
    ['the start of its digest', 'revision', 'labels', ['a'.repeat(12), 'b'.repeat(12)]],
    ['the server, which Prometheus adds', 'server', 'scraped', ['stable', 'canary']],
  ] as const)(
    '%s, is promoted when it is good and taken back when it is not',
    async (_, label, by, [first, second]) => {
      const shown = {
        stable: { version: '3', [by]: { [label]: first } },
        canary: { version: '3', [by]: { [label]: second } },
      }
      const stage = await setStage({ shown })
      try {
        const good = (await rollOut(stage, { releases, weights: [50, 100] })).result
        expect(good).toMatchObject({ verdict: 'promoted', notes: [told(label)] })
        await stage.reset()
        stage.canary.behaviour.errorRate = 0.5
        const { result } = await rollOut(stage, { releases, weights: [50, 100] })
        expect(result).toMatchObject({ verdict: 'rolled-back', weight: 0 })
        const { canary, stable } = result.steps[0]!.judgements.at(-1)!.checks[0]!
        expect([canary.bad > 0, stable.bad]).toEqual([true, 0])
      } finally {
        await stage.stop()
      }
    },
  )

  it('nothing at all, is refused before anything is shifted', async () => {
    const stage = await setStage({ shown: { stable: { version: '3' }, canary: { version: '3' } } })
    try {
      await expect(rollOut(stage, { releases, patience: { readableMs: 5000 } })).rejects.toThrow(
        /No series of the stable version: its label "version" may be "sha256:a+", .*; Prometheus has "3"\./,
      )
      expect(await stage.proxy.ask('get weight model/canary')).toMatch(/^0 /)
    } finally {
      await stage.stop()
    }
  })
})
