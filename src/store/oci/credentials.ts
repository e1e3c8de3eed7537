import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../platform/errors.ts'
import type { StoreOptions } from '../store.ts'
import { isThisMachine, parseOciUrl } from './reference.ts'

/** A login for a registry, and to which hosts it may be sent. */
export interface Credentials {
  readonly basic: string
  /** Says where it came from, for messages. */
  readonly source: string
  readonly allows: (host: string) => boolean
}

/**
 * Finds the login for a registry: the one that was given for it; else one of `docker login`, because somebody asked for
 * it; else the job's GitHub token, which goes to GitHub's own registry and to this machine, never elsewhere: the URL of
 * the store may have been written by the author of a pull request.
 */
export async function findCredentials(host: string, options: StoreOptions): Promise<Credentials | undefined> {
  const given = givenLogin(host, options)
  if (given) return given
  const login = await dockerLogin(host, options)
  // The protocol lets a registry name another host for its tokens; docker sends its logins there too.
  if (login) return { basic: login, source: '`docker login`', allows: () => true }
  const gitHubs = githubRegistry(options.environment['GITHUB_SERVER_URL'])
  const allows = (other: string) => other === gitHubs || isThisMachine(other)
  if (!options.token || !allows(host)) return undefined
  const basic = encode(`${options.username ?? 'x-access-token'}:${options.token}`)
  return { basic, source: 'the GitHub token', allows }
}

/** `ghcr.io`, or `containers.<tenant>.ghe.com` where the server is a tenant's. */
function githubRegistry(serverUrl = 'https://github.com'): string {
  const { hostname } = new URL(serverUrl)
  return hostname.endsWith('.ghe.com') ? `containers.${hostname}` : 'ghcr.io'
}

/** Goes to its own host and nowhere else, not even where that host has its tokens fetched. */
function givenLogin(host: string, { login }: StoreOptions): Credentials | undefined {
  if (!login?.store.startsWith('oci://') || parseOciUrl(login.store).host !== host) return undefined
  const basic = encode(`${login.username}:${login.password}`)
  return { basic, source: 'the login that was given for the store', allows: (other) => other === host }
}

async function dockerLogin(host: string, { environment, log }: StoreOptions): Promise<string | undefined> {
  const folder = environment['DOCKER_CONFIG'] ?? (environment['HOME'] && join(environment['HOME'], '.docker'))
  if (!folder) return undefined
  const path = join(folder, 'config.json')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const config = parse(text, path)
  const entry = config.auths?.[host] ?? config.auths?.[`https://${host}`]
  if (entry?.auth) return entry.auth
  if (entry?.username && entry.password) return encode(`${entry.username}:${entry.password}`)
  if (config.credHelpers?.[host] ?? (entry && config.credsStore)) {
    log.info(`${path} names a helper program for ${host}; Modelloop runs none, so that login is not used.`)
  }
  return undefined
}

interface DockerConfig {
  readonly auths?: Readonly<Record<string, { auth?: string; username?: string; password?: string } | undefined>>
  readonly credHelpers?: Readonly<Record<string, string | undefined>>
  readonly credsStore?: string
}

function parse(text: string, path: string): DockerConfig {
  try {
    return (JSON.parse(text) ?? {}) as DockerConfig
  } catch (cause) {
    throw new UserError('The file of docker logins is not JSON.', { place: { file: path }, cause })
  }
}

const encode = (text: string) => Buffer.from(text).toString('base64')
