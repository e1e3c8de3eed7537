import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordingLog } from '../../platform/log.ts'
import { findCredentials } from './credentials.ts'

const options = (environment: Record<string, string> = {}) => ({
  token: 'ghs_token',
  environment,
  directory: '/',
  log: recordingLog(),
})
const dockerConfig = async (config: unknown) => {
  const folder = await mkdtemp(join(tmpdir(), 'docker-'))
  await writeFile(join(folder, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config))
  return { DOCKER_CONFIG: folder }
}
const decode = (basic: string | undefined) => Buffer.from(basic ?? '', 'base64').toString()

describe("the job's GitHub token", () => {
  it("goes to GitHub's registry and to this machine, and nowhere else", async () => {
    expect(decode((await findCredentials('ghcr.io', options()))?.basic)).toBe('x-access-token:ghs_token')
    expect(await findCredentials('127.0.0.1:5000', options())).toBeDefined()
    for (const host of ['ghcr.io.evil.example', 'evil.example', 'containers.acme.ghe.com', '127.0.0.1.evil.example']) {
      expect(await findCredentials(host, options()), host).toBeUndefined()
    }
    const tokens = await findCredentials('ghcr.io', options())
    expect([tokens?.allows('ghcr.io'), tokens?.allows('evil.example')]).toEqual([true, false])
  })

  it("goes to a ghe.com tenant's own registry there", async () => {
    const tenant = options({ GITHUB_SERVER_URL: 'https://acme.ghe.com' })
    expect(await findCredentials('containers.acme.ghe.com', tenant)).toBeDefined()
    expect(await findCredentials('ghcr.io', tenant)).toBeUndefined()
  })
})

describe('the logins of docker', () => {
  it('win over the token, for their own host', async () => {
    const auths = {
      'ghcr.io': { auth: Buffer.from('me:pat').toString('base64') },
      'r.example': { username: 'a', password: 'b' },
    }
    const environment = await dockerConfig({ auths })
    expect(decode((await findCredentials('ghcr.io', options(environment)))?.basic)).toBe('me:pat')
    expect(decode((await findCredentials('r.example', options(environment)))?.basic)).toBe('a:b')
    expect(await findCredentials('other.example', options(environment))).toBeUndefined()
  })

  it('say so when they would need a program to be run, or cannot be read', async () => {
    const helped = options(await dockerConfig({ auths: {}, credHelpers: { 'r.example': 'ecr-login' } }))
    expect(await findCredentials('r.example', helped)).toBeUndefined()
    expect(helped.log.lines[0]?.message).toContain('names a helper program for r.example')
    await expect(findCredentials('r.example', options(await dockerConfig('{')))).rejects.toThrow('is not JSON')
  })
})
