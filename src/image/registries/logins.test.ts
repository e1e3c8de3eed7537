import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordingLog } from '../../platform/log.ts'
import { dockerConfigFolder } from '../engines/docker-config.ts'
import { parseRepository } from '../repository.ts'
import { parseEcrHost } from './ecr-host.ts'
import { openRegistry } from './open.ts'
import type { RegistryOptions } from './registry.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'home-'))
  await mkdir(join(home, '.docker/cli-plugins'), { recursive: true })
})
afterEach(() => rm(home, { recursive: true, force: true }))

const encode = (login: string) => Buffer.from(login).toString('base64')
const settings = (config: object) => writeFile(join(home, '.docker/config.json'), JSON.stringify(config))
const loginOf = async (repository: string, over: Partial<RegistryOptions> = {}) => {
  const environment = { HOME: home, PATH: `${home}:${process.env['PATH']}`, ...over.environment }
  const options = {
    token: 'job-token',
    username: 'ada',
    given: undefined,
    log: recordingLog(),
    movesTags: false,
    ...over,
  }
  return (await openRegistry(parseRepository(repository), { ...options, environment })).login()
}

describe('the login for the registry of an image', () => {
  it("is the job's token for GitHub's own registry, and for no other", async () => {
    expect(await loginOf('ghcr.io/acme/m')).toEqual({ username: 'ada', password: 'job-token' })
    const tenant = { environment: { GITHUB_SERVER_URL: 'https://acme.ghe.com' } }
    expect(await loginOf('containers.acme.ghe.com/a/m', tenant)).toEqual({ username: 'ada', password: 'job-token' })
    expect(await loginOf('evil.example.com/acme/m')).toBeUndefined()
    expect(await loginOf('acme/m')).toBeUndefined()
  })

  it('is the one that was given, for its own host alone', async () => {
    const given = { username: 'robot', password: 'a:b', host: 'harbor.example.com' }
    expect(await loginOf('harbor.example.com/acme/m', { given })).toEqual({ username: 'robot', password: 'a:b' })
    expect(await loginOf('other.example.com/acme/m', { given })).toBeUndefined()
  })

  it("is docker's own where docker has one: then nothing is added", async () => {
    await settings({ auths: { 'ghcr.io': { auth: encode('me:mine') } } })
    expect(await loginOf('ghcr.io/acme/m')).toBeUndefined()
  })

  it('of a program that answers with something else is an error without its words', async () => {
    await settings({ credHelpers: { 'ghcr.io': 'vault' } })
    const helper = join(home, 'docker-credential-vault')
    await writeFile(helper, '#!/bin/sh\necho hunter2\n')
    await chmod(helper, 0o755)
    const error = await loginOf('ghcr.io/acme/m').catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ message: 'The answer of docker-credential-vault for ghcr.io is no login.' })
    expect(inspect(error)).not.toContain('hunter2')
  })

  it('may be kept by a program of docker: then docker asks it too', async () => {
    await settings({ credHelpers: { 'ghcr.io': 'vault' } })
    const helper = join(home, 'docker-credential-vault')
    await writeFile(helper, '#!/bin/sh\nread host; echo "{\\"Username\\":\\"me\\",\\"Secret\\":\\"of $host\\"}"\n')
    await chmod(helper, 0o755)
    const log = recordingLog()
    expect(await loginOf('ghcr.io/acme/m', { log })).toBeUndefined()
    expect(log.secrets).toEqual(['of ghcr.io'])
  })

  it('names the program that cannot be run', async () => {
    await settings({ credHelpers: { 'eu.gcr.io': 'missing' } })
    await expect(loginOf('eu.gcr.io/acme/m')).rejects.toThrow('in docker-credential-missing, which cannot be run')
  })
})

describe("the engine's settings", () => {
  it("are the user's, with a login beside theirs that only the owner can read, and gone afterwards", async () => {
    await settings({ auths: { 'a.example': { auth: encode('me:mine') } }, credsStore: 'desktop', proxies: {} })
    let path = ''
    {
      await using folder = await dockerConfigFolder(
        { HOME: home },
        { 'b.example': { username: 'u', password: 'p' } },
        home,
      )
      path = folder.path
      const file = join(path, 'config.json')
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
        auths: { 'a.example': { auth: encode('me:mine') }, 'b.example': { auth: encode('u:p') } },
        credHelpers: { 'b.example': '' },
        credsStore: 'desktop',
        proxies: {},
      })
      expect((await stat(file)).mode & 0o777).toBe(0o600)
      expect((await stat(join(path, 'cli-plugins'))).isDirectory()).toBe(true)
    }
    await expect(stat(path)).rejects.toThrow('ENOENT')
    expect((await stat(join(home, '.docker/cli-plugins'))).isDirectory()).toBe(true)
  })
})

describe("the host of Amazon's registry", () => {
  it.each([
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'eu-west-1'],
    ['123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
    ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
    ['123456789012.dkr-ecr.us-east-1.on.aws', 'us-east-1'],
  ])('%s is in %s', (host, region) => expect(parseEcrHost(host)).toEqual({ account: '123456789012', region }))

  it.each([['public.ecr.aws'], ['123456789012.dkr.ecr.eu-west-1.amazonaws.com.evil.example'], ['ghcr.io']])(
    '%s is another',
    (host) => expect(parseEcrHost(host)).toBeUndefined(),
  )
})
