import { DescribeRepositoriesCommand, ECRClient } from '@aws-sdk/client-ecr'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openRegistry } from '../../src/image/registries/open.ts'
import { parseRepository } from '../../src/image/repository.ts'
import { messageOf } from '../../src/platform/errors.ts'
import { recordingLog } from '../../src/platform/log.ts'
import { type CloudServer, startMoto } from '../servers/clouds.ts'
import { isMissing } from '../servers/daemon.ts'

const host = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'

describe.skipIf(isMissing('moto_server'))(
  "Amazon's registry (needs moto: run scripts/test)",
  { timeout: 30_000 },
  () => {
    let server: CloudServer
    beforeAll(async () => {
      server = await startMoto()
      // The SDK reads these by itself, as it reads what aws-actions/configure-aws-credentials sets.
      vi.stubEnv('AWS_ENDPOINT_URL', `http://${server.host}`)
      vi.stubEnv('AWS_ACCESS_KEY_ID', 'test')
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
    }, 30_000)
    afterAll(async () => {
      vi.unstubAllEnvs()
      await server.stop()
    })

    const open = async (name: string, movesTags = false) => {
      const log = recordingLog()
      const options = { token: 'a GitHub token', username: 'me', given: undefined, environment: {}, log, movesTags }
      return { log, registry: await openRegistry(parseRepository(`${host}/${name}`), options) }
    }
    const look = async (name: string) => {
      const client = new ECRClient({ region: 'eu-west-1' })
      const { repositories } = await client.send(new DescribeRepositoriesCommand({ repositoryNames: [name] }))
      return repositories?.[0]
    }

    it('gives a login of AWS, never the GitHub token, and hides it', async () => {
      const { registry, log } = await open('ames-price')
      const login = await registry.login()
      expect(login?.username).toBe('AWS')
      expect(login?.password).toMatch(/.{10}/)
      expect(login?.password).not.toContain('GitHub')
      expect(log.secrets).toContain(login?.password)
    })

    it('makes a repository that is not there: tags that nobody can move, each push scanned', async () => {
      const { registry } = await open('team/ames-price')
      await registry.ensureRepository()
      await registry.ensureRepository()
      expect(await look('team/ames-price')).toMatchObject({
        registryId: '123456789012',
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
      })
    })

    it('lets tags move where the settings say so', async () => {
      await (await open('moving', true)).registry.ensureRepository()
      expect(await look('moving')).toMatchObject({ imageTagMutability: 'MUTABLE' })
    })

    it('says which action and which right are missing when there are no credentials of AWS', async () => {
      const none = {
        AWS_ACCESS_KEY_ID: '',
        AWS_SECRET_ACCESS_KEY: '',
        AWS_EC2_METADATA_DISABLED: 'true',
        HOME: '/nowhere',
      }
      for (const [name, value] of Object.entries(none)) vi.stubEnv(name, value)
      const { registry } = await open('ames-price')
      expect(await registry.login().catch(messageOf)).toBe(
        'AWS gives no login for 123456789012.dkr.ecr.eu-west-1.amazonaws.com: Could not load credentials from any providers. ' +
          'Use aws-actions/configure-aws-credentials before this step, with a role that may ecr:GetAuthorizationToken.',
      )
    })
  },
)
