import { describe, expect, it } from 'vitest'
import { describeMissing, findVariants, labelValuesOf, stableUnknown, type VariantNames } from './variants.ts'

const digest = `sha256:${'0'.repeat(64)}`
const variant = (more: { configured?: string; version?: number; image?: string; place?: string }) => {
  const { configured, place, ...release } = more
  return { configured, place, release }
}

const versions = (...values: string[]) => new Map([['version', values]])
const find = (found: ReadonlyMap<string, readonly string[]>, stable: VariantNames, canary: VariantNames) =>
  findVariants('version', found, { stable, canary })

describe('the version label', () => {
  it.each([
    ['what the configuration says', { configured: 'blue', version: 3 }, 'blue'],
    ['its model version', { version: 3, image: `ghcr.io/acme/m:t3@${digest}`, place: 'a' }, '3'],
    ['its model version with a v', { version: 5, place: 'a' }, 'v5'],
    ['the tag of its image', { version: 9, image: 'localhost:5000/acme/m:t3', place: 'a' }, 't3'],
    ['the digest of its image', { version: 9, image: `localhost:5000/acme/m@${digest}`, place: 'a' }, digest],
    ['its server', { version: 9, image: 'acme/m:other', place: 'a' }, 'a'],
  ])('of a variant is %s', (_, stable, expected) => {
    const found = versions('3', 'v5', 't3', digest, 'a', 'blue', '4')
    expect(find(found, variant(stable), variant({ version: 4 }))).toEqual({
      label: 'version',
      stable: expected,
      canary: '4',
    })
  })

  it('is not one that both versions have: the same model in a new image goes by the image', () => {
    const [stable, canary] = [variant({ version: 3, image: 'm:a' }), variant({ version: 3, image: 'm:b' })]
    expect(find(versions('3', 'a', 'b'), stable, canary)).toEqual({ label: 'version', stable: 'a', canary: 'b' })
    const same = variant({ version: 3 })
    expect(find(versions('3'), same, same)).toBeUndefined()
    expect(stableUnknown('version', versions('3'), { stable: same, canary: same }).message).toContain(
      'its label "version" may be nothing that the canary is not called too; Prometheus has "3"',
    )
  })

  it('need not be there for a canary without traffic, or when nothing was in production', () => {
    expect(find(versions('3'), variant({ version: 3 }), variant({ version: 4 }))).toEqual({
      label: 'version',
      stable: '3',
      canary: undefined,
    })
    expect(find(versions('4'), variant({ place: 'a' }), variant({ version: 4 }))).toEqual({
      label: 'version',
      stable: undefined,
      canary: '4',
    })
    expect(find(versions(), variant({}), variant({ version: 4 }))).toMatchObject({
      stable: undefined,
      canary: undefined,
    })
    expect(describeMissing('version', 'version', versions('3'), variant({ version: 4 }))).toBe(
      'no series of the canary: its label "version" may be "4", "v4"; Prometheus has "3"',
    )
  })
})

describe('the same model version in another image', () => {
  const image = (digit: string) => `localhost:5000/acme/m@sha256:${digit.repeat(64)}`
  const stable = variant({ version: 3, image: image('a'), place: 'blue' })
  const canary = variant({ version: 3, image: image('b'), place: 'green' })
  const found = (more: Record<string, string[]>) => new Map(Object.entries({ version: ['3'], ...more }))

  it.each([
    ['image', ['sha256:'.concat('a'.repeat(64)), 'sha256:'.concat('b'.repeat(64))]],
    ['revision', ['a'.repeat(12), 'b'.repeat(12)]],
    ['ref', [image('a'), image('b')]],
    ['server', ['blue', 'green']],
  ])('is told apart by the label "%s" with the values %j', (label, values) => {
    const expected = { label, stable: values[0], canary: values[1] }
    expect(find(found({ [label]: values, status: ['200', '500'] }), stable, canary)).toEqual(expected)
  })

  it('goes by a label that names both before one that names only the stable version', () => {
    const labels = found({ job: ['blue'], server: ['blue', 'green'] })
    expect(find(labels, stable, canary)).toEqual({ label: 'server', stable: 'blue', canary: 'green' })
  })

  it('never goes by a model version in another label, which may be there by accident', () => {
    const others = found({ replicas: ['3', '4'], version: ['x'] })
    expect(find(others, variant({ version: 3 }), variant({ version: 4 }))).toBeUndefined()
  })

  it('says which names a canary without series would have there', () => {
    expect(
      describeMissing('server', 'version', found({ server: ['blue'] }), variant({ version: 3, place: 'green' })),
    ).toBe('no series of the canary: its label "server" may be "green"; Prometheus has "blue"')
  })

  it('goes by what the configuration says alone, when it says something', () => {
    const labels = found({ server: ['blue', 'green'] })
    expect(find(labels, variant({ configured: 'green', place: 'blue' }), canary)).toBeUndefined()
  })
})

it('the values of each label are collected once, without the name of the metric', () => {
  const series = [{ status: '500' }, { status: '200' }, { status: '200', server: 'blue' }]
  const found = labelValuesOf(series.map((labels) => ({ labels: { __name__: 'm', ...labels }, samples: [] })))
  expect(Object.fromEntries(found)).toEqual({ status: ['200', '500'], server: ['blue'] })
})
