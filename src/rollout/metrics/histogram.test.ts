import { describe, expect, it } from 'vitest'
import { type CounterSeries, sumOfIncreases } from './counters.ts'
import { chooseEdge } from './histogram.ts'

const bucket = (le: string, value: number): CounterSeries => ({
  labels: { le },
  samples: [
    { atMs: 1000, value: 0 },
    { atMs: 2000, value },
  ],
})
const rise = (series: readonly CounterSeries[]) => sumOfIncreases(series, 1000, 2000)

describe('slow requests', () => {
  it('are those beyond the edge, counted, not estimated', () => {
    const edge = chooseEdge(['0.1', '0.3', '1', '+Inf'], 300, 'm')
    expect(edge.note).toBeUndefined()
    expect(edge.matcher).toBe(String.raw`le=~"0\\.3|\\+Inf"`)
    expect(edge.slowOf([bucket('0.3', 90), bucket('+Inf', 100)], rise)).toBe(10)
  })

  it('of two servers that write an edge differently are summed', () => {
    const edge = chooseEdge(['0.5', '0.50', '+Inf'], 500, 'm')
    expect(edge.slowOf([bucket('0.5', 8), bucket('+Inf', 10), bucket('0.50', 7), bucket('+Inf', 10)], rise)).toBe(5)
  })

  it('are beyond the next greater edge when the limit is none, and that is said', () => {
    expect(chooseEdge(['1', '0.5', '0.1', '+Inf'], 300, 'm').note).toBe(
      'A request counts as slow beyond 500 ms: the histogram has no edge at 300 ms.',
    )
  })

  it('cannot be counted without a histogram, or beyond its last edge', () => {
    expect(() => chooseEdge([], 300, 'm_bucket')).toThrow('Prometheus has no histogram m_bucket')
    expect(() => chooseEdge(['0.1', '0.2', '+Inf'], 300, 'm_bucket')).toThrow(
      'No bucket of m_bucket ends at or beyond 300 ms. Its edges: 100 ms, 200 ms.',
    )
  })

  it('are an error, not zero, where a version with requests has no such bucket', () => {
    const edge = chooseEdge(['0.3', '+Inf'], 300, 'm_bucket')
    expect(() => edge.slowOf([bucket('+Inf', 100)], rise)).toThrow('m_bucket has no bucket le="0.3" of a version')
  })
})
