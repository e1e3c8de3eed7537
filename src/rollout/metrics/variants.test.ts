import { describe, expect, it } from 'vitest'
import { describeMissing, findVariants } from './variants.ts'

const digest = `sha256:${'0'.repeat(64)}`
const variant = (more: { configured?: string; version?: number; image?: string; place?: string }) => {
  const { configured, place, ...release } = more
  return { configured, place, release }
}

describe('the version label', () => {
  it.each([
    ['what the configuration says', { configured: 'blue', version: 3 }, 'blue'],
    ['its model version', { version: 3, image: `ghcr.io/acme/m:t3@${digest}`, place: 'a' }, '3'],
    ['its model version with a v', { version: 5, place: 'a' }, 'v5'],
    ['the tag of its image', { version: 9, image: 'localhost:5000/acme/m:t3', place: 'a' }, 't3'],
    ['the digest of its image', { version: 9, image: `localhost:5000/acme/m@${digest}`, place: 'a' }, digest],
    ['its server', { version: 9, image: 'acme/m:other', place: 'a' }, 'a'],
  ])('of a variant is %s', (_, stable, expected) => {
    const found = ['3', 'v5', 't3', digest, 'a', 'blue', '4']
    expect(findVariants('version', found, variant(stable), variant({ version: 4 }))).toEqual({
      stable: expected,
      canary: '4',
    })
  })

  it('is not one that both versions have: the same model in a new image goes by the image', () => {
    const [stable, canary] = [variant({ version: 3, image: 'm:a' }), variant({ version: 3, image: 'm:b' })]
    expect(findVariants('version', ['3', 'a', 'b'], stable, canary)).toEqual({ stable: 'a', canary: 'b' })
    expect(() => findVariants('version', ['3'], variant({ version: 3 }), variant({ version: 3 }))).toThrow(
      'its label "version" may be nothing that the canary is not called too; Prometheus has "3"',
    )
  })

  it('need not be there for a canary without traffic, or when nothing was in production', () => {
    expect(findVariants('version', ['3'], variant({ version: 3 }), variant({ version: 4 }))).toEqual({
      stable: '3',
      canary: undefined,
    })
    expect(findVariants('version', ['4'], variant({ place: 'a' }), variant({ version: 4 }))).toEqual({
      stable: undefined,
      canary: '4',
    })
    expect(describeMissing('version', ['3'], variant({ version: 4 }))).toBe(
      'no series of the canary: its label "version" may be "4", "v4"; Prometheus has "3"',
    )
  })
})
