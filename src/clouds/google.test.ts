import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Served, serve } from '../../test/servers/serve.ts'
import { recordingLog } from '../platform/log.ts'
import { googleTokens } from './google.ts'

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
    if (request.url === '/oidc') return reply(200, { value: 'a-token-of-github' })
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

  it('says that the file with the credentials is not there', async () => {
    const failing = googleTokens('scope', recordingLog(), '/nowhere/credentials.json')()
    await expect(failing).rejects.toMatchObject({ kind: 'no credentials' })
  })

  it('takes keys alone from a file that the repository names', async () => {
    const { file, asked } = await federation({ status: 200, body: {} })
    const failing = googleTokens('scope', recordingLog(), file)()
    await expect(failing).rejects.toThrow('is no key but "external_account"')
    expect(asked).toEqual([])
  })
})
