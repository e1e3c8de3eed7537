import { UserError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import type { Host } from './host.ts'

/** The logins that a job may be given, and the input that says which registry each is for. */
const LOGINS = [
  {
    name: 'registryLogin',
    input: 'store',
    variable: 'MODELLOOP_REGISTRY',
    secret: 'registry',
    example: 'oci://HOST/NAME',
  },
  { name: 'imageLogin', input: 'repository', variable: 'MODELLOOP_IMAGE', secret: 'image', example: 'HOST/NAME' },
] as const
/** An API key or the like for the user's own training: handed on, and hidden in all that is printed. */
const TRAINING_SECRET = 'TRAINING_SECRET'

/**
 * Masks the secrets of an environment before anything is done with them, and takes the logins for registries out of it:
 * no child process inherits them, and no `${…}` of a modelloop.yml can name them.
 * @param raw Reads an input. A login goes to the registry that `store` or `repository` of the workflow names: what stands
 *   in a modelloop.yml does not count here, since a pull request can change it.
 * @throws {UserError} when half of a login is missing, or the registry it is for.
 */
export function takeSecrets(
  environment: NodeJS.ProcessEnv,
  raw: (input: string) => string | undefined,
  log: Log,
): Pick<Host, 'registryLogin' | 'imageLogin'> {
  const { [TRAINING_SECRET]: trainingSecret } = environment
  if (trainingSecret) log.mask(trainingSecret)
  const given = LOGINS.map((login) => ({ login, ...takeLogin(environment, login.variable, log) }))
  return Object.fromEntries(
    given.flatMap(({ login, username, password }) => {
      if (!username && !password) return []
      return [[login.name, requireWhole(login, username, password, raw(login.input))]]
    }),
  )
}

function takeLogin(environment: NodeJS.ProcessEnv, variable: string, log: Log) {
  const { [`${variable}_USERNAME`]: username, [`${variable}_PASSWORD`]: password } = environment
  if (password) log.mask(password)
  delete environment[`${variable}_USERNAME`]
  delete environment[`${variable}_PASSWORD`]
  return { username, password }
}

function requireWhole(
  { input, variable, secret, example }: (typeof LOGINS)[number],
  username: string | undefined,
  password: string | undefined,
  place: string | undefined,
) {
  const [user, pass] = [`${variable}_USERNAME`, `${variable}_PASSWORD`]
  if (!username || !password) {
    const [there, missing] = username ? [user, pass] : [pass, user]
    throw new UserError(`${there} is set and ${missing} is not: a login for a registry needs both.`, {
      hint: `In a workflow that calls ours they are the secrets ${secret}-username and ${secret}-password.`,
    })
  }
  if (!place) {
    throw new UserError(
      `${user} and ${pass} are set, and the input "${input}" does not say which registry they are for.`,
      {
        hint: `Set \`${input}: ${example}\` in the workflow too: the login goes to that host alone, whatever modelloop.yml says.`,
      },
    )
  }
  return { username, password, [input]: place }
}
