import { http } from '../platform/http.ts'
import type { Log } from '../platform/log.ts'
import { CloudLoginError } from './login-error.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Asks GitHub for an identity token of this job, and hides it. `undefined` where the job may have none: at the desk, without
 * `id-token: write`, and in a pull request from a fork.
 * @param audience whom the token is for
 * @throws {CloudLoginError} when GitHub refuses it.
 */
export async function githubToken(environment: Environment, audience: string, log: Log): Promise<string | undefined> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment
  if (!address || !bearer) return undefined
  const url = new URL(address)
  url.searchParams.set('audience', audience)
  const answer = await http(url, { headers: { authorization: `Bearer ${bearer}` } })
  if (!answer.ok) throw new CloudLoginError('no credentials', `GitHub gives no OIDC token (${answer.status})`)
  const { value } = (await answer.json()) as { value: string }
  log.mask(value)
  return value
}
