import { readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../platform/errors.ts'
import { temporaryFolder, writeWhole } from '../../platform/files.ts'

/** A login for one registry. */
export interface Login {
  readonly username: string
  readonly password: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** What stands in docker's `config.json`, as far as it matters here. */
export interface DockerConfig {
  readonly auths?: Readonly<Record<string, { readonly auth?: string } | undefined>>
  readonly credHelpers?: Readonly<Record<string, string>>
  readonly credsStore?: string
}

/** Only its owner may read it. */
const SECRET = 0o600

/** The key of Docker Hub's login is the address of its first registry. */
export const configKey = (host: string): string => (host === 'docker.io' ? 'https://index.docker.io/v1/' : host)

/** Where docker keeps its settings; `undefined` when there is no such place. */
const folderOf = (environment: Environment): string | undefined =>
  environment['DOCKER_CONFIG'] ?? (environment['HOME'] && join(environment['HOME'], '.docker'))

/** Reads the user's own settings of docker. @throws {UserError} when the file is not JSON. */
export async function readDockerConfig(environment: Environment): Promise<DockerConfig> {
  const folder = folderOf(environment)
  if (!folder) return {}
  const file = join(folder, 'config.json')
  const text = await readFile(file, 'utf8').catch(() => '{}')
  try {
    return (JSON.parse(text) ?? {}) as DockerConfig
  } catch (cause) {
    throw new UserError('The file of docker logins is not JSON.', { place: { file }, cause })
  }
}

/**
 * Makes a folder of docker's settings for the length of a scope: the user's own with logins beside them. Plug-ins, builders
 * and contexts are linked. So a password is on no command line, and nothing is left in the user's settings.
 * @param logins By host.
 */
export async function dockerConfigFolder(
  environment: Environment,
  logins: Readonly<Record<string, Login>>,
  parent: string,
): Promise<AsyncDisposable & { readonly path: string }> {
  const config = await readDockerConfig(environment)
  const folder = await temporaryFolder(parent)
  const own = folderOf(environment)
  const names = own ? await readdir(own).catch(() => []) : []
  for (const name of names.filter((other) => other !== 'config.json')) {
    await symlink(join(own as string, name), join(folder.path, name))
  }
  const hosts = Object.keys(logins).map(configKey)
  const added = Object.entries(logins).map(([host, { username, password }]) => [
    configKey(host),
    { auth: Buffer.from(`${username}:${password}`).toString('base64') },
  ])
  // An empty helper says: this login stands in the file, whatever program keeps the others.
  const kept = hosts.filter((host) => config.credsStore || config.credHelpers?.[host])
  const content = {
    ...config,
    auths: { ...config.auths, ...Object.fromEntries(added) },
    ...(kept.length > 0 && {
      credHelpers: { ...config.credHelpers, ...Object.fromEntries(kept.map((host) => [host, ''])) },
    }),
  }
  await writeWhole(join(folder.path, 'config.json'), JSON.stringify(content), SECRET)
  return folder
}
