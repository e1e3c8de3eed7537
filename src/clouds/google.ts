import { readFile } from 'node:fs/promises'
import { GoogleAuth, IdentityPoolClient, type IdentityPoolClientOptions } from 'google-auth-library'
import { messageOf } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import { CloudLoginError } from './login-error.ts'

/** Where a login to Google Cloud comes from when it is not the machine's own. */
export interface GoogleLogin {
  /** A file with a key, which comes before all others. */
  readonly keyFile?: string | undefined
  /** Workload identity federation without a file, which comes next. */
  readonly federation?: () => IdentityPoolClientOptions | undefined
}

/**
 * Finds access tokens of Google Cloud by its Application Default Credentials: the file that `GOOGLE_APPLICATION_CREDENTIALS`
 * names (a key, or workload identity federation as google-github-actions/auth writes it), that of `gcloud auth
 * application-default login`, the machine's own account. Tokens are kept while they hold, and hidden in the log.
 */
export function googleTokens(
  scope: string,
  log: Log,
  { keyFile, federation }: GoogleLogin = {},
): () => Promise<string> {
  // A project is not needed. Without one the library looks for it, by a service that many have not switched on.
  const auth = new GoogleAuth({ scopes: [scope], projectId: 'none', ...(keyFile && { keyFilename: keyFile }) })
  let federated: IdentityPoolClient | undefined
  let checked = keyFile === undefined
  const tokenOf = async () => {
    if (!checked && keyFile) await checkKey(keyFile)
    checked = true
    const described = keyFile || federated ? undefined : federation?.()
    if (described) federated = new IdentityPoolClient({ ...described, scopes: [scope] })
    return federated ? (await federated.getAccessToken()).token : auth.getAccessToken()
  }
  return async () => {
    const token = await tokenOf().catch((cause) => {
      throw loginError(cause)
    })
    if (!token) throw new CloudLoginError('no credentials', 'Google gives no token')
    log.mask(token)
    return token
  }
}

/**
 * Takes keys alone from a file that the repository may have named: workload identity federation also says which file of
 * this machine is sent to which server, and a pull request can change both.
 */
async function checkKey(file: string): Promise<void> {
  const { type } = JSON.parse(await readFile(file, 'utf8')) as { type?: string }
  if (type === 'service_account' || type === 'authorized_user') return
  throw new CloudLoginError(
    'no credentials',
    `"${file}" (credentialpath) is no key but "${type}": name such a file by GOOGLE_APPLICATION_CREDENTIALS`,
  )
}

/** What Google's token services answer (RFC 6749, section 5.2). */
interface TokenAnswer {
  readonly error?: string
  readonly error_description?: string
}

/** Errors of the network stay as they are: who asks may try again. */
function loginError(cause: Error & { response?: { data?: TokenAnswer; status?: number } }): Error {
  const { data, status } = cause.response ?? {}
  if (cause instanceof CloudLoginError) return cause
  if (!cause.response) {
    const isMissing = /credentials|does not exist|ENOENT|private_key|client_email|JSON/i.test(cause.message)
    return isMissing ? new CloudLoginError('no credentials', messageOf(cause), cause) : cause
  }
  if (status !== undefined && (status >= 500 || status === 429)) return cause
  const words = [data?.error, data?.error_description].filter(Boolean).join(': ') || messageOf(cause)
  if (/reasonable timeframe|iat and exp/i.test(words)) return new CloudLoginError('clock', words, cause)
  if (/expired|revoked/i.test(words)) return new CloudLoginError('expired', words, cause)
  return new CloudLoginError('wrong credentials', words, cause)
}
