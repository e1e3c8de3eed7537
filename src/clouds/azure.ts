import { readFile } from 'node:fs/promises'
import { http } from '../platform/http.ts'
import type { Log } from '../platform/log.ts'
import { run } from '../platform/process.ts'
import { githubToken } from './github-oidc.ts'
import { CloudLoginError } from './login-error.ts'

/** A token of Microsoft's Entra ID, in the shape that the SDKs of Azure want. */
export interface AzureToken {
  readonly token: string
  readonly expiresOnTimestamp: number
}

/** Who asks for tokens. What is not given comes from the environment, where the reusable workflows name it `MODELLOOP_AZURE_…`. */
export interface AzureLogin {
  readonly tenantId?: string | undefined
  readonly clientId?: string | undefined
  readonly clientSecret?: string | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly log: Log
}

/** What GitHub's tokens must be made out for (https://learn.microsoft.com/entra/workload-id/workload-identity-federation). */
const AUDIENCE = 'api://AzureADTokenExchange'
const CLI_MS = 60_000

/**
 * Finds tokens, in the order of Azure's own chain: a secret, a federated token (the file of `AZURE_FEDERATED_TOKEN_FILE`, or
 * GitHub's OIDC where the job has `id-token: write`), else who is logged in to the command line `az`, as azure/login does.
 */
export function azureTokens(login: AzureLogin): { getToken(scope: string | string[]): Promise<AzureToken> } {
  return {
    async getToken(scope) {
      const [first = ''] = [scope].flat()
      const found = await tokenFor(login, first)
      login.log.mask(found.token)
      return found
    },
  }
}

async function tokenFor(login: AzureLogin, scope: string): Promise<AzureToken> {
  const { environment } = login
  const named = (name: string) => environment[`MODELLOOP_${name}`] || environment[name]
  const tenant = login.tenantId ?? named('AZURE_TENANT_ID')
  const client = login.clientId ?? named('AZURE_CLIENT_ID')
  if (!tenant || !client) return commandLineToken(environment, scope)
  // A secret or a token file of the machine belongs to the machine's own client.
  const isOfWorkflow = login.clientId === undefined && Boolean(environment['MODELLOOP_AZURE_CLIENT_ID'])
  const secret = login.clientSecret ?? (isOfWorkflow ? undefined : environment['AZURE_CLIENT_SECRET'])
  if (secret) return exchange(environment, tenant, { client_id: client, client_secret: secret, scope })
  const assertion = isOfWorkflow ? await githubToken(environment, AUDIENCE, login.log) : await federatedToken(login)
  if (assertion === undefined) return commandLineToken(environment, scope)
  const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
  return exchange(environment, tenant, {
    client_id: client,
    client_assertion_type: type,
    client_assertion: assertion,
    scope,
  })
}

async function federatedToken({ environment, log }: AzureLogin): Promise<string | undefined> {
  const file = environment['AZURE_FEDERATED_TOKEN_FILE']
  if (file) {
    const text = await readFile(file, 'utf8').catch((cause) => {
      throw new CloudLoginError('no credentials', `${file} (AZURE_FEDERATED_TOKEN_FILE) cannot be read`, cause)
    })
    return text.trim()
  }
  return githubToken(environment, AUDIENCE, log)
}

/** Asks for a token by client credentials (RFC 6749, section 4.4; with an assertion: RFC 7523, section 2.2). */
async function exchange(
  environment: AzureLogin['environment'],
  tenant: string,
  form: Readonly<Record<string, string>>,
): Promise<AzureToken> {
  const authority = environment['AZURE_AUTHORITY_HOST'] ?? 'https://login.microsoftonline.com'
  const url = `${authority.replace(/\/$/, '')}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...form })
  const answer = await http.post(url, { body })
  const found = (await answer.json().catch(() => ({}))) as {
    access_token?: string
    expires_in?: number
    error_description?: string
  }
  if (answer.ok && found.access_token) {
    return { token: found.access_token, expiresOnTimestamp: Date.now() + (found.expires_in ?? 300) * 1000 }
  }
  const words = found.error_description?.split(/[\r\n]/)[0] ?? `Entra ID answered ${answer.status}`
  // AADSTS700024: the assertion is outside of its time (https://learn.microsoft.com/entra/identity-platform/reference-error-codes).
  throw new CloudLoginError(/AADSTS700024/.test(words) ? 'clock' : 'wrong credentials', words)
}

async function commandLineToken(environment: AzureLogin['environment'], scope: string): Promise<AzureToken> {
  const args = ['account', 'get-access-token', '--output', 'json', '--scope', scope]
  const answer = await run('az', args, { env: { ...environment }, timeoutMs: CLI_MS }).catch(() => undefined)
  const tried = 'neither a secret, nor a federated token, nor the command line az'
  if (!answer) throw new CloudLoginError('no credentials', tried)
  if (answer.code !== 0) {
    const reason = answer.stderr.toString().trim().split('\n')[0]
    throw new CloudLoginError('no credentials', `az: ${reason || `it ended with ${answer.code}`}`)
  }
  const found = JSON.parse(answer.stdout.toString()) as { accessToken: string; expires_on?: number }
  const expires = found.expires_on ? found.expires_on * 1000 : Date.now() + 300_000
  return { token: found.accessToken, expiresOnTimestamp: expires }
}
