import * as v from 'valibot'
import { UserError } from '../../platform/errors.ts'
import { run } from '../../platform/process.ts'
import { configKey, type Login, readDockerConfig } from '../engines/docker-config.ts'
import type { RegistryOptions } from './registry.ts'

const ANSWER_MS = 30_000
const answerSchema = v.pipe(v.string(), v.parseJson(), v.object({ Username: v.string(), Secret: v.string() }))

/**
 * Finds a login that only docker itself knows: one that a program keeps for it
 * (https://docs.docker.com/reference/cli/docker/login/#credential-helpers), or Docker Hub's, which stands under another
 * name than its host. `undefined` when there is none for the host.
 * @throws {UserError} when the program that is named cannot be run, or answers with something else.
 */
export async function dockerLogin(
  host: string,
  { given, environment, log }: Pick<RegistryOptions, 'given' | 'environment' | 'log'>,
): Promise<Login | undefined> {
  if (given?.host === host) return undefined
  const config = await readDockerConfig(environment)
  const key = configKey(host)
  const entry = config.auths?.[key]
  const helper = config.credHelpers?.[key] ?? (entry ? config.credsStore : undefined)
  const login = helper && !entry?.auth ? await askHelper(helper, key, host, environment) : undefined
  if (login) log.mask(login.password)
  return login ?? (key !== host && entry?.auth ? decodeLogin(entry.auth) : undefined)
}

/** Reads `user:password` in base64; a password may hold colons. */
export function decodeLogin(basic: string): Login {
  const text = Buffer.from(basic, 'base64').toString()
  const colon = text.indexOf(':')
  return { username: text.slice(0, colon), password: text.slice(colon + 1) }
}

async function askHelper(helper: string, key: string, host: string, environment: NodeJS.ProcessEnv) {
  const program = `docker-credential-${helper}`
  const answer = await run(program, ['get'], { env: environment, input: key, timeoutMs: ANSWER_MS }).catch((cause) => {
    throw new UserError(`docker keeps its login for ${host} in ${program}, which cannot be run.`, { cause })
  })
  if (answer.code !== 0) return undefined
  const { success, output } = v.safeParse(answerSchema, answer.stdout.toString())
  // Without its words: they may hold the password.
  if (!success) throw new UserError(`The answer of ${program} for ${host} is no login.`)
  const { Username: username, Secret: password } = output
  return username && password ? { username, password } : undefined
}
