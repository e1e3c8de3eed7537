import { GoogleAuth } from 'google-auth-library'
import { messageOf } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import { CloudLoginError } from './login-error.ts'

/**
 * Finds access tokens of Google Cloud by its Application Default Credentials: the file that `GOOGLE_APPLICATION_CREDENTIALS`
 * names (a key, or workload identity federation as google-github-actions/auth writes it), that of `gcloud auth
 * application-default login`, the machine's own account. Tokens are kept while they hold, and hidden in the log.
 * @param credentialsFile A file that comes before those.
 */
export function googleTokens(scope: string, log: Log, credentialsFile?: string): () => Promise<string> {
  const auth = new GoogleAuth({ scopes: [scope], ...(credentialsFile && { keyFilename: credentialsFile }) })
  return async () => {
    const token = await auth.getAccessToken().catch((cause) => {
      throw loginError(cause)
    })
    if (!token) throw new CloudLoginError('no credentials', 'Google gives no token')
    log.mask(token)
    return token
  }
}

/** What Google's token services answer (RFC 6749, section 5.2). */
interface TokenAnswer {
  readonly error?: string
  readonly error_description?: string
}

/** Errors of the network stay as they are: who asks may try again. */
function loginError(cause: Error & { response?: { data?: TokenAnswer; status?: number } }): Error {
  const { data, status } = cause.response ?? {}
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
