import { UserError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import type { RegistryLogin } from './host.ts'

const USERNAME = 'MODELLOOP_REGISTRY_USERNAME'
const PASSWORD = 'MODELLOOP_REGISTRY_PASSWORD'
/** An API key or the like for the user's own training: handed on, and hidden in all that is printed. */
const TRAINING_SECRET = 'TRAINING_SECRET'

/**
 * Masks the secrets of an environment before anything is done with them, and takes the login for the registry out of it:
 * no child process inherits it, and no `${…}` of a modelloop.yml can name it.
 * @param store The input `store`, whose registry the login is for. It comes from the workflow: the URL in a modelloop.yml
 *   does not count here, since a pull request can change it.
 * @throws {UserError} when half of the login is missing, or the registry it is for.
 */
export function takeSecrets(
  environment: NodeJS.ProcessEnv,
  store: string | undefined,
  log: Log,
): RegistryLogin | undefined {
  const { [USERNAME]: username, [PASSWORD]: password, [TRAINING_SECRET]: trainingSecret } = environment
  if (password) log.mask(password)
  if (trainingSecret) log.mask(trainingSecret)
  delete environment[USERNAME]
  delete environment[PASSWORD]
  if (!username && !password) return undefined
  if (!username || !password) {
    const [there, missing] = username ? [USERNAME, PASSWORD] : [PASSWORD, USERNAME]
    throw new UserError(`${there} is set and ${missing} is not: a login for a registry needs both.`, {
      hint: 'In a workflow that calls ours they are the secrets registry-username and registry-password.',
    })
  }
  if (!store) {
    throw new UserError(
      `${USERNAME} and ${PASSWORD} are set, and the input "store" does not say which registry they are for.`,
      {
        hint: 'Set `store: oci://HOST/NAME` in the workflow too: the login goes to that host alone, whatever modelloop.yml says.',
      },
    )
  }
  return { username, password, store }
}
