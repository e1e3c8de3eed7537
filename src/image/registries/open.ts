import type { ImageRepository } from '../repository.ts'
import type { Registry, RegistryOptions } from './registry.ts'

/** Opens the registry of a repository: Amazon's has its own logins, all others speak one protocol. Nothing is contacted yet. */
export async function openRegistry(repository: ImageRepository, options: RegistryOptions): Promise<Registry> {
  const { parseEcrHost } = await import('./ecr-host.ts')
  const ecr = parseEcrHost(repository.host)
  if (!ecr) return (await import('./generic.ts')).openGeneric(repository, options)
  return (await import('./ecr.ts')).openEcr(repository, ecr, options)
}
