import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Served, serve } from '../../test/servers/serve.ts'
import { recordingLog } from '../platform/log.ts'
import { googleTokens } from './google.ts'
import { googleFederation } from './google-federation.ts'

let server: Served | undefined
afterEach(async () => {
  vi.unstubAllEnvs()
  await server?.close()
})

/** Stands for GitHub's OIDC, Google's Security Token Service and the account that is impersonated. */
async function federation(sts: { status: number; body: unknown }) {
  const asked: string[] = []
  server = await serve(async (request, response) => {
    const body = await text(request)
    asked.push(`${request.url} ${request.headers.authorization ?? '-'} ${body}`)
    const reply = (status: number, value: unknown) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (request.url?.startsWith('/oidc')) return reply(200, { value: 'a-token-of-github' })
    if (request.url === '/sts') return reply(sts.status, sts.body)
    return reply(200, {
      accessToken: 'a-token-of-the-account',
      expireTime: new Date(Date.now() + 3_600_000).toISOString(),
    })
  })
  const origin = server.url
  // As google-github-actions/auth writes it.
  const credentials = {
    type: 'external_account',
    audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/github/providers/github',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `${origin}/sts`,
    service_account_impersonation_url: `${origin}/v1/projects/-/serviceAccounts/models@acme.iam.gserviceaccount.com:generateAccessToken`,
    credential_source: {
      url: `${origin}/oidc`,
      headers: { Authorization: 'Bearer of-the-job' },
      format: { type: 'json', subject_token_field_name: 'value' },
    },
  }
  const file = join(await mkdtemp(join(tmpdir(), 'google-')), 'credentials.json')
  await writeFile(file, JSON.stringify(credentials))
  return { file, asked }
}

describe('a login to Google Cloud', () => {
  it("exchanges the job's OIDC token for that of the account, once while it holds, and hides it", async () => {
    const granted = {
      access_token: 'a-federated-token',
      issued_token_type: 'x',
      token_type: 'Bearer',
      expires_in: 3600,
    }
    const { file, asked } = await federation({ status: 200, body: granted })
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', file)
    const log = recordingLog()
    const token = googleTokens('https://www.googleapis.com/auth/devstorage.read_write', log)
    expect([await token(), await token()]).toEqual(['a-token-of-the-account', 'a-token-of-the-account'])
    expect(log.secrets).toContain('a-token-of-the-account')
    expect(asked).toHaveLength(3)
    expect(asked[0]).toBe('/oidc Bearer of-the-job ')
    expect(asked[1]).toContain('subject_token=a-token-of-github')
    expect(asked[2]).toContain('Bearer a-federated-token')
  })

  it.each([
    ['wrong credentials', 'unauthorized_client', 'The given credential is rejected by the attribute condition.'],
    ['expired', 'invalid_grant', 'The subject token is expired.'],
  ])('says that there are %s by the words of Google', async (kind, error, error_description) => {
    const { file } = await federation({ status: 400, body: { error, error_description } })
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', file)
    const failing = googleTokens('scope', recordingLog())()
    await expect(failing).rejects.toMatchObject({ kind, message: expect.stringContaining(error_description) })
  })

  it('exchanges it without a file where a workflow names the provider', async () => {
    const granted = {
      access_token: 'a-federated-token',
      issued_token_type: 'x',
      token_type: 'Bearer',
      expires_in: 3600,
    }
    const { asked } = await federation({ status: 200, body: granted })
    const provider = 'projects/1/locations/global/workloadIdentityPools/github/providers/github'
    const environment = {
      MODELLOOP_GCP_WORKLOAD_IDENTITY_PROVIDER: provider,
      MODELLOOP_GCP_SERVICE_ACCOUNT: 'models@acme.iam.gserviceaccount.com',
      ACTIONS_ID_TOKEN_REQUEST_URL: `${server?.url}/oidc`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-the-job',
    }
    const log = recordingLog()
    const described = googleFederation(environment, log)!
    expect(described).toMatchObject({
      audience: `//iam.googleapis.com/${provider}`,
      token_url: 'https://sts.googleapis.com/v1/token',
      service_account_impersonation_url:
        'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/models%40acme.iam.gserviceaccount.com:generateAccessToken',
    })
    const here = {
      ...described,
      token_url: `${server?.url}/sts`,
      service_account_impersonation_url: `${server?.url}/v1/account:generateAccessToken`,
    }
    const token = googleTokens('a-scope', log, { federation: () => here })
    expect([await token(), await token()]).toEqual(['a-token-of-the-account', 'a-token-of-the-account'])
    expect(asked).toHaveLength(3)
    expect(asked[0]).toContain(
      `audience=${encodeURIComponent(`https://iam.googleapis.com/${provider}`)} Bearer of-the-job`,
    )
    expect(asked[1]).toContain('subject_token=a-token-of-github')
    expect(new Set(log.secrets)).toEqual(new Set(['a-token-of-github', 'a-token-of-the-account']))
  })

  it.each([
    [
      'a job without id-token: write',
      'projects/1/locations/global/workloadIdentityPools/a/providers/b',
      'id-token: write',
    ],
    ['what is no provider', 'github', '"github" is no provider'],
  ])('says what is wrong with %s', async (_, provider, words) => {
    const environment = { MODELLOOP_GCP_WORKLOAD_IDENTITY_PROVIDER: provider }
    const log = recordingLog()
    const failing = googleTokens('scope', log, { federation: () => googleFederation(environment, log) })()
    await expect(failing).rejects.toMatchObject({ kind: 'no credentials', message: expect.stringContaining(words) })
  })

  it('says that the file with the credentials is not there', async () => {
    const failing = googleTokens('scope', recordingLog(), { keyFile: '/nowhere/credentials.json' })()
    await expect(failing).rejects.toMatchObject({ kind: 'no credentials' })
  })

  it('takes keys alone from a file that the repository names', async () => {
    const { file, asked } = await federation({ status: 200, body: {} })
    const failing = googleTokens('scope', recordingLog(), { keyFile: file })()
    await expect(failing).rejects.toThrow('is no key but "external_account"')
    expect(asked).toEqual([])
  })
})
