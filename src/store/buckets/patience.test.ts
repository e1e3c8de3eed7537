import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { retryAfterMs } from '../../platform/http.ts'
import { recordingLog } from '../../platform/log.ts'
import type { Cloud } from './cloud.ts'
import { openPatience } from './patience.ts'

/** A cloud that says when to come back, and a clock that tells how long was slept. */
function start(retryAfter: string) {
  const slept: number[] = []
  const clock = {
    now: () => new Date(0),
    sleep: async (ms: number) => {
      slept.push(ms)
    },
  }
  const cloud = {
    url: 's3://data',
    prefix: '',
    words: { name: 'S3', bucket: 'bucket data', advice: {} },
    troubleOf: () => ({ kind: 'passing', words: '503', retryAfterMs: retryAfterMs(retryAfter) }),
  } as unknown as Cloud
  return { slept, patient: openPatience(cloud, recordingLog(), { pauseMs: 100 }, clock) }
}

describe('a cloud that says when to come back', () => {
  it.each([
    ['7', 7000],
    ['86400', 60_000],
    [new Date(Date.now() + 3_600_000).toUTCString(), 60_000],
    ['-1', 0],
    ['soon', 0],
  ])('is given that time and a little more, a minute at most (%s)', async (retryAfter, ms) => {
    const { slept, patient } = start(retryAfter)
    let attempts = 0
    await patient.request('storing x', async () => {
      if (++attempts === 1) throw new Error('busy')
    })
    expect(slept).toHaveLength(1)
    expect(slept[0]).toBeGreaterThanOrEqual(ms + 50)
    expect(slept[0]).toBeLessThanOrEqual(ms + 100)
  })
})

it('an object of which more comes than was said is refused, before it fills anything', async () => {
  const { patient, slept } = start('0')
  let given = 0
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(100, given++)
    })(),
  )
  const body = patient.read('key', { sizeBytes: 250, etag: 'a', body: endless }, 0, undefined)
  await expect(Array.fromAsync(body)).rejects.toThrow('more bytes came than it said there are')
  expect(given).toBeLessThan(100)
  expect(slept).toEqual([])
})
