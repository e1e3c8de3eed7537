import { describe, expect, it } from 'vitest'
import { testSetDigest } from './test-set.ts'

describe('the digest of a test set', () => {
  const digest = testSetDigest({ ids: ['a', 'b', 'c'], labels: ['1', '0', '1'] })

  it('is that of the rows and not of their order', () => {
    expect(testSetDigest({ ids: ['c', 'a', 'b'], labels: ['1', '1', '0'] })).toBe(digest)
  })

  it('is the same where labels are read as numbers, and as classes', () => {
    expect(testSetDigest({ ids: ['a', 'b', 'c'], labels: Float64Array.of(1, 0, 1) })).toBe(digest)
  })

  it('is another one with another id, another label, and where ids and labels only look alike side by side', () => {
    expect(testSetDigest({ ids: ['a', 'b', 'd'], labels: ['1', '0', '1'] })).not.toBe(digest)
    expect(testSetDigest({ ids: ['a', 'b', 'c'], labels: ['1', '1', '1'] })).not.toBe(digest)
    expect(testSetDigest({ ids: ['a b'], labels: ['c'] })).not.toBe(testSetDigest({ ids: ['a'], labels: ['b c'] }))
  })
})
