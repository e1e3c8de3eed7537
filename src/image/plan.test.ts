import { describe, expect, it } from 'vitest'
import { type ImageLineage, type ImageSettings, planImage, RECIPE_LABEL } from './plan.ts'
import { parseRepository } from './repository.ts'

const now = new Date('2026-11-22T15:00:00Z')
const settings: ImageSettings = {
  context: '.',
  dockerfile: 'Dockerfile',
  modelPath: 'app/model.joblib',
  tags: ['{version}', '{sha7}'],
  movingTags: [],
  buildArgs: {},
  platforms: [],
}
const lineage: ImageLineage = {
  model: 'ames-price',
  modelDigest: `sha256:${'a'.repeat(64)}`,
  version: 3,
  run: 'a1b2c3d4e5f6',
  trainedAt: 'b'.repeat(40),
  data: { 'data/ames': 'ae04.dir' },
  commit: '3f9c1d2'.padEnd(40, '0'),
  dirty: false,
  source: 'https://github.com/acme/ames',
}

describe('the tags of an image', () => {
  it('are filled in, each once', () => {
    const tags = ['{version}', 'v{version}-{sha7}', '{date}-{run}', '{model}', '{version}']
    expect(planImage({ ...settings, tags }, lineage, now).tags).toEqual([
      '3',
      'v3-3f9c1d2',
      '20261122-a1b2c3d4e5f6',
      'ames-price',
    ])
  })

  it.each([
    [['{version}'], { version: undefined }, '{version} is not known: the model is a file'],
    [['{sha7}'], { commit: undefined }, '{sha7} is not known: this is no git commit'],
    [['{sha8}'], {}, '{sha8} is none of {model}, {version}'],
    [['a b'], {}, 'image.tags gives "a b", which is not a valid tag'],
    [[], {}, 'The image has no tag'],
  ])('%j are refused where they cannot be made', (tags, missing, words) => {
    const { version, commit, ...rest } = { ...lineage, ...missing }
    const known = { ...rest, ...(version && { version }), ...(commit && { commit }) }
    expect(() => planImage({ ...settings, tags }, known, now)).toThrow(words)
  })

  it('either move or never do', () => {
    const moving = { ...settings, movingTags: ['{version}'] }
    expect(() => planImage(moving, lineage, now)).toThrow('The tag "3" stands in image.tags and in image.moving-tags.')
  })
})

describe('the labels of an image', () => {
  it('lead back to the run, the commits and the data', () => {
    expect(planImage(settings, lineage, now).labels).toEqual({
      'org.opencontainers.image.title': 'ames-price',
      'org.opencontainers.image.version': '3',
      'org.opencontainers.image.revision': lineage.commit,
      'org.opencontainers.image.source': 'https://github.com/acme/ames',
      'org.opencontainers.image.created': '2026-11-22T15:00:00.000Z',
      'dev.modelloop.model': 'ames-price',
      'dev.modelloop.version': '3',
      'dev.modelloop.model-digest': lineage.modelDigest,
      'dev.modelloop.run': 'a1b2c3d4e5f6',
      'dev.modelloop.trained-at': lineage.trainedAt,
      'dev.modelloop.data': '{"data/ames":"ae04.dir"}',
      [RECIPE_LABEL]: expect.stringMatching(/^sha256:/),
    })
  })

  it('name the same recipe for the same things at any time, and another for another model, commit or argument', () => {
    const recipe = (over: Partial<ImageLineage>, args = {}) =>
      planImage({ ...settings, buildArgs: args }, { ...lineage, ...over }, new Date()).recipe
    expect(recipe({ trainedAt: 'c' })).toBe(planImage(settings, lineage, now).recipe)
    const others = [
      recipe({ modelDigest: 'sha256:b' }),
      recipe({ commit: 'c' }),
      recipe({ version: 4 }),
      recipe({}, { A: 'b' }),
    ]
    expect(new Set([recipe({}), ...others]).size).toBe(5)
  })

  it('name no recipe when tracked files differ from the commit', () => {
    const { recipe, labels } = planImage(settings, { ...lineage, dirty: true }, now)
    expect([recipe, labels['dev.modelloop.dirty']]).toEqual([undefined, 'true'])
  })
})

it('fills build arguments as it fills tags', () => {
  const plan = planImage({ ...settings, buildArgs: { MODEL_VERSION: '{version}' } }, lineage, now)
  expect(plan.buildArgs).toEqual({ MODEL_VERSION: '3' })
})

describe('a repository', () => {
  it.each([
    ['ghcr.io/acme/ames-price', 'ghcr.io', 'https://ghcr.io', 'acme/ames-price'],
    ['localhost:5000/m', 'localhost:5000', 'http://localhost:5000', 'm'],
    ['acme/ames-price', 'docker.io', 'https://registry-1.docker.io', 'acme/ames-price'],
    ['ames-price', 'docker.io', 'https://registry-1.docker.io', 'library/ames-price'],
  ])('%s is of %s', (written, host, origin, name) => {
    const repository = parseRepository(written)
    expect(repository).toMatchObject({ host, name: `${host}/${name}`, reference: { origin, name } })
  })

  it.each([
    ['oci://ghcr.io/acme/m', 'has a scheme'],
    ['ghcr.io/acme/m:latest', 'Write ghcr.io/acme/m; tags belong in image.tags.'],
    [`ghcr.io/acme/m@sha256:${'a'.repeat(64)}`, 'has a tag or a digest'],
    ['ghcr.io/Acme/m', 'Write ghcr.io/acme/m.'],
    ['ghcr.io', 'is a host without a name'],
  ])('%s is refused', (written, words) => {
    expect(() => {
      try {
        parseRepository(written)
      } catch (error) {
        throw new Error(`${(error as Error).message} ${(error as { hint?: string }).hint}`)
      }
    }).toThrow(words)
  })
})
