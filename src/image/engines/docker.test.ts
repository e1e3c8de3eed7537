import { describe, expect, it } from 'vitest'
import { parseSize } from './container.ts'
import { buildArguments } from './docker.ts'

const request = {
  context: '/c',
  dockerfile: '/c/Dockerfile',
  names: ['m:1'],
  labels: { a: 'b c' },
  buildArgs: { V: '$(rm -rf /)' },
  network: 'host',
}

describe('a build', () => {
  it('asks both builders for the same', () => {
    const shared = ['--file', '/c/Dockerfile', '--tag', 'm:1', '--label', 'a=b c', '--build-arg', 'V=$(rm -rf /)']
    expect(buildArguments(request, false)).toEqual(['build', '--force-rm', ...shared, '--network', 'host', '/c'])
    expect(buildArguments(request, true)).toEqual([
      ...['buildx', 'build', '--progress=plain', '--provenance=false', '--load'],
      ...shared,
      ...['--network', 'host', '/c'],
    ])
  })

  it('pushes an image of several platforms at once', () => {
    const args = buildArguments({ ...request, platforms: ['linux/amd64', 'linux/arm64'], push: true }, true)
    expect(args).toEqual(expect.arrayContaining(['--push', '--platform', 'linux/amd64,linux/arm64']))
    expect(args).not.toContain('--load')
  })
})

it.each([
  ['12.5MiB ', 13107200],
  ['704KiB', 720896],
  ['1.2GB', 1.2e9],
  ['512B', 512],
  ['--', undefined],
])('reads %s as the engine tells memory', (text, bytes) => expect(parseSize(text)).toBe(bytes))
