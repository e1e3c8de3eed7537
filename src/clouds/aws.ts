import { readFile } from 'node:fs/promises'
import { defaultProvider } from '@aws-sdk/credential-provider-node'
import ini from 'ini'
import { messageOf } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import { CloudLoginError } from './login-error.ts'

type Chain = ReturnType<typeof defaultProvider>
/** Credentials in the shape that the SDK wants. */
type AwsCredentials = Awaited<ReturnType<Chain>>

/** Where credentials of AWS may come from beside the environment: DVC's settings of a remote. */
export interface AwsLogin {
  readonly profile?: string | undefined
  /** A file with keys, in the form of `~/.aws/credentials`. */
  readonly keyFile?: string | undefined
  /** A key that is given as such comes before all others. */
  readonly key?: AwsCredentials | undefined
}

/**
 * Finds credentials by the chain of AWS's own SDK (environment, web identity, profiles, containers, the machine's role) and
 * hides them in the log.
 */
export function awsCredentials(log: Log, login: AwsLogin = {}): Chain {
  const { key, profile, keyFile } = login
  const chain: Chain = key
    ? async () => key
    : keyFile
      ? () => keyOf(keyFile, profile ?? 'default')
      : defaultProvider(profile ? { profile } : {})
  return async (properties) => {
    const found = await chain(properties)
    log.mask(found.secretAccessKey)
    if (found.sessionToken) log.mask(found.sessionToken)
    return found
  }
}

/**
 * Reads a key from a file that the repository may have named. Keys alone: the SDK would also run the programs that such a
 * file can name (`credential_process`), and a pull request can change both.
 */
async function keyOf(file: string, profile: string): Promise<AwsCredentials> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new CloudLoginError('no credentials', `"${file}" (credentialpath) cannot be read`, cause)
  })
  const { [profile]: section = {} } = ini.parse(text) as Record<string, Record<string, string>>
  const { aws_access_key_id: accessKeyId, aws_secret_access_key: secretAccessKey, aws_session_token: token } = section
  if (accessKeyId && secretAccessKey) return { accessKeyId, secretAccessKey, ...(token && { sessionToken: token }) }
  throw new CloudLoginError('no credentials', `"${file}" (credentialpath) has no key for the profile ${profile}`)
}

/** The reason in one line: the SDK explains itself over several, of which the first says what happened. */
export const awsReason = (error: unknown): string => messageOf(error).split('\n')[0]?.replace(/\.$/, '') ?? ''

/** What to do when a login of AWS is missing or may not do something. */
export const awsLoginHint = (rights: string): string =>
  `Use aws-actions/configure-aws-credentials before this step, with a role that may ${rights}.`
