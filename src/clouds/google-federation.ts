import type { IdentityPoolClientOptions } from 'google-auth-library'
import type { Log } from '../platform/log.ts'
import { githubToken } from './github-oidc.ts'
import { CloudLoginError } from './login-error.ts'

const PROVIDER = /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+$/

/**
 * Describes the login by workload identity federation that the reusable workflows name: the job's own token of GitHub's is
 * exchanged, and no credentials are written to the disk (https://cloud.google.com/iam/docs/workload-identity-federation).
 * @returns `undefined` when they name no provider
 * @throws {CloudLoginError} for what is no provider.
 */
export function googleFederation(
  environment: Readonly<Record<string, string | undefined>>,
  log: Log,
): IdentityPoolClientOptions | undefined {
  const provider = environment['MODELLOOP_GCP_WORKLOAD_IDENTITY_PROVIDER']
  const account = environment['MODELLOOP_GCP_SERVICE_ACCOUNT']
  if (!provider) return undefined
  if (!PROVIDER.test(provider)) {
    const form = 'projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER'
    throw new CloudLoginError('no credentials', `"${provider}" is no provider; one is written ${form}`)
  }
  return {
    type: 'external_account',
    audience: `//iam.googleapis.com/${provider}`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    ...(account && {
      service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${encodeURIComponent(account)}:generateAccessToken`,
    }),
    subject_token_supplier: {
      async getSubjectToken() {
        // What google-github-actions/auth asks for, and providers take without a setting of their own.
        const token = await githubToken(environment, `https://iam.googleapis.com/${provider}`, log)
        if (token !== undefined) return token
        throw new CloudLoginError(
          'no credentials',
          'the job gets no identity token of GitHub: it lacks `id-token: write`, or belongs to a pull request from a fork',
        )
      },
    },
  }
}
