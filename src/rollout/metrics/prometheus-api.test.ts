import { describe, expect, it } from 'vitest'
import { recordingLog } from '../../platform/log.ts'
import { openPrometheusApi } from './prometheus-api.ts'

const unreachable = 'http://ci:p%40ss@127.0.0.1:9/prom/'

describe('the address of a Prometheus', () => {
  it('has a password that is masked in every spelling, and stands in no error', async () => {
    const log = recordingLog()
    const api = openPrometheusApi(unreachable, 't0ken', log)
    const basic = Buffer.from('ci:p@ss').toString('base64')
    expect(log.secrets).toEqual(['t0ken', 'p@ss', 'p%40ss', basic])
    const asked = api.samples('up[1m]', new Date(), AbortSignal.timeout(20_000))
    await expect(asked).rejects.toThrow(/^Prometheus at http:\/\/127\.0\.0\.1:9\/prom does not answer/)
  })

  it('is a mistake of the user when it is no URL, and is not repeated', () => {
    const open = () => openPrometheusApi('http://ci:p%40ss@:9090', undefined, recordingLog())
    expect(open).toThrow('"deploy.metrics.prometheus", is not a URL.')
  })
})
