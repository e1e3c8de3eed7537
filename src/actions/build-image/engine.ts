import { join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { dockerConfigFolder } from '../../image/engines/docker-config.ts'
import type { Engine } from '../../image/engines/engine.ts'
import { openEngine } from '../../image/engines/open.ts'
import { openRegistry } from '../../image/registries/open.ts'
import type { Registry, RegistryOptions } from '../../image/registries/registry.ts'
import { type ImageRepository, parseRepository } from '../../image/repository.ts'
import { childEnvironment } from '../../platform/user-command.ts'
import { parseOciUrl } from '../../store/oci/reference.ts'
import type { ImageContext } from './inputs.ts'

/** What builds and what takes the image; the logins are gone at the end of the scope. */
export interface ImageTools extends AsyncDisposable {
  readonly engine: Engine
  readonly target: { readonly repository: ImageRepository; readonly registry: Registry } | undefined
}

/**
 * Opens the engine and the registry. The engine gets the user's own settings of docker, with the login for the registry
 * beside them, in a folder of their own.
 */
export async function openTools(
  context: ImageContext,
  config: Config,
  repository: ImageRepository | undefined,
): Promise<ImageTools> {
  const { host, log, signal, inputs: given } = context
  const registry = repository && (await openRegistry(repository, registryOptions(context, config)))
  const login = await registry?.login()
  const logins = repository && login ? { [repository.host]: login } : {}
  const docker = await dockerConfigFolder(host.environment, logins, host.temporaryFolder)
  const environment = {
    ...childEnvironment(host.environment, { oidc: false }),
    DOCKER_CONFIG: docker.path,
    // Where podman looks, which has logins of its own otherwise.
    ...(login && { REGISTRY_AUTH_FILE: join(docker.path, 'config.json') }),
  }
  const close = () => docker[Symbol.asyncDispose]()
  try {
    const engine = await openEngine(given.engine, { environment, log, signal })
    return { engine, target: repository && registry && { repository, registry }, [Symbol.asyncDispose]: close }
  } catch (error) {
    await close()
    throw error
  }
}

function registryOptions({ host, log, inputs: given }: ImageContext, { image }: Config): RegistryOptions {
  const { imageLogin, registryLogin } = host
  const ofStore = registryLogin?.store.startsWith('oci://')
    ? { ...registryLogin, host: parseOciUrl(registryLogin.store).host }
    : undefined
  return {
    token: given['github-token'],
    username: host.actor,
    given: imageLogin ? { ...imageLogin, host: parseRepository(imageLogin.repository).host } : ofStore,
    environment: host.environment,
    log,
    movesTags: image['moving-tags'].length > 0,
  }
}
