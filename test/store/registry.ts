import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash } from 'bcryptjs'
import { freePort } from '../servers/daemon.ts'

/** A running `docker-registry` of Debian's package, on 127.0.0.1 and with a folder of its own. */
export interface Registry {
  /** With the port. */
  readonly host: string
  readonly folder: string
  stop(): Promise<void>
}

/** What `scripts/bring.sh` brought, else what the machine has. */
const brought = join(import.meta.dirname, '../../.cache/programs/docker-registry')
const command = existsSync(brought) ? brought : 'docker-registry'

/** Whether the tests with a real registry can run here; in CI they must. */
export const registryMissing = process.env['CI'] !== 'true' && spawnSync(command, ['--version']).error !== undefined

/** How the registry lets people in; absent = everyone. */
export type RegistryAuth =
  | { readonly kind: 'htpasswd'; readonly user: string; readonly password: string }
  | {
      readonly kind: 'token'
      readonly realm: string
      readonly issuer: string
      readonly service: string
      readonly certificate: string
    }

/** Starts a registry and waits until it answers. */
export async function startRegistry(options: { auth?: RegistryAuth; allowDelete?: boolean } = {}): Promise<Registry> {
  const folder = await mkdtemp(join(tmpdir(), 'registry-'))
  const host = `127.0.0.1:${await freePort()}`
  await mkdir(join(folder, 'data'))
  const config = {
    version: '0.1',
    log: { level: 'error', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(folder, 'data') }, delete: { enabled: options.allowDelete ?? false } },
    http: { addr: host },
    ...(options.auth && { auth: await authConfig(options.auth, folder) }),
  }
  await writeFile(join(folder, 'config.yml'), JSON.stringify(config))
  const child = spawn(command, ['serve', join(folder, 'config.yml')], { stdio: ['ignore', 'ignore', 'pipe'] })
  await answers(`http://${host}/v2/`, child)
  const stop = async () => {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
  return { host, folder, stop }
}

async function authConfig(auth: RegistryAuth, folder: string) {
  if (auth.kind === 'token') {
    const { realm, issuer, service, certificate } = auth
    return { token: { realm, issuer, service, rootcertbundle: certificate } }
  }
  const path = join(folder, 'htpasswd')
  await writeFile(path, `${auth.user}:${await hash(auth.password, 5)}\n`)
  return { htpasswd: { realm: 'test', path } }
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  let words = ''
  child.stderr?.on('data', (chunk) => {
    words += chunk
  })
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) throw new Error(`docker-registry ended: ${words}`)
    if (await fetch(url).catch(() => undefined)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`docker-registry does not answer at ${url}: ${words}`)
}
