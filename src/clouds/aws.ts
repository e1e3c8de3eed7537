import { defaultProvider } from '@aws-sdk/credential-provider-node'
import { messageOf } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'

type Chain = ReturnType<typeof defaultProvider>
/** Credentials in the shape that the SDK wants. */
type AwsCredentials = Awaited<ReturnType<Chain>>

/** Where credentials of AWS may come from beside the environment: DVC's settings of a remote. */
export interface AwsLogin {
  readonly profile?: string | undefined
  /** A file in place of `~/.aws/credentials`. */
  readonly credentialsFile?: string | undefined
  /** A file in place of `~/.aws/config`. */
  readonly configFile?: string | undefined
  /** A key that is given as such comes before all others. */
  readonly key?: AwsCredentials | undefined
}

/**
 * Finds credentials by the chain of AWS's own SDK (environment, web identity, profiles, containers, the machine's role) and
 * hides them in the log.
 */
export function awsCredentials(log: Log, login: AwsLogin = {}): Chain {
  const { key, profile, credentialsFile, configFile } = login
  const chain: Chain = key
    ? async () => key
    : defaultProvider({
        ...(profile && { profile }),
        ...(credentialsFile && { filepath: credentialsFile }),
        ...(configFile && { configFilepath: configFile }),
      })
  return async (properties) => {
    const found = await chain(properties)
    log.mask(found.secretAccessKey)
    if (found.sessionToken) log.mask(found.sessionToken)
    return found
  }
}

/** The reason in one line: the SDK explains itself over several, of which the first says what happened. */
export const awsReason = (error: unknown): string => messageOf(error).split('\n')[0]?.replace(/\.$/, '') ?? ''

/** What to do when a login of AWS is missing or may not do something. */
export const awsLoginHint = (rights: string): string =>
  `Use aws-actions/configure-aws-credentials before this step, with a role that may ${rights}.`
