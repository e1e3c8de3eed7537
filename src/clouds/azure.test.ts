import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { type Served, serve } from '../../test/servers/serve.ts'
import { recordingLog } from '../platform/log.ts'
import { azureTokens } from './azure.ts'

const SCOPE = 'https://storage.azure.com/.default'
const ASKS = { AZURE_TENANT_ID: 'acme-tenant', AZURE_CLIENT_ID: 'acme-client' }

let server: Served | undefined
afterEach(() => server?.close())

/** Stands for GitHub's OIDC and Entra ID. */
async function entra(status = 200, answer: unknown = { access_token: 'a-token-of-azure', expires_in: 3600 }) {
  const asked: { path: string; authorization: string | undefined; form: Record<string, string> }[] = []
  server = await serve(async (request, response) => {
    const form = Object.fromEntries(new URLSearchParams(await text(request)))
    asked.push({ path: request.url ?? '', authorization: request.headers.authorization, form })
    if (request.url?.startsWith('/oidc')) return void response.end(JSON.stringify({ value: 'a-token-of-github' }))
    response.writeHead(status).end(JSON.stringify(answer))
  })
  return { origin: server.url, asked }
}

describe('a login to Azure', () => {
  it("exchanges the job's OIDC token, and hides what it gets", async () => {
    const { origin, asked } = await entra()
    const log = recordingLog()
    const environment = {
      ...ASKS,
      AZURE_AUTHORITY_HOST: `${origin}/`,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${origin}/oidc?version=2`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-the-job',
    }
    const found = await azureTokens({ environment, log }).getToken(SCOPE)
    expect(found.token).toBe('a-token-of-azure')
    expect(found.expiresOnTimestamp).toBeGreaterThan(Date.now() + 3_500_000)
    expect(log.secrets).toEqual(['a-token-of-github', 'a-token-of-azure'])
    expect(asked[0]).toMatchObject({
      path: '/oidc?version=2&audience=api%3A%2F%2FAzureADTokenExchange',
      authorization: 'Bearer of-the-job',
    })
    expect(asked[1]).toMatchObject({
      path: '/acme-tenant/oauth2/v2.0/token',
      form: {
        grant_type: 'client_credentials',
        client_id: 'acme-client',
        client_assertion: 'a-token-of-github',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        scope: SCOPE,
      },
    })
  })

  it('takes the names that a workflow gives before those of the machine, and not empty ones', async () => {
    const { origin, asked } = await entra()
    const environment = {
      ...ASKS,
      MODELLOOP_AZURE_TENANT_ID: 'of-the-workflow',
      MODELLOOP_AZURE_CLIENT_ID: '',
      AZURE_AUTHORITY_HOST: origin,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${origin}/oidc`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-the-job',
    }
    await azureTokens({ environment, log: recordingLog() }).getToken(SCOPE)
    expect(asked[1]?.path).toBe('/of-the-workflow/oauth2/v2.0/token')
    expect(asked[1]?.form).toMatchObject({ client_id: 'acme-client' })
  })

  it('takes a secret or the file of a federated token before that', async () => {
    const { origin, asked } = await entra()
    const folder = await mkdtemp(join(tmpdir(), 'azure-'))
    await writeFile(join(folder, 'token'), 'a-token-of-a-file\n')
    const environment = { ...ASKS, AZURE_AUTHORITY_HOST: origin, AZURE_FEDERATED_TOKEN_FILE: join(folder, 'token') }
    await azureTokens({ environment, log: recordingLog() }).getToken([SCOPE])
    await azureTokens({ environment, clientSecret: 'a-secret', log: recordingLog() }).getToken(SCOPE)
    expect(asked.map(({ form }) => form['client_assertion'] ?? form['client_secret'])).toEqual([
      'a-token-of-a-file',
      'a-secret',
    ])
  })

  it("asks for the workflow's client with the job's token, not with what the machine has for its own", async () => {
    const { origin, asked } = await entra()
    const environment = {
      ...ASKS,
      MODELLOOP_AZURE_CLIENT_ID: 'of-the-workflow',
      AZURE_AUTHORITY_HOST: origin,
      AZURE_CLIENT_SECRET: 'of-the-machine',
      AZURE_FEDERATED_TOKEN_FILE: '/nowhere/token',
      ACTIONS_ID_TOKEN_REQUEST_URL: `${origin}/oidc`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-the-job',
    }
    await azureTokens({ environment, log: recordingLog() }).getToken(SCOPE)
    expect(asked[1]?.form).toMatchObject({ client_id: 'of-the-workflow', client_assertion: 'a-token-of-github' })
  })

  it('says what Entra ID says, on one line', async () => {
    const description = 'AADSTS70021: No matching federated identity record found.\r\nTrace ID: 1\r\n'
    const { origin } = await entra(401, { error: 'invalid_request', error_description: description })
    const environment = { ...ASKS, AZURE_AUTHORITY_HOST: origin, AZURE_CLIENT_SECRET: 'a-secret' }
    const failing = azureTokens({ environment, log: recordingLog() }).getToken(SCOPE)
    const message = 'AADSTS70021: No matching federated identity record found.'
    await expect(failing).rejects.toMatchObject({ kind: 'wrong credentials', message })
  })

  it('asks the command line az otherwise, as azure/login leaves it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'azure-'))
    const az = async (script: string) => {
      await writeFile(join(folder, 'az'), `#!/bin/sh\n${script}\n`)
      await chmod(join(folder, 'az'), 0o755)
      return azureTokens({ environment: { PATH: `${folder}:/usr/bin:/bin` }, log: recordingLog() }).getToken(SCOPE)
    }
    const answer = `[ "$*" = "account get-access-token --output json --scope ${SCOPE}" ] && echo '{"accessToken":"a-token-of-az","expires_on":1900000000}'`
    expect(await az(answer)).toEqual({ token: 'a-token-of-az', expiresOnTimestamp: 1_900_000_000_000 })
    await expect(az('echo "ERROR: Please run \'az login\'." >&2; exit 1')).rejects.toMatchObject({
      kind: 'no credentials',
      message: "az: ERROR: Please run 'az login'.",
    })
    const missing = azureTokens({ environment: { PATH: '/nowhere' }, log: recordingLog() }).getToken(SCOPE)
    await expect(missing).rejects.toMatchObject({ kind: 'no credentials' })
  })
})
